import type { Quote } from '@/lib/records/record';
import { fold } from './fold';

/** A stretch to look for: a whole quote, or the two ends of one whose middle was cut out. Folded. */
export interface Part {
  exact: string;
  prefix: string;
  suffix: string;
  /** Where it stood in the page's text. */
  start: number;
}

/** Where a part was found, in folded units of the index. */
export interface Place {
  start: number;
  end: number;
  status: 'same' | 'moved' | 'edited';
  /** 0 to 1. */
  score: number;
}

const asText = (value: unknown) => (typeof value === 'string' ? fold(value) : '');
const asOffset = (value: unknown) => (Number.isSafeInteger(value) ? (value as number) : 0);

/** One part, or two for a quote that is cut in its middle. Takes anything, hostile quotes too. */
export function partsOf(quote: Quote): Part[] {
  const prefix = asText(quote?.prefix);
  const suffix = asText(quote?.suffix);
  const start = asOffset(quote?.start);
  const at = asOffset(quote?.cut?.at);
  if (typeof quote?.exact === 'string' && at > 0 && at < quote.exact.length) {
    const first = asText(quote.exact.slice(0, at)).trim();
    const last = asText(quote.exact.slice(at)).trim();
    return [
      { exact: first, prefix, suffix: '', start },
      { exact: last, prefix: '', suffix, start: asOffset(quote.end) - last.length },
    ];
  }
  return [{ exact: asText(quote?.exact).trim(), prefix, suffix, start }];
}

/** Joins what was found of a cut quote's two ends. */
export function joinPlaces(places: (Place | null)[], quote: Quote): Place | null {
  const [first, last] = places;
  if (places.length < 2 || !first || !last) {
    const one = first ?? last ?? null;
    return one && places.length > 1 ? { ...one, status: 'edited' } : one;
  }
  const length = asOffset(quote.end) - asOffset(quote.start);
  const found = last.end - first.start;
  if (last.start < first.end || found > 2 * length + 40) return { ...first, status: 'edited' };
  const same = first.status !== 'edited' && last.status !== 'edited' && found === length;
  const moved = first.status === 'moved' && last.status === 'moved';
  return {
    start: first.start,
    end: last.end,
    status: same ? (moved ? 'moved' : 'same') : 'edited',
    score: Math.min(first.score, last.score),
  };
}
