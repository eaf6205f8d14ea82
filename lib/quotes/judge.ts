import type { Search } from './search';
import type { Want } from './wanted';

/** What an alignment shows of a quote. Shares are 0 to 1, by characters of words. */
export interface Evidence {
  /** How much of the quote itself is there; -1 where it holds no word. */
  own: number;
  /** How much of its context before and behind; -1 where it has none. */
  before: number;
  behind: number;
  /** Bits of the quote's own aligned words: a word counts the more the rarer it is on the page. */
  bits: number;
}

/** Reads what the alignment of a quote shows; `first` to `last` are its own words. */
export function evidence(on: Search, want: Want, first: number, last: number): Evidence {
  const { match, wanted, index, numbers } = on;
  const { start, end } = wanted.words;
  let bits = 0;
  const share = (from: number, to: number) => {
    let all = 0;
    let there = 0;
    bits = 0;
    for (let q = from; q < to; q++) {
      const size = (end[q] as number) - (start[q] as number);
      all += size;
      if ((match[q] as number) < 0) continue;
      there += size;
      bits += index.bits[numbers[q] as number] as number;
    }
    return all === 0 ? -1 : there / all;
  };
  const before = share(want.first, first);
  const behind = share(last + 1, want.last);
  const own = share(first, last + 1);
  return { own, before, behind, bits };
}

/** How good a place is beside others of the same quote, `off` units from where the order of quotes has it. */
export function rank({ own, before, behind }: Evidence, off: number): number {
  const context = Math.max(0, before) + Math.max(0, behind);
  return 2 * Math.abs(own) + context / 2 - (1.2 * off) / (off + 100);
}

const SHORT = 12;

/**
 * Whether the passage is there: 0 to 1; below a half it is gone. `size` is the quote's length, `span` that of
 * what was found, in UTF-16 units. The weights are those of a logistic regression over passages present and
 * gone on half of the bench's pages and three seeds, rounded; they were checked on the other half.
 */
export function judge(seen: Evidence, size: number, span: number, off: number): number {
  const { own, before, behind, bits } = seen;
  const most = Math.max(before, behind, 0);
  const least = Math.max(0, Math.min(before, behind));
  // No other evidence than its surroundings: its text is there to the letter (ends.ts).
  if (own < 0) return most > 0.5 ? 0.75 : 0;
  if (size < SHORT && (own < 1 || most < 0.5)) return 0;
  const sum =
    7.5 * own +
    most +
    2 * least -
    3 * Math.min(1, 20 / Math.max(1, bits)) -
    Math.max(0, span / size - 1.2) -
    (2 * off) / (off + 2_000) -
    4.2;
  return 1 / (1 + Math.exp(-sum));
}
