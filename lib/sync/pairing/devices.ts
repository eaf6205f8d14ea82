import {
  type Bytes,
  grantKey,
  type GrantWhy,
  nextPairKey,
  newestKey,
  openSegment,
  readGrant,
  type SegmentWhy,
  sealSegment,
} from '../../seal';
import { isPurged, type LiveRecord, type StoredRecord } from '../../records/record';
import type { KeptMatch, KnownDevice } from './kept';
import { readPublicText } from './publicText';

const FIELD = 'device:';

/** The field of a `member` record that says a device's keys. */
export const deviceField = (device: string) => FIELD + device;

/**
 * What a member's own record, which came sealed from a device of theirs, says of their devices: new ones are taken
 * in, those that were lost go. `null`: nothing is different.
 */
export function learnt(
  match: KeptMatch,
  record: LiveRecord,
  here: string,
  now: number,
): KeptMatch | null {
  const known = new Map(match.devices.map((device) => [device.id, device]));
  let different = false;
  for (const [name, value] of record.fields) {
    if (!name.startsWith(FIELD)) continue;
    const id = name.slice(FIELD.length);
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

/** A new key, after a device was lost: what is handed to those that remain, and sealed with from now on. */
export async function newKey(match: KeptMatch, lost: string): Promise<KeptMatch | null> {
  const last = newestKey(match.pairKeys);
  if (!last) return null;
  const devices = match.devices.filter(({ id }) => id !== lost);
  const next = await nextPairKey(match.keys, last);
  const grant = await grantKey(
    match.keys,
    next,
    devices.map((device) => device.public),
  );
  return {
    ...match,
    devices,
    pairKeys: [...match.pairKeys, next],
    handing: { kind: 'key', files: [grant] },
  };
}

/** Takes in a key that another device of the match handed on. */
export async function takeKey(
  match: KeptMatch,
  bytes: Bytes,
): Promise<{ ok: true; match: KeptMatch } | { ok: false; why: GrantWhy }> {
  const last = newestKey(match.pairKeys);
  if (!last) return { ok: false, why: 'other-match' };
  const devices = match.devices.map((device) => device.public);
  const read = await readGrant({ keys: match.keys, match: last.match, devices }, bytes);
  if (!read.ok) return read;
  const known = match.pairKeys.some(({ id }) => id === read.value.id);
  return {
    ok: true,
    match: known ? match : { ...match, pairKeys: [...match.pairKeys, read.value] },
  };
}

/** Seals for all devices of the match; `seq` is the number that this device gives it. */
export async function sealFor(
  match: KeptMatch,
  device: string,
  seq: number,
  content: Uint8Array,
): Promise<Bytes | null> {
  const pairKey = newestKey(match.pairKeys);
  if (!pairKey) return null;
  return sealSegment({ pairKey, keys: match.keys, header: { device, seq, level: 0 } }, content);
}

/** Opens what a device of the match sealed. Own segments open, too. */
export async function openFrom(
  match: KeptMatch,
  device: string,
  bytes: Bytes,
): Promise<{ ok: true; bytes: Bytes; device: string } | { ok: false; why: SegmentWhy }> {
  const devices = new Map<string, Uint8Array>(
    match.devices.map(({ id, public: keys }) => [id, keys.sign]),
  );
  devices.set(device, match.keys.public.sign);
  const opened = await openSegment({ pairKeys: match.pairKeys, devices }, bytes);
  if (!opened.ok) return { ok: false, why: opened.why };
  return { ok: true, bytes: opened.value.content, device: opened.value.header.device };
}
