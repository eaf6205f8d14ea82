/** Text as it is compared: lower case, without accents, composed letters taken apart ("Niñez" is "ninez"). */
export function fold(text: string): string {
  // Most text is plain ASCII, and normalizing it takes ten times as long as lowering it.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is all of ASCII
  if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text and where they stand: runs of letters and digits. */
export function wordsIn(text: string): { word: string; at: number; end: number }[] {
  return [...text.matchAll(WORD)].map((found) => ({
    word: fold(found[0]),
    at: found.index,
    end: found.index + found[0].length,
  }));
}

/** The words of a text, folded. */
export function foldedWords(text: string): string[] {
  return fold(text).match(WORD) ?? [];
}
