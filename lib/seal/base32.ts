/** Crockford's alphabet: no I, L, O, U. https://www.crockford.com/base32.html */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const READ_AS: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0' };

/** The value (0 to 31) of a character as a person may have typed it; -1 where it is none. */
export function valueOfLetter(letter: string): number {
  const upper = letter.toUpperCase();
  return upper.length === 1 ? LETTERS.indexOf(READ_AS[upper] ?? upper) : -1;
}

export const letterOf = (value: number): string => LETTERS.charAt(value);

/** The first `count` groups of five bits, the highest first. */
export function fives(bytes: Uint8Array, count: number): number[] {
  return Array.from({ length: count }, (_, n) => {
    const at = (5 * n) >> 3;
    const two = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
    return (two >> (11 - ((5 * n) & 7))) & 31;
  });
}

/** Groups of five bits as bytes; what is left of the last byte is 0. */
export function bytesOfFives(values: readonly number[], length: number): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(length);
  values.forEach((value, n) => {
    const at = (5 * n) >> 3;
    const two = value << (11 - ((5 * n) & 7));
    if (at < length) out[at] = (out[at] ?? 0) | (two >> 8);
    if (at + 1 < length) out[at + 1] = (out[at + 1] ?? 0) | (two & 255);
  });
  return out;
}

/** Bytes as text in base 32, without filling. */
export function base32(bytes: Uint8Array): string {
  return fives(bytes, Math.ceil((bytes.length * 8) / 5))
    .map(letterOf)
    .join('');
}

/** The bytes of such a text; null where a character is none of its own or bits are left over. */
export function bytesOfBase32(text: string): Uint8Array<ArrayBuffer> | null {
  const values = Array.from(text, valueOfLetter);
  const length = Math.floor((values.length * 5) / 8);
  if (values.includes(-1) || Math.ceil((length * 8) / 5) !== values.length) return null;
  const bytes = bytesOfFives(values, length);
  return fives(bytes, values.length).every((value, n) => value === values[n]) ? bytes : null;
}
