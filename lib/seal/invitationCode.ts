import { bytesOfFives, fives, letterOf, valueOfLetter } from './base32';
import type { Bytes } from './bytes';

/** Characters of the secret, and of the check behind it. */
const DATA = 26;
const LENGTH = 28;

/** Why a typed code is none: too short or long; a character that none has; a slip, at `at` (from 0) if it was one. */
export type CodeRead =
  | { ok: true; value: Bytes }
  | { ok: false; why: 'length'; length: number }
  | { ok: false; why: 'character'; character: string }
  | { ok: false; why: 'slip'; at: number | null };

/** The field of 32 elements, by x^5 + x^2 + 1: `POWERS[n]` is x to the n. */
const POWERS: number[] = [1];
for (let n = 1; n < 31; n++) {
  const next = (POWERS[n - 1] ?? 0) << 1;
  POWERS.push(next & 32 ? next ^ 0x25 : next);
}
const power = (n: number): number => POWERS[((n % 31) + 31) % 31] ?? 0;
const log = (value: number): number => POWERS.indexOf(value);
const times = (a: number, b: number): number => (a && b ? power(log(a) + log(b)) : 0);
const over = (a: number, b: number): number => (a ? power(log(a) - log(b)) : 0);

/** The sum of all, and the sum of each times x to its place: both 0 in a code that is right. */
function sums(values: readonly number[]): [number, number] {
  return [
    values.reduce((sum, value) => sum ^ value, 0),
    values.reduce((sum, value, at) => sum ^ times(value, power(at)), 0),
  ];
}

/**
 * The code of a secret of 130 bits (17 bytes, the last six bits 0): 28 characters in groups of four. The last two are
 * those of a Reed-Solomon code of distance 3: any one or two wrong characters are noticed, so any two exchanged.
 */
export function writeCode(secret: Uint8Array): string {
  const data = fives(secret, DATA);
  const [plain, weighed] = sums(data);
  const last = over(weighed ^ times(plain, power(DATA)), power(DATA) ^ power(DATA + 1));
  const letters = [...data, plain ^ last, last].map(letterOf).join('');
  return letters.replace(/.{4}(?=.)/g, '$&-');
}

/** The secret of a code as a person typed it: case, spaces and hyphens as they please; I, L, O read as 1, 1, 0. */
export function readCode(text: string): CodeRead {
  // A paste by mistake may be long: no more of it is looked at than a code with a space at each place.
  const letters = Array.from(text.slice(0, 200)).filter((letter) => !/[\s\p{Pd}]/u.test(letter));
  const values = letters.map(valueOfLetter);
  const bad = letters[values.indexOf(-1)];
  if (bad !== undefined) return { ok: false, why: 'character', character: bad };
  if (values.length !== LENGTH) return { ok: false, why: 'length', length: values.length };
  const [plain, weighed] = sums(values);
  if (plain === 0 && weighed === 0)
    return { ok: true, value: bytesOfFives(values.slice(0, DATA), 17) };
  const at = plain && weighed ? log(over(weighed, plain)) : LENGTH;
  return { ok: false, why: 'slip', at: at < LENGTH ? at : null };
}
