import type { Kept } from '../kept';
import type { Meta } from '../schema';
import { type Home, saving } from './saving';

/** Remembers that a copy of everything was saved just now. */
export function markCopied(home: Home): Promise<Kept<null>> {
  return saving(home, async (save) => {
    const latest = await save.tx
      .objectStore('records')
      .index('changed')
      .openKeyCursor(null, 'prev');
    const copy: Meta['copy'] = { at: save.now, changed: latest?.key ?? 0 };
    await save.tx.objectStore('meta').put(copy, 'copy');
    await save.tx.objectStore('meta').put(0, 'apart');
    return null;
  });
}
