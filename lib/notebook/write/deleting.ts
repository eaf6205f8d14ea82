import { editRecord, stampToBeat } from '../../records/edit';
import { fieldValue, isPurged, type LiveRecord, lastStamp } from '../../records/record';
import { type Kept, Refusal } from '../kept';
import { forgetTexts, putStep } from './keepStep';
import { type Home, type Saving, saving, type Touched } from './saving';

/** How long a deleted record can be restored, in milliseconds. */
export const RESTORABLE_MS = 90 * 24 * 60 * 60 * 1000;

function mark(home: Home, id: string, deleted: boolean): Promise<Kept<Touched>> {
  return saving(home, async (save) => {
    const record = await save.own(id);
    if (record.kind === 'member') throw new Refusal('not-allowed');
    save.touch(record);
    if ((fieldValue(record, 'deleted') === true) === deleted) return save.touched();
    const changes = { fields: [['deleted', deleted || null] as [string, true | null]] };
    const after = editRecord(record, changes, save.stamp(stampToBeat(record, changes)));
    const page = String(fieldValue(record, 'pageAddress') ?? '');
    await putStep(save, deleted ? 'delete' : 'restore', record, after, page);
    return save.touched();
  });
}

/** Marks a record as deleted: "Recently deleted", restorable for 90 days. */
export function deleteRecord(home: Home, id: string): Promise<Kept<Touched>> {
  return mark(home, id, true);
}

/** Takes a record out of "Recently deleted". */
export function restoreRecord(home: Home, id: string): Promise<Kept<Touched>> {
  return mark(home, id, false);
}

/** Puts the mark in a record's place: its texts go from here, the mark stays for ever. */
async function purge(save: Saving, record: LiveRecord): Promise<void> {
  save.touch(record);
  const mark = { id: record.id, purged: save.stamp(lastStamp(record)) };
  await save.put(mark);
  await forgetTexts(save, [mark]);
}

/** Deletes a record for good. Cannot be taken back; what earlier steps kept of it goes too. */
export function purgeRecord(home: Home, id: string): Promise<Kept<Touched>> {
  return saving(home, async (save) => {
    const record = await save.own(id);
    if (record.kind === 'member') throw new Refusal('not-allowed');
    await purge(save, record);
    return save.touched();
  });
}

/** Deletes for good what was deleted more than 90 days ago. What is the other's alone, their own devices do away with. */
export function tidyDeleted(home: Home): Promise<Kept<Touched>> {
  return saving(home, async (save) => {
    const old = IDBKeyRange.upperBound(save.now - RESTORABLE_MS);
    for (const row of await save.tx.objectStore('records').index('deleted').getAll(old)) {
      if (!isPurged(row.record) && save.mayWrite(row.record)) await purge(save, row.record);
    }
    return save.touched();
  });
}
