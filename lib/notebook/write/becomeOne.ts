import { sharedId } from '../../records/id';
import { mergeRecord } from '../../records/merge';
import {
  fieldValue,
  isPurged,
  type LiveRecord,
  lastStamp,
  type StoredRecord,
} from '../../records/record';
import { readMe } from '../read';
import { forgetTexts } from './keepStep';
import type { Home, Saving } from './saving';

/** The members that are one person, and the one of them that stands for all. */
export interface Selves {
  one: string;
  all: ReadonlySet<string>;
  ids: ReviewIds;
}

/** The ids of reviews as each of some members', by `<id> <member>`: found before a transaction, which waits for no digest. */
export type ReviewIds = ReadonlyMap<string, string>;

/** Finds them for the reviews among `records` that one of `members` made. */
export async function reviewIds(
  records: readonly StoredRecord[],
  members: readonly string[],
): Promise<ReviewIds> {
  const ids = new Map<string, string>();
  for (const record of records) {
    if (isPurged(record) || record.kind !== 'review' || !members.includes(record.author)) continue;
    const site = String(fieldValue(record, 'site'));
    for (const member of members)
      ids.set(`${record.id} ${member}`, await sharedId('review', site, member));
  }
  return ids;
}

/** The ids of all reviews, here and arriving, of members that are about to be one. */
export async function idsAsOne(
  { db }: Home,
  all: StoredRecord[],
  same: readonly string[],
): Promise<ReviewIds> {
  const rows = await db.getAllFromIndex(
    'records',
    'kind',
    IDBKeyRange.bound(['review'], ['review', []]),
  );
  return reviewIds([...rows.map(({ record }) => record), ...all], [...same, await readMe(db)]);
}

/**
 * A record as if that one member had made it. Merging takes the lower of two authors of one record, and `one` is
 * the lowest: so a device that has not heard yet cannot turn it back.
 */
export function oneOf(record: StoredRecord, { one, all, ids }: Selves): StoredRecord {
  if (isPurged(record) || !all.has(record.author)) return record;
  const own = record.kind === 'member' && record.id === record.author;
  const id = own ? one : (ids.get(`${record.id} ${one}`) ?? record.id);
  return record.author === one && id === record.id ? record : { ...record, id, author: one };
}

async function recordsBy(save: Saving, members: ReadonlySet<string>): Promise<LiveRecord[]> {
  const rows = await save.tx.objectStore('records').getAll();
  return rows.flatMap(({ record }) =>
    !isPurged(record) && members.has(record.author) ? [record] : [],
  );
}

/**
 * Two devices of one person that both wrote before they met have made two members. Everything becomes the work
 * of the lowest of their ids, on each device alike, without a stamp of its own; what is known of the others
 * (name, role) goes into that one by the usual merging. A device that has written nothing yet takes over. `lead`: the
 * one of them that stands for all, where a match knows it already.
 */
export async function becomeOne(
  save: Saving,
  same: readonly string[],
  ids: ReviewIds,
  lead?: string,
): Promise<Selves> {
  const own = await recordsBy(save, new Set([save.me]));
  const all = new Set([...same, save.me]);
  const [lowest = save.me] = (own.length > 0 ? [...all] : [...same]).sort();
  const first = lead ?? lowest;
  const selves = { one: first, all, ids };
  for (const record of await recordsBy(save, all)) {
    const mine = oneOf(record, selves);
    if (mine === record) continue;
    if (mine.id !== record.id) {
      const mark = { id: record.id, purged: save.stamp(lastStamp(record)) };
      await save.put(mark);
      await forgetTexts(save, [mark]);
    }
    const known = await save.stored(mine.id);
    await save.put(known && known.id !== record.id ? mergeRecord(known, mine) : mine);
  }
  if (first !== save.me) await save.become(first);
  return selves;
}
