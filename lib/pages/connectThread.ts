import { boundedText } from './boundedText';
import { dayNamed } from './dayNamed';
import { firstOwn, headline, isMissing, lineOf } from './headline';
import type { Recogniser } from './place';

/** `/discussion/slug` and `.../viewthread?MessageKey=...`, behind any division's prefix. */
const ADDRESS = /\/(?:discussion\/[^/]+|viewthread(?:\/|$)|discussion-view(?:\/|$))/i;
const POSTED = /posted\s+([a-z]{3,9}\.?\s+\d{1,2},?\s+\d{4}|\d{1,2}\/\d{1,2}\/\d{4})/i;
/** How much of a thread is read for its first post. */
const BEGINNING = 20_000;

/** A discussion on ALA Connect (Higher Logic). */
export const connectThread: Recogniser = (place) => {
  if (place.site !== 'connect' || !ADDRESS.test(place.address.pathname)) return null;
  const { main } = place;
  // On some pages the big heading names the list, and the thread is named over its first post.
  const first = /^1\.\s+\S/.test(lineOf(firstOwn(main, 'h2,h3,h4')) ?? '');
  const title = first ? lineOf(firstOwn(main, 'h2,h3,h4')) : headline(place);
  if (isMissing(place, title)) return null;
  const time = firstOwn(main, 'time[datetime]')?.getAttribute('datetime');
  const posted = POSTED.exec((main && boundedText(main, BEGINNING)) || '')?.[1];
  const author = firstOwn(
    main,
    'a[href*="/profile" i][href*="userkey" i],.ByLine a,a[href*="/network/members/profile" i],.discussion-author a',
  );
  return {
    kind: 'connect-thread',
    title: title?.replace(/^\d+\.\s+/, '') ?? null,
    date: dayNamed(posted) ?? dayNamed(time),
    author: lineOf(author, 120),
  };
};
