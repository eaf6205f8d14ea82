import { mergeRecord } from '../../records/merge';
import { isPurged, type LiveRecord, lastStamp, type StoredRecord } from '../../records/record';
import { forgetTexts } from './keepStep';
import type { Saving } from './saving';

/** The members that are one person, and the one of them that stands for all. */
export interface Selves {
  one: string;
  all: ReadonlySet<string>;
}

/**
 * A record as if that one member had made it. Merging takes the lower of two authors of one record, and `one` is
 * the lowest: so a device that has not heard yet cannot turn it back.
 */
export function oneOf(record: StoredRecord, { one, all }: Selves): StoredRecord {
  if (isPurged(record) || !all.has(record.author)) return record;
  const id = record.kind === 'member' && record.id === record.author ? one : record.id;
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
  lead?: string,
): Promise<Selves> {
  const own = await recordsBy(save, new Set([save.me]));
  const all = new Set([...same, save.me]);
  const [lowest = save.me] = (own.length > 0 ? [...all] : [...same]).sort();
  const first = lead ?? lowest;
  const selves = { one: first, all };
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
