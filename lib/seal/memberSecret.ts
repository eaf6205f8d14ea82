import { type Bytes, random } from './bytes';
import { type DeviceKeys, keep, kept } from './deviceKeys';
import { derivedBytes, hkdfKey } from './hkdf';
import { valueKey } from './value';

/**
 * What one member's devices share for browser sync: made once, when a match begins, and handed sealed to each further
 * device that "Add my other device" let in (`grantKeys`). Stored as it is: only this device can read it.
 */
export const newMemberSecret = (keys: DeviceKeys): Promise<Bytes> => keep(keys, random(32));

/** The key of sealed values in browser sync (`sealValue`), alike on the member's devices; null where another kept it. */
export async function memberValueKey(keys: DeviceKeys, secret: Bytes): Promise<CryptoKey | null> {
  const bytes = await kept(keys, secret);
  if (!bytes) return null;
  return valueKey(await derivedBytes(await hkdfKey(bytes), 'matchbook member values v1', 32));
}
