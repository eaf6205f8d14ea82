import { editRecord, newRecord, stampToBeat } from '../../records/edit';
import { fieldValue, isPurged, type LiveRecord, type Value } from '../../records/record';
import { type Kept, Refusal } from '../kept';
import { moveId, samePages } from '../samePages';
import { type Replaced, replacedBetween } from '../step';
import { keepStep } from './keepStep';
import { type NotedPage, pageFields } from './notes';
import { type Home, type Saving, saving, type Touched } from './saving';

async function write(
  save: Saving,
  before: LiveRecord,
  wanted: [string, Value][],
): Promise<Replaced | null> {
  const fields = wanted.filter(([name, value]) => fieldValue(before, name) !== value);
  if (fields.length === 0) return null;
  const after = editRecord(before, { fields }, save.stamp(stampToBeat(before, { fields })));
  save.touch(before);
  await save.put(after);
  return replacedBetween(before, after);
}

/**
 * Brings the notes of the page that was at `from` to where it is now. The own notes get the new address; a
 * partner's are theirs to write, so a `page` record, which both may write, says that the two addresses are one
 * page: each shows the notes of both, on every device of the match. One step; `not-found` where no note is there.
 */
export async function movePage(
  home: Home,
  from: string,
  page: NotedPage,
): Promise<Kept<{ notes: number } & Touched>> {
  // Before the transaction: it would end while a hash is waited for.
  const [id, { addresses, rows }] = await Promise.all([moveId(from), samePages(home.db, from)]);
  return saving(home, async (save) => {
    const replaced: (Replaced | null)[] = [];
    let [notes, shared] = [0, false];
    for (const row of rows) {
      const record = await save.stored(row.id);
      if (!record || isPurged(record) || record.kind !== 'note') continue;
      if (!addresses.includes(String(fieldValue(record, 'pageAddress')))) continue;
      if (fieldValue(record, 'deleted') !== true) {
        notes++;
        shared ||= record.author !== save.me || fieldValue(record, 'onlyMe') !== true;
      }
      if (record.author === save.me) replaced.push(await write(save, record, pageFields(page)));
    }
    if (notes === 0 || addresses.includes(page.pageAddress)) throw new Refusal('not-found');
    const known = await save.stored(id);
    // Deleted for good it stays so: then the own notes alone move.
    if (!known || !isPurged(known)) {
      const before = known ?? newRecord(id, 'page', save.me, save.stamp());
      const alias: [string, Value][] = [['was', from], ...pageFields(page)];
      if (!shared || fieldValue(before, 'onlyMe') !== null) alias.push(['onlyMe', !shared]);
      // Compared with the empty record, so that undo empties it: the next move fills it again.
      replaced.push(await write(save, before, alias));
    }
    await keepStep(
      save,
      'move',
      page.pageAddress,
      replaced.filter((one) => one !== null),
    );
    return { notes, ...save.touched() };
  });
}
