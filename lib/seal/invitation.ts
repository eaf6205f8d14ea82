import { bytesOfFives, fives } from './base32';
import { type Bytes, hexOf, joined, random, sha256, utf8 } from './bytes';
import { type Card, cardOf, type Purpose, type Role } from './card';
import type { DeviceKeys } from './deviceKeys';
import { derivedBytes, hkdfKey } from './hkdf';

/** An invitation at the device that made it. Stored there until it is answered or cancelled; then forgotten. */
export interface Invitation {
  /** 16 hexadecimal digits: its name in answers. For a match, also the match's. */
  id: string;
  purpose: Purpose;
  card: Card;
  /** 130 random bits, in 17 bytes: what file, picture and code carry. */
  secret: Bytes;
  /** 32 random bytes that go out with the welcome only. */
  opening: Bytes;
  /** This device's public X25519 key. */
  agree: Bytes;
}

/** An invitation at the device that received it. */
export interface Received {
  id: string;
  secret: Bytes;
  /** What the file and the picture say, not yet proven: for the person to read. The code says none of it. */
  from: { purpose: Purpose; name: string; role: Role; agree: Bytes } | null;
}

export const idOf = async (secret: Bytes): Promise<string> =>
  hexOf(await derivedBytes(await hkdfKey(secret), 'matchbook invitation id v1', 8));

/** What an inviter is bound to by the secret, before anything of the other's is known. */
export interface Bound {
  opening: Uint8Array;
  agree: Uint8Array;
  sign: Uint8Array;
  purpose: Purpose;
  role: Role;
  name: string;
}

/** Fixed lengths, and the name at the end: no two read alike. */
export const boundBytes = (bound: Bound): Bytes =>
  joined(
    bound.opening,
    bound.agree,
    bound.sign,
    Uint8Array.of(bound.purpose === 'match' ? 1 : 2, bound.role === 'mentor' ? 1 : 2),
    utf8(bound.name),
  );

/**
 * The secret that binds an inviter: the first 130 bits of a hash over 32 random bytes and its keys and name. Who knows
 * the secret cannot claim other keys, and does not know the random bytes until the other's keys are fixed: so nobody
 * between the two can look for keys that give both the same three words.
 */
export async function secretOf(bound: Bound): Promise<Bytes> {
  const hash = await sha256(utf8('matchbook invitation v1\0'), boundBytes(bound));
  return bytesOfFives(fives(hash, 26), 17);
}

/** A new invitation. Its forms: `invitationFile`, `invitationText` (for a picture), `invitationCode`. */
export async function newInvitation(of: {
  purpose: Purpose;
  card: Card;
  keys: DeviceKeys;
}): Promise<Invitation> {
  const card = cardOf(of.card);
  const opening = random(32);
  const { agree, sign } = of.keys.public;
  const { name, role } = card;
  const secret = await secretOf({ opening, agree, sign, purpose: of.purpose, role, name });
  return { id: await idOf(secret), purpose: of.purpose, card, secret, opening, agree };
}
