/**
 * What editors agree on. Each keeps breaks and runs of spaces in its own way (paragraphs, `<br>`, hard spaces,
 * invisible fillers), so two texts are the same when all else is, in order, to the letter.
 */
const BETWEEN = /[\s\u00a0\u200b\u2060\ufeff]/;
const ALL_BETWEEN = new RegExp(BETWEEN.source, 'g');

/** A text without white space and the fillers that editors put in. */
export const letters = (text: string) => text.replace(ALL_BETWEEN, '');

/** How many units of `text` it takes to hold its first `count` letters; all of it where it holds no more. */
export function unitsUpTo(text: string, count: number): number {
  if (count <= 0) return 0;
  let seen = 0;
  for (let at = 0; at < text.length; at++) {
    if (BETWEEN.test(text.charAt(at))) continue;
    seen++;
    if (seen === count) return letters(text.slice(at + 1)) === '' ? text.length : at + 1;
  }
  return text.length;
}

/** Cuts a text to at most `units` UTF-16 units, never through a character. */
export function cutTo(text: string, units: number): string {
  if (text.length <= units) return text;
  const end = Math.max(0, units);
  const high = text.charCodeAt(end - 1);
  return text.slice(0, high >= 0xd800 && high <= 0xdbff ? end - 1 : end);
}

/**
 * How much of `text` arrived in an editor that held `before` and holds `after`, in UTF-16 units.
 * `shown`: the text as this editor shows it, where it shows less than all (marks of list items).
 */
export function arrived(before: string, after: string, text: string, shown = text): number {
  const [had, has, wanted] = [letters(before), letters(after), letters(shown)];
  const whole = has.includes(wanted) && has.length >= had.length + wanted.length;
  // Some editors show a hint as text while they are empty: it is gone now, and all of ours is there.
  if (whole || (has.includes(wanted) && !had.includes(wanted))) return text.length;
  const more = Math.min(wanted.length, Math.max(0, has.length - had.length));
  return more === wanted.length ? text.length : unitsUpTo(text, more);
}
