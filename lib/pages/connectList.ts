import { headline, isMissing } from './headline';
import type { Place, Recogniser } from './place';

/** The digest of a community, and the list of everyone's discussions. */
const DIGEST = /\/digestviewer\/?$|\/(?:all-?)?(?:recent-?)?discussions?\/?$/i;
/** A community's home, or a division's: a list where it shows discussions. */
const HOME = /\/(?:community-home|home|communities)\/?$|^\/\w+\/?$|^\/$/i;
const THREADS =
  'a[href*="/discussion/" i],a[href*="viewthread" i],.HLDiscussions li,[id^="ContributedContentList_"][id$="-itemsContainer"] tr';

function listsThreads({ main, document }: Place): boolean {
  return !!(main ?? document).querySelector(THREADS);
}

/** A list of discussions on ALA Connect: the digest of a community, or its home where it lists them. */
export const connectList: Recogniser = (place) => {
  if (place.site !== 'connect') return null;
  const path = place.address.pathname;
  if (!DIGEST.test(path) && !(HOME.test(path) && listsThreads(place))) return null;
  const title = headline(place);
  return isMissing(place, title) ? null : { kind: 'connect-list', title };
};
