import type { StoredRecord } from '../../records/record';
import type { Way } from '../exchange';
import type { Meta, NotebookDb } from '../schema';

/** The ways to publish: how far each has come in the outbox is kept by this name. */
export type Channel = 'browser' | Way;

/** Everything there is to publish at one moment. */
export interface ToPublish {
  records: StoredRecord[];
  /** The member who writes here. */
  me: string;
  /** The place in the outbox that these records stand for. */
  seq: number;
  /** How many records changed since the channel published last. */
  waiting: number;
}

const laterThan = (seq: number) => IDBKeyRange.lowerBound(seq, true);

/** All records, with the place in the outbox that they stand for, read in one transaction. */
export async function readToPublish(db: NotebookDb, channel: Channel): Promise<ToPublish> {
  const tx = db.transaction(['records', 'outbox', 'meta']);
  const meta = tx.objectStore('meta');
  const [rows, seq, published, me] = await Promise.all([
    tx.objectStore('records').getAll(),
    meta.get('seq') as Promise<Meta['seq'] | undefined>,
    meta.get('published') as Promise<Meta['published'] | undefined>,
    meta.get('me') as Promise<Meta['me'] | undefined>,
  ]);
  const waiting = await tx
    .objectStore('outbox')
    .index('seq')
    .count(laterThan(published?.[channel] ?? 0));
  return { records: rows.map(({ record }) => record), me: me ?? '', seq: seq ?? 0, waiting };
}

/** How many records changed since a channel published last. */
export async function countWaiting(db: NotebookDb, channel: Channel): Promise<number> {
  const published = (await db.get('meta', 'published')) as Meta['published'] | undefined;
  return db.countFromIndex('outbox', 'seq', laterThan(published?.[channel] ?? 0));
}

/** Whether any record changed since a channel published last: at once, where counting goes through all of them. */
export async function isWaiting(db: NotebookDb, channel: Channel): Promise<boolean> {
  const published = (await db.get('meta', 'published')) as Meta['published'] | undefined;
  const later = laterThan(published?.[channel] ?? 0);
  return (await db.getKeyFromIndex('outbox', 'seq', later)) !== undefined;
}
