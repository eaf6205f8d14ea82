import { alike, reads } from './characters';
import { lowerBound } from './lowerBound';
import type { Search } from './search';
import type { Want } from './wanted';

/** The first and last word that has a part in the quote itself; none where first > last. */
export function ownWords(on: Search, want: Want): [number, number] {
  const { words } = on.wanted;
  let low = lowerBound(words.start, words.count, want.from);
  if (low > want.first && (words.end[low - 1] as number) > want.from) low--;
  return [low, lowerBound(words.start, words.count, want.to) - 1];
}

/**
 * One end of the quote on the page, as the alignment tells: `way` -1 for its start, 1 for its end. Words that
 * stand where the quote's own edge words stood are in, the context being where it was. `edge` is the quote's
 * own word at that end, `other` the one at its other end.
 */
function end(on: Search, want: Want, edge: number, other: number, way: 1 | -1): number {
  const { wanted, match } = on;
  const page = on.index.words;
  const pageText = on.index.page.text;
  const { words, text } = wanted;
  const outside = edge + way;
  const hasOutside = outside >= want.first && outside < want.last;
  const context = hasOutside ? (match[outside] as number) : -1;
  let q = edge;
  while (q !== other && (match[q] as number) < 0) q -= way;
  let p = match[q] as number;
  if (q !== edge) {
    if (context >= 0) p += way * Math.min(Math.abs(edge - q), Math.abs(context - p) - 1);
    return (way < 0 ? page.start[p] : page.end[p]) as number;
  }
  const bound = way < 0 ? want.from : want.to;
  const start = words.start[q] as number;
  const stop = words.end[q] as number;
  if (bound > start && bound < stop) {
    const length = (page.end[p] as number) - (page.start[p] as number);
    const inside =
      way < 0 ? Math.min(bound - start, length - 1) : Math.max(1, length - stop + bound);
    return (page.start[p] as number) + Math.min(inside, length);
  }
  let x = (way < 0 ? page.start[p] : page.end[p]) as number;
  let y = way < 0 ? start : stop;
  const side = way < 0 ? -1 : 0;
  while (y !== bound && alike(text.charCodeAt(y + side), pageText.charCodeAt(x + side))) {
    x += way;
    y += way;
  }
  return x;
}

/** The same for a quote without words of its own, from its neighbours: only where it is there as it was. */
function wordless({ wanted, match, index }: Search, want: Want, after: number) {
  const { text, words } = wanted;
  const exact = text.slice(want.from, want.to);
  const left = after > want.first ? (match[after - 1] as number) : -1;
  const right = after < want.last ? (match[after] as number) : -1;
  let start = -1;
  if (left >= 0) {
    start = (index.words.end[left] as number) + want.from - (words.end[after - 1] as number);
  } else if (right >= 0) {
    start = (index.words.start[right] as number) + want.from - (words.start[after] as number);
  }
  const end = start + exact.length;
  const there = start >= 0 && reads(index.page.text.slice(start, end), exact);
  return there ? ([start, end] as [number, number]) : null;
}

/** [start, end) of the aligned quote on the page, beginning and ending with a character that can be seen; or null. */
export function ends(on: Search, want: Want, first: number, last: number): [number, number] | null {
  if (first > last) return wordless(on, want, first);
  let some = false;
  for (let q = first; q <= last && !some; q++) some = (on.match[q] as number) >= 0;
  if (!some) return null;
  const text = on.index.page.text;
  let from = end(on, want, first, last, -1);
  let to = end(on, want, last, first, 1);
  while (from < to && text.charCodeAt(from) <= 32) from++;
  while (to > from && text.charCodeAt(to - 1) <= 32) to--;
  return to > from ? [from, to] : null;
}
