import { alike } from '../../records/alike';
import { mergeRecord } from '../../records/merge';
import { fieldValue, isPurged, lastStamp, type StoredRecord } from '../../records/record';
import { type Kept, Refusal } from '../kept';
import { type Replaced, replacedBetween } from '../step';
import { becomeOne, idsAsOne, oneOf } from './becomeOne';
import { forgetTexts, keepStep } from './keepStep';
import { type Home, type Saving, saving, type Touched } from './saving';

/** Most records of a copy that are merged in one transaction (design: law 1). */
export const MOST_RECORDS = 500;

export interface MergeOptions {
  /** Whether what arrived is also to be published by this device (a copy), or came from where all read. */
  publish: boolean;
  /** Whether one `undo` takes it back (a copy). */
  step: boolean;
  /** Batches of one run are one step, however long it takes. */
  run?: string;
  /** The member to be here from now on, if the notebook holds no notes yet (a copy of one's own). */
  me: string | null;
  /** Members whom other devices of this same person made: from now on they are one (`becomeOne`). */
  same?: readonly string[];
  /** The one of them that stands for all, where a match knows them by it. */
  lead?: string;
  /** Most records; else `MOST_RECORDS`. */
  most?: number;
}

export type Merged = { added: number; changed: number } & Touched;

/** An empty notebook takes over the member whose copy is opened; its own nameless one was nobody. */
async function takeOver(save: Saving, me: string): Promise<void> {
  if (save.me === me) return;
  const notes = IDBKeyRange.bound(['note'], ['note', []]);
  const records = save.tx.objectStore('records');
  if ((await records.index('kind').count(notes)) > 0) return;
  const own = await save.stored(save.me);
  if (own && !isPurged(own)) {
    const mark = { id: own.id, purged: save.stamp(lastStamp(own)) };
    await save.put(mark);
    await forgetTexts(save, [mark]);
  }
  await save.become(me);
}

/** What is stored of these records, asked for at once: one by one would take most of a large merge's time. */
async function storedOf(
  save: Saving,
  arrivals: StoredRecord[],
): Promise<Map<string, StoredRecord | null>> {
  const ids = [...new Set(arrivals.map(({ id }) => id))];
  const stored = await Promise.all(ids.map((id) => save.stored(id)));
  return new Map(ids.map((id, i) => [id, stored[i] ?? null]));
}

const isGone = (record: StoredRecord) => isPurged(record) || fieldValue(record, 'deleted') === true;

/** What a merge did, and what it replaced. */
export interface MergedInto {
  added: number;
  changed: number;
  /** How many of those that changed were live and are so no more. */
  deleted: number;
  replaced: Replaced[];
}

/** Merges records that arrived into what is stored, within one saving transaction. */
export async function mergeInto(
  save: Saving,
  arrivals: StoredRecord[],
  publish: boolean,
): Promise<MergedInto> {
  const before = await storedOf(save, arrivals);
  const after = new Map<string, StoredRecord>();
  for (const arrival of arrivals) {
    save.receive(lastStamp(arrival));
    const known = after.get(arrival.id) ?? before.get(arrival.id);
    if (known && isPurged(known) && !isPurged(arrival)) await save.publish(known.id);
    after.set(arrival.id, known ? mergeRecord(known, arrival) : arrival);
  }
  let [added, changed, deleted] = [0, 0, 0];
  const replaced: Replaced[] = [];
  const purged: StoredRecord[] = [];
  const puts: Promise<void>[] = [];
  for (const [id, record] of after) {
    const old = before.get(id) ?? null;
    if (old && alike(old, record)) continue;
    if (old) {
      changed++;
      if (!isGone(old) && isGone(record)) deleted++;
      // A mark has no page of its own: the page of what went is told.
      save.touch(old);
    } else added++;
    puts.push(save.put(record, publish));
    if (isPurged(record)) purged.push(record);
    else replaced.push(replacedBetween(old && !isPurged(old) ? old : null, record));
  }
  await Promise.all(puts);
  await forgetTexts(save, purged);
  return { added, changed, deleted, replaced };
}

/**
 * Merges records that arrived, all in one transaction: the same result whatever the order, duplicates
 * too. They must have been checked (`checkRecord`). A live record that meets our mark of deletion for
 * good puts that mark into the outbox again.
 */
export async function mergeRecords(
  home: Home,
  all: StoredRecord[],
  { publish, step, run, me, same = [], lead, most = MOST_RECORDS }: MergeOptions,
): Promise<Kept<Merged>> {
  const ids = same.length > 0 ? await idsAsOne(home, all, same) : new Map<string, string>();
  return saving(home, async (save) => {
    if (all.length > most) throw new Refusal('bad-input');
    if (me) await takeOver(save, me);
    const selves = same.length > 0 ? await becomeOne(save, same, ids, lead) : null;
    const arrivals = selves ? all.map((record) => oneOf(record, selves)) : all;
    const { added, changed, replaced } = await mergeInto(save, arrivals, publish);
    if (step) await keepStep(save, 'merge', '', replaced, run);
    return { added, changed, ...save.touched() };
  });
}
