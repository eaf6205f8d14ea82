import type { Quote } from '@/lib/records/record';
import { findAnchors } from './anchors';
import { chainAnchors, nextChain } from './chain';
import { ends, ownWords } from './ends';
import { fill } from './fill';
import { type Evidence, evidence, judge, rank } from './judge';
import type { Search } from './search';
import type { Want } from './wanted';

/** Where a quote stands on the page: [start, end) in UTF-16 units of its text, and how sure, 0 to 1. */
export interface Place {
  start: number;
  end: number;
  score: number;
  seen: Evidence;
}

/** So good a place is not doubted, unless another chain of the quote is nearly as heavy. */
const GOOD = 1.8;
/** A place below this sends the search to words that the page has more often, where few were rare. */
const POOR = 1.2;
const ENOUGH = 10;
const MOST_CHAINS = 3;

/** Finds where a quote stands on the page, `expected` being where the order of quotes has it; or `null`. */
export function place(on: Search, want: Want, quote: Quote, expected: number): Place | null {
  const [first, last] = ownWords(on, want);
  let best = 0;
  let span: [number, number] | null = null;
  let seen: Evidence | null = null;
  for (const most of [4, 32, 256]) {
    const anchors = findAnchors(on, want, expected - quote.prefix.length, most, most > 4 ? 8 : 1);
    chainAnchors(on, want, anchors);
    let heaviest = 0;
    for (let tries = 0; tries < MOST_CHAINS; tries++) {
      const part = best > GOOD ? 0.7 : best > POOR ? 0.3 : 0;
      const bits = nextChain(on, want, anchors, heaviest * part);
      if (bits <= 0) break;
      heaviest = Math.max(heaviest, bits);
      fill(on, want);
      const shown = evidence(on, want, first, last);
      if (rank(shown, 0) <= best) continue;
      const found = ends(on, want, first, last);
      if (!found) continue;
      const value = rank(shown, Math.abs(found[0] - expected));
      if (value <= best) continue;
      best = value;
      seen = shown;
      span = found;
    }
    if (best > POOR || anchors.seeds > ENOUGH) break;
  }
  if (!span || !seen) return null;
  const [start, end] = span;
  const size = want.to - want.from + want.cut;
  const score = judge(seen, size, end - start, Math.abs(start - expected));
  return { start, end, score, seen };
}
