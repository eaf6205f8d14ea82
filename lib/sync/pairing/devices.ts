import { isPurged, type LiveRecord, type StoredRecord } from '../../records/record';
import {
  type Bytes,
  type DevicePublic,
  type GrantWhy,
  grantKeys,
  isForUs,
  kindOf,
  newestKey,
  newMemberSecret,
  nextPairKey,
  readGrant,
} from '../../seal';
import { DEVICE_FIELD } from './deviceField';
import type { KeptMatch, KnownDevice } from './kept';
import { readPublicText } from './publicText';

/**
 * What a member's own record, which came sealed from a device of theirs, says of their devices: new ones are taken
 * in, those that were lost go. `null`: nothing is different.
 */
export function learnt(
  match: KeptMatch,
  record: LiveRecord,
  { here, me, now }: { here: string; me: string; now: number },
): KeptMatch | null {
  if (record.id !== me && record.id !== match.other?.member) return null;
  const known = new Map(match.devices.map((device) => [device.id, device]));
  let different = false;
  for (const [name, value] of record.fields) {
    if (!name.startsWith(DEVICE_FIELD)) continue;
    const id = name.slice(DEVICE_FIELD.length);
    const device = known.get(id);
    if (id === here || (device && device.member !== record.id)) continue;
    const keys = readPublicText(value);
    if (!keys && device) {
      known.delete(id);
      different = true;
    }
    if (keys && !device && /^[0-9a-z]{10}$/.test(id)) {
      known.set(id, { id, member: record.id, public: keys, since: now } satisfies KnownDevice);
      different = true;
    }
  }
  return different ? { ...match, devices: [...known.values()] } : null;
}

/** The `member` records among these. */
export const memberRecords = (records: readonly StoredRecord[]): LiveRecord[] =>
  records.flatMap((record) => (!isPurged(record) && record.kind === 'member' ? [record] : []));

/** Every key of the match for one device alone, and to one of the own member what seals its browser sync. */
const grantTo = (match: KeptMatch, to: KnownDevice, mine: boolean): Promise<Bytes> =>
  grantKeys({
    keys: match.keys,
    to: to.public,
    pairKeys: match.pairKeys,
    memberSecret: mine ? match.memberSecret : null,
  });

/** The words were the same: a further device of the own member is let in, and handed the keys. */
export async function letDeviceIn(match: KeptMatch): Promise<KeptMatch> {
  const { compare } = match;
  if (!compare?.device) return match;
  const { device } = compare;
  const files = [await grantTo(match, device, true)];
  return {
    ...match,
    devices: [...match.devices.filter(({ id }) => id !== device.id), device],
    handing: { kind: 'key', files },
    compare: null,
  };
}

/**
 * A new key, after a device was lost: what is handed to those that remain, and sealed with from now on. `me` is the
 * own member.
 */
export async function newKey(
  match: KeptMatch,
  lost: string,
  me: string,
): Promise<KeptMatch | null> {
  const last = newestKey(match.pairKeys);
  if (!last) return null;
  const devices = match.devices.filter(({ id }) => id !== lost);
  const pairKeys = [...match.pairKeys, await nextPairKey(match.keys, last)];
  // What seals the own browser sync is made anew, too, where it was one's own device.
  const own = match.devices.some(({ id, member }) => id === lost && member === me);
  const memberSecret = own ? await newMemberSecret(match.keys) : match.memberSecret;
  const next = { ...match, devices, pairKeys, memberSecret, ...(own ? { anew: true } : {}) };
  const grants = await Promise.all(
    devices.map((device) => grantTo(next, device, device.member === me)),
  );
  return {
    ...next,
    handing: grants.length > 0 ? { kind: 'key', files: [joinedGrants(grants)] } : null,
  };
}

const LIST = new TextEncoder().encode('MBKL');

/** Several grants as one file: each finds its own in it. Four bytes of length before each. */
function joinedGrants(grants: readonly Bytes[]): Bytes {
  const [only] = grants;
  if (grants.length === 1 && only) return only;
  const length = grants.reduce((sum, grant) => sum + 4 + grant.length, LIST.length);
  const out = new Uint8Array(length);
  out.set(LIST);
  let at = LIST.length;
  for (const grant of grants) {
    new DataView(out.buffer).setUint32(at, grant.length);
    out.set(grant, at + 4);
    at += 4 + grant.length;
  }
  return out;
}

/** Whether bytes are one grant or several. */
export const isGrants = (bytes: Uint8Array): boolean =>
  kindOf(bytes) === 'grant' || LIST.every((byte, at) => bytes[at] === byte);

function* grantsOf(bytes: Bytes): Generator<Bytes> {
  if (kindOf(bytes) === 'grant') {
    yield bytes;
    return;
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = LIST.length; at + 4 <= bytes.length; ) {
    const end = at + 4 + view.getUint32(at);
    if (end > bytes.length) return;
    yield bytes.slice(at + 4, end);
    at = end;
  }
}

/** Whether a device is one of this member's, by the key that it signs with. */
const isOf = ({ devices }: KeptMatch, { sign }: DevicePublic, member: string): boolean =>
  devices.some(
    (device) => device.member === member && device.public.sign.every((b, i) => b === sign[i]),
  );

/**
 * Takes in the keys that another device of the match handed to this one. What seals the browser sync of `me`, the own
 * member, is taken from a device of theirs alone: the other would read it all.
 */
export async function takeKeys(
  match: KeptMatch,
  bytes: Bytes,
  me: string,
): Promise<{ ok: true; match: KeptMatch } | { ok: false; why: GrantWhy }> {
  const from = match.devices.map((device) => device.public);
  for (const grant of grantsOf(bytes)) {
    if (!(await isForUs(match.keys, grant))) continue;
    const read = await readGrant({ keys: match.keys, from }, grant);
    if (!read.ok) return read;
    const known = new Set(match.pairKeys.map(({ id }) => id));
    const pairKeys = read.value.pairKeys.filter(({ id }) => !known.has(id));
    const given = isOf(match, read.value.by, me) ? read.value.memberSecret : null;
    return {
      ok: true,
      match: {
        ...match,
        pairKeys: [...match.pairKeys, ...pairKeys],
        memberSecret: given ?? match.memberSecret,
      },
    };
  }
  return { ok: false, why: 'not-for-us' };
}
