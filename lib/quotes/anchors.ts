import { lowerBound } from './lowerBound';
import { placeIn, type Search } from './search';
import type { Want } from './wanted';

export const MOST = 512;
/** Where nothing is rare, the search goes no further than this from the place expected, in UTF-16 units. */
const AROUND = 1_000;

/** Runs of equal words in quote and page, in the page's order: first word in the quote, on the page, how many. */
export interface Anchors {
  count: number;
  /** How many words of the quote could begin one: the page has them rarely, or not at all. */
  seeds: number;
  quote: Int32Array;
  page: Int32Array;
  length: Int32Array;
}

const anchors: Anchors = {
  count: 0,
  seeds: 0,
  quote: new Int32Array(MOST),
  page: new Int32Array(MOST),
  length: new Int32Array(MOST),
};

/** Puts an anchor in its place; most come in order. */
function insert(quote: number, page: number, length: number): void {
  if (anchors.count === MOST) return;
  let at = anchors.count++;
  while (at > 0 && (anchors.page[at - 1] as number) > page) {
    anchors.quote[at] = anchors.quote[at - 1] as number;
    anchors.page[at] = anchors.page[at - 1] as number;
    anchors.length[at] = anchors.length[at - 1] as number;
    at--;
  }
  anchors.quote[at] = quote;
  anchors.page[at] = page;
  anchors.length[at] = length;
}

/**
 * Seeds and their extension: every place of each word of the quote and its context that the page has at most
 * `most` times, extended to the longest run of equal words; a run of one word must have at most `single`. Where the page repeats all of them, the places around `expected` (where
 * the context should begin, UTF-16 units) alone. What is answered is overwritten by the next call.
 */
export function findAnchors(
  on: Search,
  want: Want,
  expected: number,
  most: number,
  single: number,
): Anchors {
  anchors.count = anchors.seeds = 0;
  const { count, head, before } = on.index;
  for (let q = want.first; q < want.last; q++) {
    const number = on.numbers[q] as number;
    const often = number < 0 ? 0 : (count[number] as number);
    if (often > most) continue;
    anchors.seeds++;
    if (number < 0) continue;
    for (let p = head[number] as number; p >= 0; p = before[p] as number) {
      extend(on, want, q, p, often <= single, most);
    }
  }
  if (anchors.count === 0) {
    const { words, numbers } = on.index;
    for (let q = want.first; q < want.last; q++) {
      const number = on.numbers[q] as number;
      if (number < 0) continue;
      const near = expected + placeIn(want, on.wanted.words.start[q] as number);
      for (let p = lowerBound(words.start, words.count, near - AROUND); p < words.count; p++) {
        const off = (words.start[p] as number) - near;
        if (off > AROUND) break;
        if (numbers[p] === number) extend(on, want, q, p, Math.abs(off) < 60, Infinity);
      }
    }
  }
  return anchors;
}

function extend(
  on: Search,
  want: Want,
  q: number,
  p: number,
  single: boolean,
  often: number,
): void {
  const { numbers: page, count } = on.index;
  const quote = on.numbers;
  let back = 1;
  for (; q - back >= want.first; back++) {
    const number = quote[q - back] as number;
    if (number !== page[p - back]) break;
    // That word has found this run already.
    if ((count[number] as number) <= often) return;
  }
  back--;
  let length = 1;
  while (q + length < want.last && quote[q + length] === page[p + length]) length++;
  length += back;
  if (length > 1 || single) insert(q - back, p - back, length);
}
