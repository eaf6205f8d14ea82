import { fives } from './base32';
import { type Bytes, sha256, u32, utf8 } from './bytes';
import { type Bound, boundBytes } from './invitation';

/**
 * The whole exchange in 32 bytes: what the inviter was bound to, both devices' keys among it, and the answer as it
 * was sent. Only what was fixed before the other's random part was known: the rest of the welcome is left out.
 */
export const transcriptOf = (
  secret: Uint8Array,
  bound: Bound,
  answer: Uint8Array,
): Promise<Bytes> =>
  sha256(utf8('matchbook pairing v1\0'), secret, u32(answer.length), answer, boundBytes(bound));

/** Three numbers below 2,048, one a word to compare: 33 bits. `compareWords` has the words. */
export async function compareNumbers(transcript: Bytes): Promise<[number, number, number]> {
  const hash = await sha256(utf8('matchbook words v1\0'), transcript);
  const bits = fives(hash, 7).reduce((sum, five) => sum * 32 + five, 0);
  const all = Math.floor(bits / 4);
  return [Math.floor(all / 2 ** 22), Math.floor(all / 2 ** 11) % 2048, all % 2048];
}
