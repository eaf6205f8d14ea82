import { agreementId } from '../../records/agreement';
import { editRecord, newRecord, stampToBeat } from '../../records/edit';
import { KIND_RULES } from '../../records/kinds';
import {
  fieldValue,
  isPurged,
  type LiveRecord,
  setMembers,
  type Value,
} from '../../records/record';
import { type Kept, Refusal } from '../kept';
import { putStep } from './keepStep';
import { type Home, type Saving, saving, type Touched } from './saving';

/** An agreement that Undo took away with its first mark lives again, without that mark. */
export function livesAgain(agreement: LiveRecord): [string, Value][] {
  if (fieldValue(agreement, 'deleted') !== true) return [];
  const marks = setMembers(agreement, 'brought').map(([id]): [string, Value] => [
    `brought:${id}`,
    null,
  ]);
  return [['deleted', null], ...marks];
}

/**
 * Marks a record to be spoken of, or no longer, in the transaction of `save`. The mark is written anew where it stood
 * already: it is brought again after it was talked about. `agreement` is the id of the match's agreement.
 */
export async function putBring(
  save: Saving,
  record: LiveRecord,
  bring: boolean,
  agreement: string,
): Promise<{ before: LiveRecord | null; after: LiveRecord } | null> {
  const mine = record.author === save.me || KIND_RULES[record.kind].writers === 'both';
  const stored = mine ? record : await save.stored(agreement);
  const before = stored && !isPurged(stored) ? stored : null;
  const marked = before ?? newRecord(agreement, 'agreement', save.me, save.stamp());
  const name = mine ? 'bring' : `brought:${record.id}`;
  if (!bring && fieldValue(marked, name) === null) return null;
  const fields: [string, Value][] = [
    ...(mine ? [] : livesAgain(marked)).filter(([mark]) => mark !== name),
    [name, bring || null],
  ];
  const after = editRecord(marked, { fields }, save.stamp(stampToBeat(marked, { fields })));
  return { before, after };
}

/** Any live record is to be spoken of at the next meeting, or no longer. One step. */
export async function bringToMeeting(
  home: Home,
  id: string,
  bring: boolean,
): Promise<Kept<Touched>> {
  const agreement = await agreementId();
  return saving(home, async (save) => {
    const record = await save.stored(id);
    if (!record || isPurged(record) || fieldValue(record, 'deleted') === true)
      throw new Refusal('not-found');
    save.touch(record);
    const marked = await putBring(save, record, bring, agreement);
    if (marked) await putStep(save, 'bring', marked.before, marked.after, '');
    return save.touched();
  });
}
