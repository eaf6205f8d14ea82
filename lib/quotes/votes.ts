import type { Words } from './words';

/** Pairs of words that stand in more places of the page than this say nothing about where a quote is. */
const COMMON = 60;

/** For one pattern: the page's word and the pattern's word of each pair of words that both have. */
export type Votes = number[];

const pairOf = (words: Words, i: number) =>
  (Math.imul(words.codes[i] as number, 92_821) + (words.codes[i + 1] as number)) | 0;

/**
 * Lets every pair of neighbouring words in the page vote for the patterns that have it: one pass over the
 * page for all patterns. Yields where a caller may pause.
 */
export function* voteSteps(page: Words, patterns: Words[]): Generator<void, Votes[]> {
  const votes: Votes[] = patterns.map(() => []);
  const wanted = new Map<number, { at: number[]; places: number }>();
  patterns.forEach((pattern, number) => {
    for (let word = 0; word + 1 < pattern.codes.length; word++) {
      const pair = pairOf(pattern, word);
      const entry = wanted.get(pair) ?? { at: [], places: 0 };
      if (entry.at.length < 2 * COMMON) entry.at.push(number, word);
      wanted.set(pair, entry);
    }
  });
  for (let i = 0; i + 1 < page.codes.length; i++) {
    if (i % 8_192 === 8_191) yield;
    const entry = wanted.get(pairOf(page, i));
    if (!entry || ++entry.places > COMMON) continue;
    for (let k = 0; k < entry.at.length; k += 2) {
      (votes[entry.at[k] as number] as Votes).push(i, entry.at[k + 1] as number);
    }
  }
  return votes;
}

/**
 * The few places with most votes, best first: diagonals (page word minus pattern word), each the middle of
 * a band of `width`.
 */
export function bestDiagonals(votes: Votes, width: number, count: number): number[] {
  const diagonals: number[] = [];
  for (let i = 0; i < votes.length; i += 2) {
    diagonals.push((votes[i] as number) - (votes[i + 1] as number));
  }
  diagonals.sort((a, b) => a - b);
  const bands: { middle: number; size: number }[] = [];
  for (let from = 0, to = 0; from < diagonals.length; from++) {
    const low = diagonals[from] as number;
    while (to < diagonals.length && (diagonals[to] as number) <= low + width) to++;
    const middle = diagonals[(from + to - 1) >> 1] as number;
    bands.push({ middle, size: to - from });
  }
  bands.sort((a, b) => b.size - a.size);
  const best: number[] = [];
  for (const { middle } of bands) {
    if (best.length === count) break;
    if (best.every((other) => Math.abs(other - middle) > width)) best.push(middle);
  }
  return best;
}
