import type { Drawn } from './draw';
import { type Line, placeOf } from './tracked';

/** Where a quote is now: visible characters [first, last) survive; [outer[0], outer[1]) with words in their stead. */
export interface Truth {
  kind: 'present' | 'gone' | 'not judged';
  first: number;
  last: number;
  outer: [number, number];
}

export function truthOf(quote: Drawn, on: Line): Truth {
  const length = quote.to - quote.from;
  let first = Number.POSITIVE_INFINITY;
  let last = -1;
  let survive = 0;
  for (let name = quote.from; name < quote.to; name++) {
    const place = on.place.get(name);
    if (place === undefined) continue;
    survive++;
    if (place < first) first = place;
    if (place >= last) last = place + 1;
  }
  const own = (place: number) => {
    const name = on.instead[place] ?? -1;
    return name >= quote.from && name < quote.to;
  };
  const outer: [number, number] = [first, last];
  if (survive === 0) return { kind: 'gone', first: 0, last: 0, outer: [0, 0] };
  while (outer[0] > 0 && own(outer[0] - 1)) outer[0]--;
  while (outer[1] < on.names.length && own(outer[1])) outer[1]++;
  const kind =
    survive < length / 5
      ? 'gone'
      : survive < length / 2 || last - first > 2 * length + 40
        ? 'not judged'
        : 'present';
  return { kind, first, last, outer };
}

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** Overlap of [start, end) with the truth, words in the stead of its own first or last ones in or out. */
export function overlap(truth: Truth, start: number, end: number): number {
  const from = clamp(start, truth.outer[0], truth.first);
  const to = clamp(end, truth.last, truth.outer[1]);
  const both = Math.min(end, to) - Math.max(start, from);
  if (both <= 0) return 0;
  return both / (Math.max(end, to) - Math.min(start, from));
}

export function overlapOfRange(truth: Truth, range: Range, on: Line): number {
  const start = placeOf(on, range.startContainer, range.startOffset);
  const end = placeOf(on, range.endContainer, range.endOffset);
  return overlap(truth, start, end);
}
