import { headline, isMissing } from './headline';
import type { Recogniser } from './place';

/** `/alsc/community-forums`, `/alsc/community-forum-february-2019`, wherever under ALSC they lie. */
const ADDRESS = /\/alsc\/(?:[\w-]+\/)*(?:alsc-?)?community-?forums?(?:[-/]|$)/i;

/** A page about ALSC's community forum. Its discussions on ALA Connect are threads. */
export const communityForum: Recogniser = (place) => {
  if (place.site !== 'ala') return null;
  const { hostname, pathname } = place.address;
  const onAlscHost =
    /^(?:www\.)?alsc\./.test(hostname) && /^\/community-?forums?(?:[-/]|$)/i.test(pathname);
  if (!ADDRESS.test(pathname) && !onAlscHost) return null;
  const title = headline(place);
  return isMissing(place, title) ? null : { kind: 'community-forum', title };
};
