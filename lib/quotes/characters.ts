/**
 * What a UTF-16 unit is to the finder. A word is a run of letters, digits and marks; scripts that write no
 * spaces (Han, kana, Thai, Lao, Khmer, Myanmar) count each character as a word. No dictionary.
 */
export const NONE = 0;
export const WORD = 1;
export const ALONE = 2;
/** Not seen by a person: soft hyphens, joiners, direction marks; and accents, which compare equal to none. */
export const SKIP = 3;

const UNSEEN = /[\u0300-\u036f]|\p{Cf}/u;
const LETTER = /[\p{L}\p{N}\p{M}]/u;
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u;

/** For each unit `folded << 2 | kind`, plus 1; 0 where it has not been met. */
const known = new Int32Array(65_536);

function learn(unit: number): number {
  const char = String.fromCharCode(unit);
  let kind = NONE;
  let folded = unit;
  if (unit >= 0xd800 && unit < 0xe000) kind = WORD;
  else if (UNSEEN.test(char)) kind = SKIP;
  else if (LETTER.test(char)) {
    kind = UNSPACED.test(char) ? ALONE : WORD;
    if (unit < 0x2000) folded = char.normalize('NFD').toLowerCase().charCodeAt(0);
  } else if (/\s/.test(char)) folded = 32;
  else if (/[\u2018-\u201b\u2032]/.test(char)) folded = 39;
  else if (/[\u201c-\u201f\u2033]/.test(char)) folded = 34;
  known[unit] = ((folded << 2) | kind) + 1;
  return (folded << 2) | kind;
}

/** `folded << 2 | kind` of a UTF-16 unit: folded to lower case without accents, straight quotes, plain space. */
export function fold(unit: number): number {
  const seen = known[unit] as number;
  return seen === 0 ? learn(unit) : seen - 1;
}

/** Whether two units compare equal to a reader who does not look at accents, case or kind of quotation mark. */
export const alike = (a: number, b: number) => a === b || fold(a) >> 2 === fold(b) >> 2;

/** Whether a unit is not seen by a person; NaN, past a text's end, is none. */
const isUnseen = (unit: number) => unit >= 0 && (fold(unit) & 3) === SKIP;

/** Whether two texts read alike: as their words do, and unseen characters aside. */
export function reads(one: string, other: string): boolean {
  if (one === other) return true;
  let i = 0;
  let j = 0;
  for (;;) {
    while (isUnseen(one.charCodeAt(i))) i++;
    while (isUnseen(other.charCodeAt(j))) j++;
    if (i >= one.length || j >= other.length) return i >= one.length && j >= other.length;
    if (!alike(one.charCodeAt(i++), other.charCodeAt(j++))) return false;
  }
}
