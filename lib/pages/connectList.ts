import { titled } from './headline';
import type { Recogniser } from './place';

/** The digest of a community, and the list of everyone's discussions. */
const DIGEST = /\/digestviewer\/?$|\/(?:all-?)?(?:recent-?)?discussions?\/?$/i;
/** A community's home, or a division's: a list where it shows discussions. */
const HOME = /\/(?:community-home|home|communities)\/?$|^\/\w+\/?$|^\/$/i;
const THREADS =
  'a[href*="/discussion/" i],a[href*="viewthread" i],[id^="ContributedContentList_"] tr';

/** A list of discussions on ALA Connect: the digest of a community, or its home where it lists them. */
export const connectList: Recogniser = (place) => {
  const { path, main } = place;
  const listed = DIGEST.test(path) || (HOME.test(path) && main?.querySelector(THREADS));
  return listed ? titled(place, 'connect-list') : null;
};
