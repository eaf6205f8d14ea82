import type { PageIndex } from './pageIndex';
import type { Want, Wanted } from './wanted';

/** Quotes that are looked for on an indexed page, and how the one in hand is aligned with it. */
export interface Search {
  index: PageIndex;
  wanted: Wanted;
  /** For each wanted word: the page's number of it, or -1. */
  numbers: Int32Array;
  /** Bits of the wanted words before each one, added up. */
  sums: Float64Array;
  /** For each wanted word: the page's word that it is aligned with, or -1. */
  match: Int32Array;
}

export function openSearch(index: PageIndex, wanted: Wanted): Search {
  const { count, hash } = wanted.words;
  const numbers = new Int32Array(count);
  const sums = new Float64Array(count + 1);
  // A word that the page has not could stand anywhere on it.
  const unseen = Math.log2(1 + index.words.count);
  for (let i = 0; i < count; i++) {
    const number = index.numberOf(hash[i] as number);
    numbers[i] = number;
    sums[i + 1] = (sums[i] as number) + (number < 0 ? unseen : (index.bits[number] as number));
  }
  return { index, wanted, numbers, sums, match: new Int32Array(count).fill(-1) };
}

/** Where a wanted word begins, counted from where its quote's context begins, what was cut out counted in. */
export function placeIn(want: Want, offset: number): number {
  return offset - want.base + (offset > want.cutAt ? want.cut : 0);
}
