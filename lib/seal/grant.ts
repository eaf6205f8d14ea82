import {
  type Bytes,
  bytesOfHex,
  hexOf,
  joined,
  type Result,
  random,
  readU32,
  sameBytes,
  sha256,
  u32,
  utf8,
} from './bytes';
import { agreed, type DeviceKeys, type DevicePublic, isSigned, signed } from './deviceKeys';
import { derivedKey, hkdfKey } from './hkdf';
import { materialOf, type PairKey, pairKeyOf } from './pairKey';

const MAGIC = utf8('MBKG');
const VERSION = 1;
const HEAD = 64;
const PLACE = 64;
const SIGNATURE = 64;
/** Devices that one grant is for, at most. */
export const MAX_GRANTED = 32;

/** Why a key was not taken from a grant. */
export type GrantWhy =
  | 'not-ours'
  | 'newer'
  | 'cut-short'
  | 'altered'
  | 'other-match'
  | 'unknown-device'
  | 'wrong-signature'
  | 'not-for-us';

const nameOf = async (sign: Uint8Array): Promise<Bytes> => (await sha256(sign)).slice(0, 16);
const gcm = (additionalData: Bytes) => ({
  name: 'AES-GCM',
  iv: new Uint8Array(12),
  additionalData,
});

/** The key that only these two devices have, for this grant. */
async function between(keys: DeviceKeys, other: Uint8Array, head: Uint8Array) {
  const shared = await agreed(keys, other);
  return shared && derivedKey(await hkdfKey(shared), 'matchbook grant v1', head);
}

/**
 * A pair key for each of these devices alone, signed: handed on when a device is lost (all but that one), or when a
 * further device joined. Magic, version, 3 zeros, match (8), generation (4), count (4), the giver's X25519 key (32),
 * 8 random bytes; 64 a device: its name (16), the key's 32 bytes sealed (48); a signature.
 * Throws where another device kept the key or a public key is none.
 */
export async function grantKey(
  keys: DeviceKeys,
  pairKey: PairKey,
  devices: readonly DevicePublic[],
): Promise<Bytes> {
  const material = await materialOf(keys, pairKey);
  if (!material) throw new TypeError('kept by another device');
  if (devices.length > MAX_GRANTED) throw new RangeError('too many devices');
  const head = joined(
    MAGIC,
    Uint8Array.of(VERSION, 0, 0, 0),
    bytesOfHex(pairKey.match),
    u32(pairKey.generation),
    u32(devices.length),
    keys.public.agree,
    random(8),
  );
  const places = devices.map(async (device) => {
    const key = await between(keys, device.agree, head);
    if (!key) throw new TypeError('no public key');
    const sealed = new Uint8Array(await crypto.subtle.encrypt(gcm(head), key, material));
    return joined(await nameOf(device.sign), sealed);
  });
  const grant = joined(head, ...(await Promise.all(places)));
  return joined(grant, await signed(keys, grant));
}

/** The key that a grant holds for this device, given by one of these devices of the match. Never throws. */
export async function readGrant(
  of: { keys: DeviceKeys; match: string; devices: readonly DevicePublic[] },
  bytes: Bytes,
): Promise<Result<PairKey, GrantWhy>> {
  if (!sameBytes(bytes.subarray(0, 4), MAGIC)) return { ok: false, why: 'not-ours' };
  if ((bytes[4] ?? VERSION) > VERSION) return { ok: false, why: 'newer' };
  if (bytes.length < HEAD + SIGNATURE) return { ok: false, why: 'cut-short' };
  const count = readU32(bytes, 20);
  const end = HEAD + count * PLACE;
  if (count > MAX_GRANTED) return { ok: false, why: 'altered' };
  if (bytes.length < end + SIGNATURE) return { ok: false, why: 'cut-short' };
  if (bytes.length > end + SIGNATURE) return { ok: false, why: 'altered' };
  if (hexOf(bytes.subarray(8, 16)) !== of.match) return { ok: false, why: 'other-match' };
  const head = bytes.slice(0, HEAD);
  const giver = of.devices.find(({ agree }) => sameBytes(agree, head.subarray(24, 56)));
  if (!giver) return { ok: false, why: 'unknown-device' };
  if (!(await isSigned(giver.sign, bytes.slice(0, end), bytes.subarray(end))))
    return { ok: false, why: 'wrong-signature' };
  const name = await nameOf(of.keys.public.sign);
  for (let at = HEAD; at < end; at += PLACE) {
    if (!sameBytes(bytes.subarray(at, at + 16), name)) continue;
    const key = await between(of.keys, giver.agree, head);
    try {
      if (!key) break;
      const open = await crypto.subtle.decrypt(gcm(head), key, bytes.slice(at + 16, at + PLACE));
      const material = new Uint8Array(open);
      return { ok: true, value: await pairKeyOf(of.keys, of.match, readU32(head, 16), material) };
    } catch {
      return { ok: false, why: 'altered' };
    }
  }
  return { ok: false, why: 'not-for-us' };
}
