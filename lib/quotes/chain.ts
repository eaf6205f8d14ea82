import { type Anchors, MOST } from './anchors';
import { placeIn, type Search } from './search';
import type { Want } from './wanted';

const score = new Float64Array(MOST);
const previous = new Int32Array(MOST);
/** The chain an anchor belongs to, from 1; 0 for none. */
const taken = new Uint8Array(MOST);

/** What a step off the diagonal by `gap` units costs, in bits. */
const cost = (gap: number) => 1 + 1.2 * (32 - Math.clz32(Math.abs(gap))) + 0.06 * Math.abs(gap);

/** How many words of anchor `j` anchor `i` before it covers too. */
const covered = ({ quote, page, length }: Anchors, i: number, j: number) =>
  Math.max(
    0,
    (quote[i] as number) + (length[i] as number) - (quote[j] as number),
    (page[i] as number) + (length[i] as number) - (page[j] as number),
  );

/**
 * Chains anchors that follow each other in quote and page: each is worth the bits of its words, a step from one
 * diagonal to another costs (Li 2018, minimap2, https://doi.org/10.1093/bioinformatics/bty191, section 2.1.1).
 */
export function chainAnchors(on: Search, want: Want, anchors: Anchors): void {
  const { sums, wanted, index } = on;
  const { quote, page, length, count } = anchors;
  const start = wanted.words.start;
  const end = wanted.words.end;
  const far = 2 * (want.to - want.from) + 300 + want.cut;
  for (let j = 0; j < count; j++) {
    const q = quote[j] as number;
    const p = page[j] as number;
    const stop = sums[q + (length[j] as number)] as number;
    const own = stop - (sums[q] as number);
    let best = own;
    let from = -1;
    const pageStart = index.words.start[p] as number;
    for (let i = j - 1; i >= 0 && i >= j - 64; i--) {
      // Even for nothing, a step from there would not do better.
      if ((score[i] as number) + own <= best) continue;
      const p0 = page[i] as number;
      if (pageStart - (index.words.start[p0] as number) > far) break;
      const q0 = quote[i] as number;
      if (q0 >= q || p0 >= p) continue;
      const skip = covered(anchors, i, j);
      const more = length[i] as number;
      if (skip >= (length[j] as number)) continue;
      const pageGap =
        (index.words.start[p + skip] as number) - (index.words.end[p0 + more - 1] as number);
      const quoteGap =
        placeIn(want, start[q + skip] as number) - placeIn(want, end[q0 + more - 1] as number);
      const through =
        (score[i] as number) + stop - (sums[q + skip] as number) - cost(pageGap - quoteGap);
      if (through > best) {
        best = through;
        from = i;
      }
    }
    score[j] = best;
    previous[j] = from;
    taken[j] = 0;
  }
}

/**
 * Writes the best chain whose last anchor no earlier one has taken into `match`; its bits, or 0
 * where none of at least `least` bits is left.
 */
export function nextChain(on: Search, want: Want, anchors: Anchors, least: number): number {
  const { quote, page, length, count } = anchors;
  for (;;) {
    let last = -1;
    for (let j = 0; j < count; j++) {
      if (taken[j] === 0 && (last < 0 || (score[j] as number) > (score[last] as number))) last = j;
    }
    if (last < 0 || (score[last] as number) < least) return 0;
    let stem = last;
    while (stem >= 0 && taken[stem] === 0) stem = previous[stem] as number;
    // What an earlier chain has taken is not counted again.
    const bits = (score[last] as number) - (stem < 0 ? 0 : (score[stem] as number));
    if (bits < least) {
      taken[last] = 1;
      continue;
    }
    on.match.fill(-1, want.first, want.last);
    for (let j = last; j !== stem; ) {
      taken[j] = 1;
      const i = previous[j] as number;
      for (let k = i === stem ? 0 : covered(anchors, i, j); k < (length[j] as number); k++) {
        on.match[(quote[j] as number) + k] = (page[j] as number) + k;
      }
      j = i;
    }
    return bits;
  }
}
