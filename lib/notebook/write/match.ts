import { editRecord, newRecord, stampToBeat } from '../../records/edit';
import { fieldValue, isPurged, type LiveRecord, type Value } from '../../records/record';
import type { Kept } from '../kept';
import { Refusal } from '../kept';
import { becomeOne, idsAsOne } from './becomeOne';
import { type Home, saving, type Touched } from './saving';

/** Keeps what pairing remembers (`KeptMatch` of lib/sync/pairing, keys and all), or forgets it. */
export function keepMatch(home: Home, match: object | null): Promise<Kept<null>> {
  return saving(home, async (save) => {
    const meta = save.tx.objectStore('meta');
    if (match) await meta.put(match, 'match');
    else await meta.delete('match');
    return null;
  });
}

/** Makes records of this member's own "only me". Those that are gone, or another's, are passed over. */
export function keepToMyself(home: Home, ids: readonly string[]): Promise<Kept<Touched>> {
  return saving(home, async (save) => {
    for (const id of ids) {
      const record = await save.stored(id);
      if (!record || isPurged(record) || record.author !== save.me) continue;
      if (fieldValue(record, 'onlyMe') === true) continue;
      const fields: [string, Value][] = [['onlyMe', true]];
      await save.put(editRecord(record, { fields }, save.stamp(stampToBeat(record, { fields }))));
    }
    return save.touched();
  });
}

/** Writes fields of the own `member` record, those that differ. It is no step: nothing of it is taken back. */
export function changeMember(
  home: Home,
  wanted: readonly [string, Value][],
): Promise<Kept<{ record: LiveRecord } & Touched>> {
  return saving(home, async (save) => {
    const stored = await save.stored(save.me);
    if (stored && isPurged(stored)) throw new Refusal('not-found');
    const record = stored ?? newRecord(save.me, 'member', save.me, save.stamp());
    const fields = wanted.filter(([name, value]) => fieldValue(record, name) !== value);
    if (fields.length === 0) return { record, ...save.touched() };
    const after = editRecord(record, { fields }, save.stamp(stampToBeat(record, { fields })));
    await save.put(after);
    return { record: after, ...save.touched() };
  });
}

/** The person here is this member of the match from now on ("Add my other device"): what is here becomes theirs. */
export async function becomeMember(home: Home, member: string): Promise<Kept<Touched>> {
  const ids = await idsAsOne(home, [], [member]);
  return saving(home, async (save) => {
    if (save.me !== member) await becomeOne(save, [member], ids, member);
    return save.touched();
  });
}
