import type { Writing } from '../../records/noteInput';
import type { Kept } from '../kept';
import { writingKey } from '../writing';
import { type Home, saving } from './saving';

/** Keeps a note that is being written about `page`; one without text, passage and tags is dropped. */
export function keepWriting(home: Home, page: string, writing: Writing): Promise<Kept<null>> {
  return saving(home, async (save) => {
    const store = save.tx.objectStore('writing');
    const key = writingKey(page, writing.note);
    const empty = writing.text === '' && !writing.quote && writing.tags.length === 0;
    // An edit that emptied its note is an edit all the same.
    if (empty && writing.note === null) await store.delete(key);
    else await store.put({ key, page, writing });
    return null;
  });
}

/** Throws away what was being written. */
export function dropWriting(home: Home, page: string, note: string | null): Promise<Kept<null>> {
  return saving(home, async (save) => {
    await save.tx.objectStore('writing').delete(writingKey(page, note));
    return null;
  });
}
