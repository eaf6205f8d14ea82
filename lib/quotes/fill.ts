import type { Search } from './search';
import type { Want } from './wanted';

const REACH = 5;

/**
 * Aligns the words between (q, p) and (qStop, pStop), which are excluded, going `way`: each time the nearest
 * pair of equal words, where it is worth more than the words skipped on one side only.
 */
function fillGap(
  on: Search,
  q: number,
  p: number,
  qStop: number,
  pStop: number,
  way: number,
): void {
  const { numbers, match, index } = on;
  const page = index.numbers;
  let quoteAt = q + way;
  let pageAt = p + way;
  search: while (quoteAt !== qStop && pageAt !== pStop) {
    for (let sum = 0; sum <= 2 * REACH; sum++) {
      for (let i = Math.max(0, sum - REACH); i <= Math.min(sum, REACH); i++) {
        const a = quoteAt + way * i;
        const b = pageAt + way * (sum - i);
        if ((qStop - a) * way <= 0 || (pStop - b) * way <= 0) continue;
        const number = numbers[a] as number;
        if (number < 0 || number !== page[b]) continue;
        const off = Math.abs(2 * i - sum);
        if ((index.bits[number] as number) < 1 + off * 1.5 + sum * 0.3) continue;
        match[a] = b;
        quoteAt = a + way;
        pageAt = b + way;
        continue search;
      }
    }
    return;
  }
}

/** Aligns the commoner words that no anchor held: between the aligned ones, and outward from the first and last. */
export function fill(on: Search, want: Want): void {
  const { match, index } = on;
  let last = -1;
  for (let q = want.first; q < want.last; q++) {
    const p = match[q] as number;
    if (p < 0) continue;
    if (last < 0) fillGap(on, q, p, want.first - 1, -1, -1);
    else if (q - last > 1) {
      const before = match[last] as number;
      if (p - before > 1) fillGap(on, last, before, q, p, 1);
    }
    last = q;
  }
  if (last >= 0) fillGap(on, last, match[last] as number, want.last, index.words.count, 1);
}
