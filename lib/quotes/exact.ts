import { isMark } from './fold';
import type { Part, Place } from './parts';

/** A quote shorter than this needs its context to agree. */
export const SHORT = 12;
/** From this length on, a stretch that stands in one place only is known by its words alone. */
const SURE = 24;
/** Units of context, both sides together, that make a place sure. */
const AGREED = 12;

/** How many units of the context before and behind `[start, end)` agree, without a gap. */
function agreement(text: string, start: number, end: number, part: Part): number {
  const { prefix, suffix } = part;
  let before = 0;
  while (
    before < prefix.length &&
    before < start &&
    prefix.charCodeAt(prefix.length - 1 - before) === text.charCodeAt(start - 1 - before)
  ) {
    before++;
  }
  let behind = 0;
  while (
    behind < suffix.length &&
    suffix.charCodeAt(behind) === text.charCodeAt(end + behind) // NaN past the end: never equal
  ) {
    behind++;
  }
  return before + behind;
}

/**
 * Looks for a part word for word, in all places; its context, then the nearer place, decides between
 * repeats. Yields where a caller may pause.
 */
export function* exactSteps(text: string, part: Part): Generator<void, Place | null> {
  const { exact, start: hint } = part;
  if (exact === '' || exact.length > text.length) return null;
  const context = part.prefix.length + part.suffix.length;
  const needed = Math.min(AGREED, context);
  const first = text.indexOf(exact);
  let best = -1;
  let bestAgreed = -1;
  let places = 0;
  for (let at = first; at >= 0; at = text.indexOf(exact, at + 1)) {
    if (++places % 2_048 === 0) yield;
    const end = at + exact.length;
    if (isMark(text.charCodeAt(end))) continue;
    const agreed = agreement(text, at, end, part);
    const nearer = Math.abs(at - hint) < Math.abs(best - hint);
    if (agreed > bestAgreed || (agreed === bestAgreed && nearer)) {
      best = at;
      bestAgreed = agreed;
    }
  }
  if (best < 0) return null;
  const place = { start: best, end: best + exact.length };
  const share = context === 0 ? 1 : bestAgreed / context;
  if (bestAgreed >= needed && (exact.length >= SHORT || context > 0 || places === 1)) {
    return { ...place, status: 'same', score: 0.8 + 0.2 * share };
  }
  if (exact.length >= SURE && places === 1) return { ...place, status: 'moved', score: 0.7 };
  return null;
}
