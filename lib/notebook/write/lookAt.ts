import { isPurged, lastStamp } from '../../records/record';
import { failureOf, type Kept } from '../kept';
import { lookedKey } from '../looked';
import type { Looked, NotebookDb } from '../schema';

/** Most notes of one page that are remembered as shown. */
const MOST_NOTES = 5_000;

/**
 * Remembers that these notes of others were shown on the page at `address`, as they are now. Of this device
 * alone; relaxed, since all that is lost with it is that something once seen is called new again.
 */
export async function lookAt(db: NotebookDb, address: string, ids: string[]): Promise<Kept<null>> {
  try {
    const tx = db.transaction(['records', 'meta'], 'readwrite', { durability: 'relaxed' });
    const meta = tx.objectStore('meta');
    const looked: Looked = { ...((await meta.get(lookedKey(address))) as Looked | undefined) };
    for (const id of ids) {
      const row = await tx.objectStore('records').get(id);
      delete looked[id];
      if (row && !isPurged(row.record)) looked[id] = lastStamp(row.record);
    }
    const kept = Object.entries(looked).slice(-MOST_NOTES);
    await meta.put(Object.fromEntries(kept), lookedKey(address));
    await tx.done;
    return { ok: true, value: null };
  } catch (error) {
    return failureOf(error);
  }
}
