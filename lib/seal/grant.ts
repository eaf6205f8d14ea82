import * as v from 'valibot';
import { base32 } from './base32';
import { type Bytes, bytesOf, hexOf, type Result, sameBytes, sha256, utf8 } from './bytes';
import { bytesSchema } from './card';
import { agreed, type DeviceKeys, type DevicePublic, keep, kept } from './deviceKeys';
import { checked, isSignedBy, type MessageWhy, openMessage, sealMessage, startOf } from './message';
import { materialOf, type PairKey, pairKeyOf } from './pairKey';

const GRANT = 'MBKG';
const INFO = 'matchbook grant v1';
const CLEAR = 32;
/** Keys in one grant, at most. */
export const MAX_GRANTED = 32;

/** What a device was handed, to be stored. */
export interface Granted {
  pairKeys: PairKey[];
  /** What browser sync is sealed with, kept by this device (`memberValueKey`); null in a grant for the other member. */
  memberSecret: Bytes | null;
  /** Who gave it: a member's secret is to be taken from a device of that member only. */
  by: DevicePublic;
}

export type GrantWhy = MessageWhy | 'not-for-us' | 'unknown-device';

const schema = v.strictObject({
  keys: v.pipe(
    v.array(
      v.strictObject({
        match: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
        generation: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1e6)),
        material: bytesSchema(32, 32),
      }),
    ),
    v.maxLength(MAX_GRANTED),
  ),
  memberSecret: v.nullable(bytesSchema(32, 32)),
});

/** The 16 hexadecimal digits by which a grant names the device that it is for. */
const nameOf = async ({ sign }: DevicePublic): Promise<string> =>
  hexOf((await sha256(sign)).subarray(0, 8));

/**
 * Hands keys to one other device, which alone can read it: to a member's further device once its three words were
 * compared (all keys of the match, and `memberSecret` of `newMemberSecret`); to every device that remains after one
 * was lost (`nextPairKey`). Throws where another device kept a key, where the public key is none, for too many keys.
 */
export async function grantKeys(of: {
  keys: DeviceKeys;
  to: DevicePublic;
  pairKeys: readonly PairKey[];
  memberSecret?: Bytes | null;
}): Promise<Bytes> {
  const { keys, to } = of;
  const handed = (bytes: Bytes | null): string => {
    if (!bytes) throw new TypeError('kept by another device');
    return base32(bytes);
  };
  const secret = await agreed(keys, to.agree);
  if (!secret) throw new TypeError('no public key');
  if (of.pairKeys.length > MAX_GRANTED) throw new RangeError('too many keys');
  const given = of.pairKeys.map(async (pairKey) => ({
    match: pairKey.match,
    generation: pairKey.generation,
    material: handed(await materialOf(keys, pairKey)),
  }));
  const content = {
    keys: await Promise.all(given),
    memberSecret: of.memberSecret ? handed(await kept(keys, of.memberSecret)) : null,
  };
  const by = { magic: GRANT, id: await nameOf(to), clear: keys.public.agree, secret, info: INFO };
  return sealMessage({ ...by, keys }, utf8(JSON.stringify(content)));
}

/** Whether a grant is for this device; so that each finds its own among several. */
export async function isForUs(keys: DeviceKeys, bytes: Uint8Array): Promise<boolean> {
  const start = startOf(GRANT, CLEAR, bytes);
  return start.ok && start.value.id === (await nameOf(keys.public));
}

/**
 * The keys that a grant holds for this device, given by one of these devices of the match: never one that was lost,
 * which could hand out a key of its own. Never throws.
 */
export async function readGrant(
  of: { keys: DeviceKeys; from: readonly DevicePublic[] },
  given: Uint8Array,
): Promise<Result<Granted, GrantWhy>> {
  const start = startOf(GRANT, CLEAR, given);
  if (!start.ok) return start;
  const bytes = bytesOf(given);
  if (!(await isForUs(of.keys, bytes))) return { ok: false, why: 'not-for-us' };
  const giver = of.from.find(({ agree }) => sameBytes(agree, start.value.clear));
  if (!giver) return { ok: false, why: 'unknown-device' };
  const secret = await agreed(of.keys, giver.agree);
  const content = secret && (await openMessage({ clear: CLEAR, secret, info: INFO }, bytes));
  const read = content && checked(schema, content);
  if (!read || !(await isSignedBy(giver.sign, bytes))) return { ok: false, why: 'altered' };
  const pairKeys = read.keys.map(({ match, generation, material }) =>
    pairKeyOf(of.keys, match, generation, material),
  );
  return {
    ok: true,
    value: {
      pairKeys: await Promise.all(pairKeys),
      memberSecret: read.memberSecret && (await keep(of.keys, read.memberSecret)),
      by: giver,
    },
  };
}
