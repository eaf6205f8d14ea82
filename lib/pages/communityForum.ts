import { titled } from './headline';
import type { Recogniser } from './place';

/** `/alsc/community-forums`, `/alsc/community-forum-february-2019`, wherever under ALSC they lie. */
const ADDRESS = /\/alsc\/(?:[\w-]+\/)*(?:alsc-?)?community-?forums?(?:[-/]|$)/i;

/** ALSC's home on the ALA Connect of 2009 to 2018, where the forum was held as a text chat. */
const OLDEST = 'connect.ala.org/node/91';

/** A page about ALSC's community forum. Its discussions on ALA Connect are threads. */
export const communityForum: Recogniser = (place) =>
  ADDRESS.test(place.path) || place.address.hostname + place.path === OLDEST
    ? titled(place, 'community-forum')
    : null;
