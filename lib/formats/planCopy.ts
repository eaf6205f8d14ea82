import { alike } from '../records/alike';
import { mergeRecord } from '../records/merge';
import { isPurged, type StoredRecord } from '../records/record';

/** What opening a copy would do to the records that are here. */
export interface CopyPlan {
  /** Records of the copy that are not here. */
  added: StoredRecord[];
  /** Records of the copy that would change what is here, as the copy has them. */
  changed: StoredRecord[];
  /** How many records of the copy bring nothing new. */
  same: number;
  /** What people would see of it: notes that come, change, or go (deleted for good in the copy). */
  notes: { added: number; changed: number; gone: number };
}

const isNote = (record: StoredRecord | undefined) =>
  record !== undefined && !isPurged(record) && record.kind === 'note';

/**
 * Says, before anything is written, what merging `copy` into `here` would add and change. Pure; `here` are the
 * stored records with the ids of the copy (others do no harm).
 */
export function planCopy(copy: StoredRecord[], here: StoredRecord[]): CopyPlan {
  const known = new Map(here.map((record) => [record.id, record]));
  const plan: CopyPlan = {
    added: [],
    changed: [],
    same: 0,
    notes: { added: 0, changed: 0, gone: 0 },
  };
  for (const record of copy) {
    const old = known.get(record.id);
    if (!old) {
      plan.added.push(record);
      if (isNote(record)) plan.notes.added++;
    } else if (alike(mergeRecord(old, record), old)) {
      plan.same++;
    } else {
      plan.changed.push(record);
      if (isNote(old)) plan.notes[isPurged(record) ? 'gone' : 'changed']++;
    }
  }
  return plan;
}
