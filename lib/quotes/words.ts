/** The words of a folded text: `[starts[i], ends[i])`, with a number that stands for the word's letters. */
export interface Words {
  starts: number[];
  ends: number[];
  codes: number[];
}

const NONE = 0;
const LETTER = 1;
/** A character that is a word by itself: scripts written without spaces. */
const WHOLE = 2;

function kindOf(code: number): number {
  if (code < 128) {
    const letter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
    return letter || (code >= 48 && code <= 57) || code === 39 ? LETTER : NONE;
  }
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba ? LETTER : NONE;
  if (code >= 0x2000 && code <= 0x206f) return NONE;
  if (code >= 0x3000 && code <= 0x3004) return NONE;
  if (code >= 0x3008 && code <= 0x3020) return NONE;
  if (code >= 0xff00 && code <= 0xff0f) return NONE;
  const unspaced =
    (code >= 0x0e00 && code <= 0x0eff) || // Thai, Lao
    (code >= 0x1000 && code <= 0x109f) || // Burmese
    (code >= 0x1780 && code <= 0x17ff) || // Khmer
    (code >= 0x2e80 && code <= 0x9fff) || // Han, kana
    (code >= 0xf900 && code <= 0xfaff);
  return unspaced ? WHOLE : LETTER;
}

/** Reads the words of a text; case does not count. Yields where a caller may pause. */
export function* wordSteps(text: string): Generator<void, Words> {
  const words: Words = { starts: [], ends: [], codes: [] };
  const { length } = text;
  for (let i = 0; i < length; ) {
    const kind = kindOf(text.charCodeAt(i));
    if (kind === NONE) {
      i++;
      continue;
    }
    const start = i;
    let hash = 7;
    do {
      const code = text.charCodeAt(i++);
      hash = (Math.imul(hash, 31) + (code >= 65 && code <= 90 ? code + 32 : code)) | 0;
    } while (i < length && kind === LETTER && kindOf(text.charCodeAt(i)) === LETTER);
    words.starts.push(start);
    words.ends.push(i);
    words.codes.push(hash);
    if (words.starts.length % 4_096 === 0) yield;
  }
  return words;
}
