import type { BegunSegment, OwnSegment, WayRow } from '../../notebook/exchange';
import {
  type Changed,
  readAll,
  readChanged,
  readIds,
  readKind,
  readNumber,
  readStored,
  readWay,
} from '../../notebook/read';
import { beginChannel, keepExchange, type Rows } from '../../notebook/write';
import type { StoredRecord } from '../../records/record';
import type { DeviceId } from '../../records/stamp';
import type { Listed } from '../remotes/remote';
import { MOST_PACKED, MOST_RECORDS, PART_TEXT, packSegment } from './format';
import { digestOf, type Ground, got, kept, type RemoteGround, Stopped } from './ground';
import { type Level, newName } from './names';
import { planWrite } from './plan';
import { aboutOf, hasBeenPrivate, Sendable, sentForm } from './sendable';

/** Records in parts that are each small enough for a segment. */
export function inParts(records: readonly StoredRecord[]): StoredRecord[][] {
  const parts: StoredRecord[][] = [];
  let part: StoredRecord[] = [];
  let units = 0;
  for (const record of records) {
    const length = JSON.stringify(record).length;
    if (part.length > 0 && (units + length > PART_TEXT || part.length === MOST_RECORDS)) {
      parts.push(part);
      part = [];
      units = 0;
    }
    part.push(record);
    units += length;
  }
  if (part.length > 0) parts.push(part);
  return parts;
}

/** A sealed segment that is not written yet. */
export interface Made extends BegunSegment {
  sealed: Uint8Array;
}

/** Seals records as one segment; `null` where they are more than one can hold. */
export async function makeSegment(
  { home, sealer }: Pick<Ground, 'home' | 'sealer'>,
  records: readonly StoredRecord[],
  as: { level: Level; number: number; files: [DeviceId, number][] },
): Promise<Made | null> {
  const { level, files } = as;
  const { name, number } = newName(home.device, as.number, level);
  const packed = await packSegment({ files, records: records.map(sentForm) });
  if (packed.length > MOST_PACKED || records.length > MOST_RECORDS) return null;
  const sealed = await sealer.seal(packed, { number, level });
  const ids = level === 'all' ? [] : records.map(({ id }) => id);
  const digest = await digestOf(sealed);
  const bytes = sealed.length;
  return { name, number, level, bytes, digest, ids, records: records.length, sealed };
}

/** Seals records as segments of one level, numbered from `first` on. */
export async function makeSegments(
  ground: Pick<Ground, 'home' | 'sealer'>,
  records: readonly StoredRecord[],
  level: Level,
  first: number,
  files: [DeviceId, number][],
): Promise<Made[]> {
  const made: Made[] = [];
  for (const [n, part] of inParts(records).entries()) {
    const segment = await makeSegment(ground, part, { level, number: first + n, files });
    if (!segment) throw new Stopped('segment-too-large');
    made.push(segment);
  }
  return made;
}

/** The files of other devices that were merged here, as a segment says it. */
export async function mergedFiles({ home }: Pick<Ground, 'home'>): Promise<[DeviceId, number][]> {
  const { highest } = await readWay(home.db, 'file');
  return Object.entries(highest)
    .filter(([device]) => device !== home.device)
    .slice(0, 100);
}

export interface Published {
  row: WayRow;
  records: number;
  bytes: number;
}

/** Ends a write that cannot be brought to its end: what there is of it is removed, and it begins anew. */
async function abandon({ home, way }: Ground, row: WayRow): Promise<WayRow> {
  const names = row.begun?.segments.map(({ name }) => name) ?? [];
  const next = { ...row, begun: null, remove: [...row.remove, ...names] };
  kept(await keepExchange(home, [[['way', way], next]]));
  return next;
}

/** Whether a segment is there as it was written; throws where the remote cannot say. */
async function isThere(
  { remote }: RemoteGround,
  { name, bytes, digest }: BegunSegment,
  sizes: ReadonlyMap<string, number>,
  read: boolean,
): Promise<boolean> {
  if (!read && sizes.get(name) === bytes) return true;
  const answer = await remote.read(name);
  if (!answer.ok && (answer.failure === 'missing' || answer.failure === 'too-large')) return false;
  return (await digestOf(got(answer))) === digest;
}

/**
 * Ends a write: only what is there as it was written counts. What takes the place of older segments is read back; for
 * edits alone the size is enough, where the listing says it: nothing is removed for them.
 */
export async function settle(
  ground: RemoteGround,
  row: WayRow,
  listed: readonly Listed[],
): Promise<{ row: WayRow; done: boolean }> {
  const { begun } = row;
  if (!begun) return { row, done: true };
  const sizes = new Map(listed.map(({ name, bytes }) => [name, bytes]));
  for (const segment of begun.segments) {
    if (!(await isThere(ground, segment, sizes, begun.takes.length > 0)))
      return { row: await abandon(ground, row), done: false };
  }
  const taken = new Set(begun.takes);
  const { home, way } = ground;
  const next: WayRow = {
    ...row,
    own: [...row.own.filter(({ name }) => !taken.has(name)), ...begun.segments.map(ownOf)],
    begun: null,
    again: [],
    key: begun.key,
    remove: [...row.remove, ...begun.takes],
  };
  const rows: Rows = [[['way', way], next]];
  for (const { name, ids, level } of begun.segments)
    if (level !== 'all') rows.push([['ids', way, name], ids]);
  for (const name of begun.takes) rows.push([['ids', way, name], null]);
  kept(await keepExchange(home, rows, { way, seq: begun.seq }));
  return { row: next, done: true };
}

