import type { Kind, StoredRecord } from '../../records/record';
import type { DeviceId } from '../../records/stamp';
import {
  type ExchangeFile,
  type ExchangeKey,
  type HeldRow,
  type MergeRow,
  NO_WAY,
  type RowOf,
  rowsOf,
  type Way,
  type WayRow,
} from '../exchange';
import { type Meta, NOTHING, type NotebookDb } from '../schema';

async function row<K extends ExchangeKey>(db: NotebookDb, key: K): Promise<RowOf<K> | undefined> {
  return (await db.get('exchange', key)) as RowOf<K> | undefined;
}

/** What a way remembers of itself. */
export async function readWay(db: NotebookDb, way: Way): Promise<WayRow> {
  return { ...NO_WAY, ...(await row(db, ['way', way])) };
}

/** The highest number that this device gave to a segment. */
export async function readNumber(db: NotebookDb): Promise<number> {
  return (await row(db, ['number'])) ?? 0;
}

/** The devices whose segments were merged, or that pairing let in. */
export async function readSeen(db: NotebookDb): Promise<DeviceId[]> {
  return (await row(db, ['seen'])) ?? [];
}

/** Ids of the records that these own segments hold. */
export async function readIds(db: NotebookDb, way: Way, names: string[]): Promise<string[]> {
  const lists = await Promise.all(names.map((name) => row(db, ['ids', way, name])));
  return [...new Set(lists.flatMap((ids) => ids ?? []))];
}

async function keyed<K extends string | number, T>(
  db: NotebookDb,
  first: 'held' | 'merge' | 'file',
): Promise<[K, T][]> {
  const [keys, rows] = await Promise.all([
    db.getAllKeys('exchange', rowsOf(first)),
    db.getAll('exchange', rowsOf(first)),
  ]);
  return keys.map((key, n) => [key[1] as K, rows[n] as T]);
}

/** The segments that wait to be looked at, in the order in which they came. */
export function readHeld(db: NotebookDb): Promise<[number, HeldRow][]> {
  return keyed(db, 'held');
}

/** The merges that can be taken back, the oldest first. */
export function readMerges(db: NotebookDb): Promise<[number, MergeRow][]> {
  return keyed(db, 'merge');
}

/** The files that wait to be handed over or merged, by id. */
export function readExchangeFiles(db: NotebookDb): Promise<[string, ExchangeFile][]> {
  return keyed(db, 'file');
}

/** One of them. */
export function readExchangeFile(db: NotebookDb, id: string): Promise<ExchangeFile | undefined> {
  return row(db, ['file', id]);
}

/** What changed since a way published last. */
export interface Changed {
  ids: string[];
  /** The place in the outbox that these ids stand for. */
  seq: number;
  /** Nothing of it has arrived yet: everything waits. */
  first: boolean;
}

export async function readChanged(db: NotebookDb, way: Way): Promise<Changed> {
  const tx = db.transaction(['outbox', 'meta']);
  const meta = tx.objectStore('meta');
  const published = (await meta.get('published')) as Meta['published'] | undefined;
  const seq = ((await meta.get('seq')) as Meta['seq'] | undefined) ?? 0;
  const place = published?.[way];
  const range = place === undefined ? null : IDBKeyRange.lowerBound(place, true);
  const ids = await tx.objectStore('outbox').index('seq').getAllKeys(range);
  return { ids, seq, first: place === undefined || place === NOTHING };
}

/** Every record as it is stored. */
export async function readAll(db: NotebookDb): Promise<StoredRecord[]> {
  return (await db.getAll('records')).map(({ record }) => record);
}

/** Every record of a kind, those that are deleted too. */
export async function readKind(db: NotebookDb, kind: Kind): Promise<StoredRecord[]> {
  const all = IDBKeyRange.bound([kind], [kind, []]);
  return (await db.getAllFromIndex('records', 'kind', all)).map(({ record }) => record);
}

/** What is stored of these records, by id. */
export async function readStored(
  db: NotebookDb,
  ids: Iterable<string>,
): Promise<Map<string, StoredRecord>> {
  const records = db.transaction('records').store;
  const rows = await Promise.all([...new Set(ids)].map((id) => records.get(id)));
  return new Map(rows.flatMap((row) => (row ? [[row.id, row.record]] : [])));
}

/** How many records are neither deleted nor deleted for good. */
export async function countLive(db: NotebookDb): Promise<number> {
  const kinds = db.transaction('records').store.index('kind');
  let live = 0;
  // The kinds are few: from each to the next one.
  for (let cursor = await kinds.openKeyCursor(null, 'nextunique'); cursor; ) {
    const [kind] = cursor.key;
    live += await kinds.count(IDBKeyRange.bound([kind, 0], [kind, 0, []]));
    cursor = await cursor.continue([kind, 2, 0]);
  }
  return live;
}
