import type { Quote } from '@/lib/records/record';
import { offsetsOf, readText } from './places';
import type { TextIndex } from './textIndex';

/** Units of a quote's own text that are kept; beyond, its middle is cut out. */
const QUOTE = 2_000;
/** Units of context kept on each side. */
const CONTEXT = 64;

const isHigh = (code: number) => code >= 0xd800 && code < 0xdc00;
const isLow = (code: number) => code >= 0xdc00 && code < 0xe000;

/** The first `units` of a text, no character cut in two. */
function head(text: string, units: number): string {
  const cut = text.slice(0, units);
  return text.length > units && isHigh(cut.charCodeAt(cut.length - 1)) ? cut.slice(0, -1) : cut;
}

function tail(text: string, units: number): string {
  const cut = text.slice(-units);
  return text.length > units && isLow(cut.charCodeAt(0)) ? cut.slice(1) : cut;
}

/** The quote of a range in an index that is already read (see `describe` in index.ts). */
export function describeIn(index: TextIndex, range: Range): Quote {
  const place = offsetsOf(index, range);
  if (!place) return { exact: '', prefix: '', suffix: '', start: 0, end: 0 };
  const [start, end] = place;
  const whole = readText(index, start, end);
  const around = {
    prefix: tail(readText(index, Math.max(0, start - CONTEXT), start), CONTEXT),
    suffix: head(readText(index, end, Math.min(index.text.length, end + CONTEXT)), CONTEXT),
    start,
    end,
  };
  if (whole.length <= QUOTE) return { exact: whole, ...around };
  const first = head(whole, QUOTE / 2);
  const last = tail(whole, QUOTE / 2);
  const cut = { at: first.length, length: whole.length - first.length - last.length };
  return { exact: first + last, ...around, cut };
}
