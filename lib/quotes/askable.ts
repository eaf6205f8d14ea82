import type { Quote } from '@/lib/records/record';

const LONGEST = 2_000;
const CONTEXT = 64;

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const offset = (value: unknown) =>
  Number.isSafeInteger(value) && (value as number) > 0 ? (value as number) : 0;

/**
 * A quote that can be looked for, of whatever came: what has the wrong type is empty, and what is longer than
 * `describe` makes it is cut off.
 */
export function askable(quote: Quote | null | undefined): Quote {
  const exact = text(quote?.exact).slice(0, LONGEST);
  const at = offset(quote?.cut?.at);
  return {
    exact,
    prefix: text(quote?.prefix).slice(-CONTEXT),
    suffix: text(quote?.suffix).slice(0, CONTEXT),
    start: offset(quote?.start),
    end: offset(quote?.end),
    ...(at > 0 && at < exact.length ? { cut: { at, length: offset(quote?.cut?.length) } } : {}),
  };
}
