import { type Bytes, hexOf, random } from './bytes';
import { type DeviceKeys, keep, kept } from './deviceKeys';
import { derivedBytes, hkdfKey } from './hkdf';

/**
 * The key of a match's segments, one a generation, stored in IndexedDB as it is. A device holds every generation that
 * it was given, opens with the one that a segment names, and seals with the newest (`newestKey`).
 */
export interface PairKey {
  /** The match: 16 hexadecimal digits, the same for every generation. */
  match: string;
  /** Which key: 16 hexadecimal digits, in clear in each segment. */
  id: string;
  /** 1 for the key made by pairing; each "new key" is one more. */
  generation: number;
  /** HKDF; cannot be read out. */
  key: CryptoKey;
  /** The key's 32 bytes, sealed by `keep` of this device, to be handed to a further device. */
  kept: Bytes;
}

/** A pair key of these 32 bytes. */
export async function pairKeyOf(
  keys: DeviceKeys,
  match: string,
  generation: number,
  material: Uint8Array,
): Promise<PairKey> {
  const key = await hkdfKey(material);
  const id = hexOf(await derivedBytes(key, 'matchbook key id v1', 8));
  return { match, id, generation, key, kept: await keep(keys, material) };
}

/** The next generation after a device was lost; `grantKeys` hands it to the devices that remain. */
export function nextPairKey(keys: DeviceKeys, last: PairKey): Promise<PairKey> {
  return pairKeyOf(keys, last.match, last.generation + 1, random(32));
}

/** The key to seal with: of the highest generation; of two made apart, the one with the lower id, on every device. */
export function newestKey(pairKeys: readonly PairKey[]): PairKey | null {
  const [first] = [...pairKeys].sort(
    (a, b) => b.generation - a.generation || (a.id < b.id ? -1 : 1),
  );
  return first ?? null;
}

/** The key's 32 bytes, for a further device; null where another device kept them. */
export const materialOf = (keys: DeviceKeys, pairKey: PairKey): Promise<Bytes | null> =>
  kept(keys, pairKey.kept);