const ownOf = ({ name, number, level, bytes }: BegunSegment): OwnSegment => ({
  name,
  number,
  level,
  bytes,
});

/** Own segments that the remote lost: what they held is to be published again. `row.own` is then what is there. */
export async function findLost(
  ground: RemoteGround,
  row: WayRow,
  lost: readonly OwnSegment[],
): Promise<WayRow> {
  const gone: OwnSegment[] = [];
  for (const segment of lost) {
    // A listing may be older than what was written.
    const answer = await ground.remote.read(segment.name);
    if (answer.ok) continue;
    if (answer.failure !== 'missing') got(answer);
    gone.push(segment);
  }
  if (gone.length === 0) return row;
  const names = gone.map(({ name }) => name);
  const ids = await readIds(ground.home.db, ground.way, names);
  const all = row.again === 'all' || gone.some(({ level }) => level === 'all');
  const next: WayRow = {
    ...row,
    own: row.own.filter((segment) => !gone.includes(segment)),
    again: all ? 'all' : [...new Set([...row.again, ...ids])],
    notice: 'segment-older',
  };
  const rows: Rows = names.map((name) => [['ids', ground.way, name], null]);
  kept(await keepExchange(ground.home, [[['way', ground.way], next], ...rows]));
  return next;
}

/** What a segment of these records stands on: they, what they are about, and answers that were held back. */
async function readAround({ home }: Ground, ids: readonly string[]): Promise<StoredRecord[]> {
  const records = await readStored(home.db, ids);
  const comments = hasBeenPrivate(records.values()) ? await readKind(home.db, 'comment') : [];
  for (const record of comments) records.set(record.id, record);
  const about = await readStored(home.db, aboutOf(records.values()));
  return [...new Map([...about, ...records]).values()];
}

/** What waits for a way. What comes while its first segment is under way waits for the next one. */
export async function readWaiting({ home, way }: Pick<Ground, 'home' | 'way'>): Promise<Changed> {
  const changed = await readChanged(home.db, way);
  if (!changed.first) return changed;
  kept(await beginChannel(home, way));
  return readChanged(home.db, way);
}

/** Writes what waits: in one segment, which may take the place of older ones. `settle` says whether it is there. */
export async function begin(
  ground: RemoteGround,
  row: WayRow,
): Promise<Published & { begun: boolean }> {
  const { home, way, members, remote, sealer } = ground;
  const nothing = { row, records: 0, bytes: 0, begun: false };
  const changed = await readWaiting(ground);
  // After "new key" nothing stays under the old one, which a lost device may still have.
  const renewed = row.own.length > 0 && row.key !== sealer.key;
  const whole = changed.first || row.again === 'all' || renewed;
  const all = whole || row.own.length === 0;
  const ids = [...new Set([...changed.ids, ...(row.again === 'all' ? [] : row.again)])];
  if (ids.length === 0 && !whole) return nothing;
  const { level, takes } = all ? { level: 'all' as const, takes: row.own } : planWrite(row.own);
  const names = takes.map(({ name }) => name);
  const wanted = level === 'all' ? ids : [...ids, ...(await readIds(home.db, way, names))];
  const around = level === 'all' ? await readAll(home.db) : await readAround(ground, wanted);
  const sendable = new Sendable(around, members);
  const waiting = sendable.of(ids).length;
  const records = level === 'all' ? sendable.all() : sendable.of(wanted);
  if (records.length === 0 || (waiting === 0 && !whole)) {
    // Changed, but not to be shared.
    kept(await keepExchange(home, [], { way, seq: changed.seq }));
    return nothing;
  }
  const first = (await readNumber(home.db)) + 1;
  const made = await makeSegments(ground, records, level, first, await mergedFiles(ground));
  const segments = made.map(({ sealed: _sealed, ...segment }) => segment);
  const begun: WayRow = {
    ...row,
    begun: { segments, seq: changed.seq, takes: names, key: sealer.key },
  };
  // The names first: stopped at any moment, what may be there is known.
  kept(
    await keepExchange(home, [
      [['way', way], begun],
      [['number'], first + made.length - 1],
    ]),
  );
  for (const { name, sealed } of made) {
    const answer = await remote.create(name, sealed);
    // An earlier try of the same call may have arrived.
    if (!answer.ok && answer.failure !== 'exists') got(answer);
  }
  const bytes = made.reduce((sum, segment) => sum + segment.bytes, 0);
  return { row: begun, records: waiting || records.length, bytes, begun: true };
}

/** Removes own files of no use any more. Those that stay for now are tried again in the next round. */
export async function clear(ground: RemoteGround, row: WayRow, there: string[]): Promise<WayRow> {
  const left: string[] = [];
  for (const name of row.remove) {
    if (!there.includes(name)) continue;
    const answer = await ground.remote.remove(name);
    if (!answer.ok) left.push(name);
  }
  return { ...row, remove: left };
}
