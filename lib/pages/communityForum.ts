import { titled } from './headline';
import type { Recogniser } from './place';

/** `/alsc/community-forums`, `/alsc/community-forum-february-2019`, wherever under ALSC they lie. */
const ADDRESS = /\/alsc\/(?:[\w-]+\/)*(?:alsc-?)?community-?forums?(?:[-/]|$)/i;

/** A page about ALSC's community forum. Its discussions on ALA Connect are threads. */
export const communityForum: Recogniser = (place) =>
  ADDRESS.test(place.path) ? titled(place, 'community-forum') : null;
