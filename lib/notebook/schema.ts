import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { Clock, Stamp } from '../records/stamp';
import type { ExchangeKey, ExchangeRows } from './exchange';
import { type Row, rowOf } from './row';
import type { Step } from './step';
import { type Live, type TagRow, Tally } from './tally';
import type { PictureRow, ReviewRow, WritingRow } from './writing';

/**
 * The schema's version. Version 1 had rows without `tags`, `gone` and `deleted`, and neither `writing` nor `tags`;
 * version 2 an outbox without `seq`, version 3 no `exchange`.
 */
export const SCHEMA_VERSION = 4;

/** Small things that a notebook has once. */
export interface Meta {
  /** The device's clock, moved in the transaction that writes the stamps it gave. */
  clock: Clock;
  /** The `member` who writes here. */
  me: string;
  /** When a copy was last saved (milliseconds since 1970), and the highest stamp time that was in it. */
  copy: { at: number; changed: number };
  /** How many live notes no copy holds; where it is absent they are counted. */
  apart: number;
  /** How many live records there are of each kind; where it is absent they are counted. */
  live: Live;
  /** The highest `seq` that an outbox row was given. */
  seq: number;
  /** What pairing remembers, as it is: `KeptMatch` of lib/sync/pairing. */
  match: object;
  /** How far each channel has published, by its name: everything up to this `seq`. */
  published: Record<string, number>;
}

/** The place of a channel that has begun, and has not published anything yet. */
export const NOTHING = -1;

/** A record that waits to be published: changed again, it moves to the end. */
export interface OutboxRow {
  id: string;
  /** Counts up with each change, so that a channel's place in it is one number. */
  seq: number;
}

/** What this device has shown of one page: the last stamp of each record of somebody else, by id. */
export type Looked = Record<string, Stamp>;

/** One notebook, as IndexedDB keeps it. */
export interface NotebookSchema extends DBSchema {
  records: {
    key: string;
    value: Row;
    indexes: {
      page: string;
      tag: string;
      kind: [string, number, number];
      changed: number;
      deleted: number;
    };
  };
  outbox: { key: string; value: OutboxRow; indexes: { seq: number } };
  /** What the last steps replaced, so that they can be taken back. */
  steps: { key: number; value: Step; indexes: { group: number } };
  /** Notes and reviews that are being written; pictures of reviewed pages. All of it stays on this device. */
  writing: { key: string[]; value: WritingRow | ReviewRow | PictureRow; indexes: { page: string } };
  /** The tags in use. */
  tags: { key: string; value: TagRow };
  /** Beside the keys of `Meta`, a `Looked` for each page, by `lookedKey`. */
  meta: { key: string; value: Meta[keyof Meta] | Looked };
  /** What the exchange with the match remembers. */
  exchange: { key: ExchangeKey; value: ExchangeRows[keyof ExchangeRows] };
}

export type NotebookDb = IDBPDatabase<NotebookSchema>;
export const STORES = [
  'records',
  'outbox',
  'steps',
  'writing',
  'tags',
  'meta',
  'exchange',
] as const satisfies (keyof NotebookSchema)[];
export type StoreName = (typeof STORES)[number];

type Upgrade = IDBPTransaction<NotebookSchema, StoreName[], 'versionchange'>;

function make(db: NotebookDb): void {
  const records = db.createObjectStore('records', { keyPath: 'id' });
  records.createIndex('page', 'pageAddress');
  records.createIndex('changed', 'changed');
  db.createObjectStore('outbox', { keyPath: 'id' });
  db.createObjectStore('steps', { autoIncrement: true }).createIndex('group', 'group');
  db.createObjectStore('meta');
}

async function fillRows(tx: Upgrade): Promise<void> {
  const meta = tx.objectStore('meta');
  const copy = (await meta.get('copy')) as Meta['copy'] | undefined;
  const tally = new Tally(copy?.changed);
  let cursor = await tx.objectStore('records').openCursor();
  while (cursor) {
    const row = rowOf(cursor.value.record);
    tally.comes(row);
    await cursor.update(row);
    cursor = await cursor.continue();
  }
  const tags = tx.objectStore('tags');
  await tally.keepTags(
    (key) => tags.get(key),
    async (_key, row) => row && tags.put(row),
  );
  await meta.put(tally.apart, 'apart');
}

/** Version 2 knew only that a record waited, not since which change. */
async function numberOutbox(tx: Upgrade): Promise<void> {
  const outbox = tx.objectStore('outbox');
  let seq = 0;
  let cursor = await outbox.openCursor();
  while (cursor) {
    await cursor.update({ ...cursor.value, seq: ++seq });
    cursor = await cursor.continue();
  }
  await tx.objectStore('meta').put(seq, 'seq');
}

function makeExchange(db: NotebookDb): void {
  db.createObjectStore('exchange');
}

/** Brings a database of any older version to the present one. A failure leaves it as it was. */
export function upgrade(db: NotebookDb, from: number, _to: number | null, tx: Upgrade): void {
  if (from < 1) make(db);
  if (from < 2) {
    const records = tx.objectStore('records');
    records.createIndex('tag', 'tags', { multiEntry: true });
    records.createIndex('kind', ['kind', 'gone', 'changed']);
    records.createIndex('deleted', 'deleted');
    db.createObjectStore('writing', { keyPath: 'key' }).createIndex('page', 'page');
    db.createObjectStore('tags', { keyPath: 'key' });
    if (from === 1) fillRows(tx).catch(() => tx.abort());
  }
  if (from < 3) {
    tx.objectStore('outbox').createIndex('seq', 'seq');
    if (from > 0) numberOutbox(tx).catch(() => tx.abort());
  }
  if (from < 4) makeExchange(db);
}
