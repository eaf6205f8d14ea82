import type { StoredRecord } from '../../records/record';
import type { DeviceId } from '../../records/stamp';
import {
  type ExchangeKey,
  type ExchangeRows,
  MERGES_KEPT,
  type MergeRow,
  rowsOf,
  type Way,
} from '../exchange';
import { type Kept, Refusal } from '../kept';
import { type Merged, mergeInto } from './mergeRecords';
import { putPublished } from './published';
import { type Home, type Saving, saving, type Touched } from './saving';
import { takeBack } from './undoStep';

/** Rows of the exchange to be written; `null` takes one away. */
export type Rows = [key: ExchangeKey, value: ExchangeRows[keyof ExchangeRows] | null][];

async function putRows(save: Saving, rows: Rows): Promise<void> {
  const store = save.tx.objectStore('exchange');
  for (const [key, value] of rows) {
    if (value === null) await store.delete(key);
    else await store.put(value, key);
  }
}

/** Keeps rows of the exchange; with `published`, that a way has published everything up to a place in the outbox. */
export function keepExchange(
  home: Home,
  rows: Rows,
  published?: { way: Way; seq: number },
): Promise<Kept<null>> {
  return saving(home, async (save) => {
    await putRows(save, rows);
    if (published) await putPublished(save, published.way, published.seq);
    return null;
  });
}

/** Forgets all that a way remembers: it is not used any more. */
export function dropWay(home: Home, way: Way): Promise<Kept<null>> {
  return saving(home, async (save) => {
    const store = save.tx.objectStore('exchange');
    await store.delete(['way', way]);
    for (const key of await store.getAllKeys(rowsOf('ids', way))) await store.delete(key);
    return null;
  });
}

/** Forgets every merge, what waits, and whose devices were seen: the match is over. */
export function dropMerges(home: Home): Promise<Kept<null>> {
  return saving(home, async (save) => {
    const store = save.tx.objectStore('exchange');
    for (const first of ['held', 'merge', 'file'] as const)
      for (const key of await store.getAllKeys(rowsOf(first))) await store.delete(key);
    await store.delete(['seen']);
    return null;
  });
}

async function keepMerge(save: Saving, merge: MergeRow): Promise<void> {
  const store = save.tx.objectStore('exchange');
  const keys = await store.getAllKeys(rowsOf('merge'));
  const last = keys.at(-1)?.[1];
  await store.put(merge, ['merge', typeof last === 'number' ? last + 1 : 1]);
  for (const key of keys.slice(0, Math.max(0, keys.length + 1 - MERGES_KEPT)))
    await store.delete(key);
}

export interface Exchanged {
  way: Way;
  /** The members and devices whose segments they are. */
  from: string[];
  devices: DeviceId[];
  records: StoredRecord[];
  /** What the exchange remembers of it, in the same transaction. */
  rows: Rows;
  /** A place in the outbox up to which a way has published, as the segments say. */
  published?: { way: Way; seq: number } | undefined;
}

/** Merges what segments brought, all in one transaction, and keeps what it replaced. They must have been checked. */
export function mergeExchanged(
  home: Home,
  { way, from, devices, records, rows, published }: Exchanged,
): Promise<Kept<Merged & { deleted: number }>> {
  return saving(home, async (save) => {
    const { added, changed, deleted, replaced } = await mergeInto(save, records, false);
    await putRows(save, rows);
    if (published) await putPublished(save, published.way, published.seq);
    const exchange = save.tx.objectStore('exchange');
    const seen = ((await exchange.get(['seen'])) as DeviceId[] | undefined) ?? [];
    if (devices.some((device) => !seen.includes(device)))
      await exchange.put([...new Set([...seen, ...devices])], ['seen']);
    if (added + changed > 0) {
      const at = save.now;
      await keepMerge(save, {
        way,
        at,
        from,
        added,
        changed,
        deleted,
        replaced,
        takenBack: false,
      });
    }
    return { added, changed, deleted, ...save.touched() };
  });
}

/** A device that pairing let in: what it sends need not wait to be looked at. */
export function letIn(home: Home, device: DeviceId): Promise<Kept<null>> {
  return saving(home, async (save) => {
    const exchange = save.tx.objectStore('exchange');
    const seen = ((await exchange.get(['seen'])) as DeviceId[] | undefined) ?? [];
    if (!seen.includes(device)) await exchange.put([...seen, device], ['seen']);
    return null;
  });
}

/**
 * Takes back what a merge replaced: new stamps over what still holds what it brought. A record that it made becomes
 * deleted; what was changed since stays, and so does what was deleted for good.
 */
export function takeBackMerge(home: Home, number: number): Promise<Kept<Touched>> {
  return saving(home, async (save) => {
    const exchange = save.tx.objectStore('exchange');
    const merge = (await exchange.get(['merge', number])) as MergeRow | undefined;
    if (!merge || merge.takenBack) throw new Refusal('nothing-to-undo');
    for (const replaced of merge.replaced) await takeBack(save, replaced, new Map());
    await exchange.put({ ...merge, takenBack: true, replaced: [] }, ['merge', number]);
    return save.touched();
  });
}
