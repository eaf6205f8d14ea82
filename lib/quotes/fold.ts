/**
 * The form in which texts are compared: accents decomposed, curly quotes straightened, soft hyphens and
 * zero-width spaces gone, every run of white space (no-break spaces and breaks too) one space.
 */
const SPECIAL = /[^\n -~]/;
const DROPPED = /[\u00ad\u200b\u2060\ufeff]/g;
const SINGLE = /[\u2018-\u201b\u02bc]/g;
const DOUBLE = /[\u201c-\u201f]/g;
const HYPHEN = /[\u2010\u2011]/g;
const SPACES = /\s+/g;

/** Text for people: white space as one space, what nobody sees left out. Accents and quotes stay. */
export function plainText(raw: string): string {
  return raw.replace(DROPPED, '').replace(SPACES, ' ');
}

/**
 * Folds a stretch of text. `afterSpace`: what stands before it ends with a space (or nothing does), so
 * that its own leading space is dropped.
 */
export function fold(raw: string, afterSpace = false): string {
  let text = raw;
  if (SPECIAL.test(text)) {
    text = text
      .normalize('NFD')
      .replace(DROPPED, '')
      .replace(SINGLE, "'")
      .replace(DOUBLE, '"')
      .replace(HYPHEN, '-');
  }
  text = text.replace(SPACES, ' ');
  return afterSpace && text.startsWith(' ') ? text.slice(1) : text;
}

/** How many units of folded text one character gives. */
export function foldedLength(character: string, afterSpace: boolean): number {
  const code = character.charCodeAt(0);
  if (code > 32 && code < 127) return 1;
  return fold(character, afterSpace).length;
}

/** Whether a character is a mark that belongs to the letter before it. */
export function isMark(code: number): boolean {
  return code >= 0x300 && code <= 0x36f;
}
