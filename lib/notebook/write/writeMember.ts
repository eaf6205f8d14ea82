import { editRecord, newRecord, stampToBeat } from '../../records/edit';
import { LIMITS } from '../../records/kinds';
import { fieldValue, isPurged, type Value } from '../../records/record';
import { type Kept, Refusal } from '../kept';
import type { MemberRow } from '../read';
import { putStep } from './keepStep';
import { type Home, saving, type Touched } from './saving';

/** Writes the own name (at most 80 units) and role. */
export function writeMember(
  home: Home,
  name: string,
  role: MemberRow['role'],
): Promise<Kept<{ member: MemberRow } & Touched>> {
  return saving(home, async (save) => {
    const tidy = name.normalize('NFC').trim();
    if (tidy.length > Math.min(80, LIMITS.line)) throw new Refusal('bad-input');
    const stored = await save.stored(save.me);
    if (stored && isPurged(stored)) throw new Refusal('not-found');
    const record = stored ?? newRecord(save.me, 'member', save.me, save.stamp());
    const wanted: [string, Value][] = [
      ['name', tidy],
      ['role', role],
    ];
    const fields = wanted.filter(([field, value]) => fieldValue(record, field) !== value);
    if (fields.length > 0) {
      const after = editRecord(record, { fields }, save.stamp(stampToBeat(record, { fields })));
      // Compared with the empty record, so that undo empties the fields: a member is never deleted.
      await putStep(save, 'member', record, after, '');
    }
    return { member: { id: save.me, name: tidy, role, me: true }, ...save.touched() };
  });
}
