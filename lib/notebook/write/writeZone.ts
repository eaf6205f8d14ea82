import type { Kept } from '../kept';
import { changed, sharedOf } from './edit';
import { type Home, saving, type Touched } from './saving';

/** Keeps in which time zone this member is, so that the other sees meetings in both. Keeps no step. */
export function writeZone(home: Home, zone: string): Promise<Kept<Touched>> {
  return saving(home, async (save) => {
    const before = await sharedOf(save, 'member', save.me);
    const after = changed(
      save,
      before,
      { id: save.me, kind: 'member' },
      { fields: [['zone', zone]] },
    );
    if (after) await save.put(after);
    return save.touched();
  });
}
