import type { Quote } from '@/lib/records/record';
import { currentPage } from './currentPage';

const CONTEXT = 64;
const LONGEST = 2_000;

/** `at`, or the next offset that way where it would cut a character in two (a surrogate pair). */
const whole = (text: string, at: number, way: 1 | -1) =>
  (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800
    ? at + way
    : at;

/** The quote of [start, end) of a page's text. */
export function quoteOf(text: string, start: number, end: number): Quote {
  const quote: Quote = {
    exact: text.slice(start, end),
    prefix: text.slice(whole(text, Math.max(0, start - CONTEXT), 1), start),
    suffix: text.slice(end, whole(text, Math.min(text.length, end + CONTEXT), -1)),
    start,
    end,
  };
  if (end - start > LONGEST) {
    const first = whole(text, start + LONGEST / 2, -1);
    const last = whole(text, end - LONGEST / 2, 1);
    quote.exact = text.slice(start, first) + text.slice(last, end);
    quote.cut = { at: first - start, length: last - first };
  }
  return quote;
}

/**
 * Describes a range so that it is found again: W3C TextQuoteSelector (exact, prefix, suffix of at most 64
 * UTF-16 units each) and TextPositionSelector (start, end) in the text that a person sees under `root`
 * (https://www.w3.org/TR/annotation-model/#selectors). White space at the range's ends is left out. Beyond
 * 2,000 units `exact` is cut in its middle, and `cut` says where and how many units are left out.
 */
export function describe(root: Element, range: Range): Quote {
  const page = currentPage(root);
  const text = page.text;
  let start = page.offsetOf(range.startContainer, range.startOffset);
  let end = page.offsetOf(range.endContainer, range.endOffset);
  while (end > start && text.charCodeAt(end - 1) <= 32) end--;
  while (start < end && text.charCodeAt(start) <= 32) start++;
  end = Math.max(start, end);
  return quoteOf(text, start, end);
}
