import { randomId } from '../../records/id';
import { LIMITS } from '../../records/kinds';
import { fieldValue, isPurged } from '../../records/record';
import { type ReflectionTime, reflectionType } from '../../records/reflection';
import { type Kept, Refusal } from '../kept';
import { changed, sharedOf } from './edit';
import { putStep } from './keepStep';
import { type Home, saving, type Touched } from './saving';

/** Writes this member's own look back; an empty one stays, so that the other's device learns that it was emptied. */
export function saveReflection(
  home: Home,
  which: ReflectionTime,
  text: string,
): Promise<Kept<Touched>> {
  return saving(home, async (save) => {
    const range = IDBKeyRange.bound(['document', 0], ['document', 0, []]);
    const rows = await save.tx.objectStore('records').index('kind').getAll(range);
    const found = rows
      .flatMap(({ record }) => (isPurged(record) ? [] : [record]))
      .find((one) => one.author === save.me && fieldValue(one, 'type') === reflectionType(which));
    const after = changed(
      save,
      found ?? null,
      { id: randomId(), kind: 'document' },
      { fields: [['type', reflectionType(which)]], texts: [['text', text, LIMITS.note]] },
    );
    if (after) await putStep(save, 'reflection', found ?? null, after, '');
    return save.touched();
  });
}

/** Lets the text of a record into the report, as far as this member is concerned; or no longer. */
export function tickForReport(home: Home, id: string, on: boolean): Promise<Kept<Touched>> {
  return saving(home, async (save) => {
    if (on && !(await save.stored(id))) throw new Refusal('not-found');
    const before = await sharedOf(save, 'member', save.me);
    const after = changed(
      save,
      before,
      { id: save.me, kind: 'member' },
      { fields: [[`ticked:${id}`, on ? 'yes' : null]] },
    );
    if (after) await putStep(save, 'report', before, after, '');
    return save.touched();
  });
}
