import { LIMITS } from '../records/kinds';
import type { Quote } from '../records/record';

/** A passage as a selector of another program describes it. */
export interface PassageIn {
  exact: string;
  prefix?: string;
  suffix?: string;
  start?: number;
  end?: number;
}

const isPlace = (value: number | undefined): value is number =>
  value !== undefined && Number.isSafeInteger(value) && value >= 0;

/** `at`, or one less where it would cut a character in two (a surrogate pair). */
const whole = (text: string, at: number) =>
  (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800
    ? at - 1
    : at;

/** A quote of ours: contexts cut to their length, a long passage cut in its middle. `null` for no words. */
export function quoteFrom({
  exact,
  prefix = '',
  suffix = '',
  start,
  end,
}: PassageIn): Quote | null {
  if (exact.trim() === '') return null;
  const placed = isPlace(start) && isPlace(end) && end >= start;
  const cutAt = prefix.length - LIMITS.context;
  const quote: Quote = {
    exact,
    prefix:
      cutAt > 0
        ? prefix.slice(whole(prefix, cutAt) + (whole(prefix, cutAt) < cutAt ? 2 : 0))
        : prefix,
    suffix: suffix.slice(0, whole(suffix, LIMITS.context)),
    start: placed ? start : 0,
    end: placed ? end : 0,
  };
  if (exact.length <= LIMITS.quote) return quote;
  const first = whole(exact, LIMITS.quote / 2);
  let last = exact.length - LIMITS.quote / 2;
  if (whole(exact, last) < last) last++;
  quote.exact = exact.slice(0, first) + exact.slice(last);
  quote.cut = { at: first, length: last - first };
  return quote;
}
