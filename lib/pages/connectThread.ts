import { boundedText } from './boundedText';
import { dayNamed } from './dayNamed';
import { firstOwn, lineOf, titled } from './headline';
import type { Recogniser } from './place';

/** `/discussion/slug` and `.../viewthread?MessageKey=...`, behind any division's prefix. */
const ADDRESS = /\/(?:discussion\/[^/]+|viewthread(?:\/|$))/i;
const AUTHOR = 'a[href*="/profile" i][href*="userkey" i],.ByLine a';
/** How much of a thread is read for its first post. */
const BEGINNING = 20_000;

/** A discussion on ALA Connect (Higher Logic). */
export const connectThread: Recogniser = (place) => {
  if (!ADDRESS.test(place.address.pathname)) return null;
  const { main } = place;
  // On some pages the big heading names the list, and the thread is named over its first post.
  const first = /^1\.\s+(\S.*)/.exec(lineOf(firstOwn(main, 'h2,h3,h4')) ?? '')?.[1];
  const facts = titled(place, 'connect-thread');
  if (!facts) return null;
  const text = main ? boundedText(main, BEGINNING) : '';
  const posted = text.search(/\bposted\b/i);
  return {
    ...facts,
    title: first ?? facts.title,
    date: posted < 0 ? null : dayNamed(text.slice(posted, posted + 40)),
    author: lineOf(firstOwn(main, AUTHOR)),
  };
};
