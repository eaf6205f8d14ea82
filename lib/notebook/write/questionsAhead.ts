import { editRecord, newRecord } from '../../records/edit';
import { randomId } from '../../records/id';
import { fieldValue, isPurged, type LiveRecord, type Value } from '../../records/record';
import { type Kept, Refusal } from '../kept';
import { changed, ownOf } from './edit';
import { putStep } from './keepStep';
import { type Home, type Saving, saving, type Touched } from './saving';

const MOST = 4_000;

async function commentsAbout(save: Saving, about: Set<string>): Promise<LiveRecord[]> {
  const range = IDBKeyRange.bound(['comment', 0], ['comment', 0, []]);
  const rows = await save.tx.objectStore('records').index('kind').getAll(range);
  return rows.flatMap(({ record }) =>
    !isPurged(record) && about.has(String(fieldValue(record, 'about'))) ? [record] : [],
  );
}

/**
 * Writes a question for the other ahead of a meeting, or an answer to one (`about` is the question). It is held back
 * (`onlyMe`) until it is sent; one that is about a meeting whose questions went already goes at once where `held` is
 * false. `id` is `null` for a new one.
 */
export function writeAhead(
  home: Home,
  { id, about, text, held }: { id: string | null; about: string; text: string; held: boolean },
): Promise<Kept<Touched>> {
  return saving(home, async (save) => {
    const tidy = text.trim();
    if (!tidy) throw new Refusal('bad-input');
    if (tidy.length > MOST) throw new Refusal('too-long', String(tidy.length - MOST));
    const target = await save.stored(about);
    if (!target || isPurged(target) || !['meeting', 'comment'].includes(target.kind))
      throw new Refusal('not-found');
    save.touch(target);
    if (id !== null) {
      const before = await ownOf(save, 'comment', id);
      const after = changed(save, before, before, { texts: [['text', tidy, MOST]] });
      if (after) await putStep(save, 'comment', before, after, '');
      return save.touched();
    }
    const stamp = save.stamp();
    const fields: [string, Value][] = [
      ['about', about],
      ...(held ? [['onlyMe', true] as [string, Value]] : []),
    ];
    const record = editRecord(
      newRecord(randomId(), 'comment', save.me, stamp),
      { fields, texts: [['text', tidy]] },
      stamp,
    );
    await putStep(save, 'comment', null, record, '');
    return save.touched();
  });
}

/**
 * What this member wrote ahead of meetings goes to the other: questions, or, with `answers`, answers to the
 * other's questions. Not a step: what has gone is gone.
 */
export function sendAhead(
  home: Home,
  meetings: string[],
  answers: boolean,
): Promise<Kept<Touched>> {
  return saving(home, async (save) => {
    const questions = await commentsAbout(save, new Set(meetings));
    const all = answers
      ? await commentsAbout(save, new Set(questions.map(({ id }) => id)))
      : questions;
    for (const record of all) {
      if (record.author !== save.me || fieldValue(record, 'onlyMe') !== true) continue;
      const after = changed(save, record, record, { fields: [['onlyMe', null]] });
      if (!after) continue;
      await save.put(after);
    }
    return save.touched();
  });
}
