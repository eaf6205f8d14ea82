import { editRecord, newRecord, stampToBeat } from '../../records/edit';
import { FORUM_DATE, type ForumDate, readForumDate } from '../../records/forumDate';
import { randomId } from '../../records/id';
import { isWebAddress } from '../../records/isWebAddress';
import { LIMITS } from '../../records/kinds';
import { fieldValue, type Value } from '../../records/record';
import { type Kept, Refusal } from '../kept';
import { putStep } from './keepStep';
import { type Home, saving, type Touched } from './saving';

/**
 * Saves when a forum is: a new date where `id` is `null`. `bad-input` for a time that is none, an empty name, an
 * address that is not http or https.
 */
export function saveForumDate(
  home: Home,
  { id, what, at, minutes, link }: Omit<ForumDate, 'id'> & { id: string | null },
): Promise<Kept<{ date: ForumDate } & Touched>> {
  return saving(home, async (save) => {
    const name = what.trim();
    const badLink = link !== '' && !isWebAddress(link);
    const day = new Date(at);
    if (!name || name.length > LIMITS.line || badLink || Number.isNaN(day.getTime()))
      throw new Refusal('bad-input');
    const before = id === null ? null : await save.own(id);
    if (before && !readForumDate(before)) throw new Refusal('not-found');
    const record = before ?? newRecord(randomId(), 'entry', save.me, save.stamp());
    const wanted: [string, Value][] = [
      ['activity', FORUM_DATE],
      ['cell:what', name],
      ['cell:at', day.toISOString()],
      ['cell:minutes', String(minutes)],
      ['cell:link', link || null],
    ];
    const fields = wanted.filter(([field, value]) => fieldValue(record, field) !== value);
    const after = editRecord(record, { fields }, save.stamp(stampToBeat(record, { fields })));
    if (fields.length > 0) await putStep(save, 'date', before, after, '');
    const date = readForumDate(after);
    if (!date) throw new Refusal('bad-input');
    return { date, ...save.touched() };
  });
}
