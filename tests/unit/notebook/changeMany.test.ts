import { describe, expect, it } from 'vitest';
import { countLive, countOfKind, readRecord } from '@/lib/notebook/read';
import { addNote, bringToMeeting, changeMany, mergeRecords, undoStep } from '@/lib/notebook/write';
import { agreementId } from '@/lib/records/agreement';
import { randomId } from '@/lib/records/id';
import { readNote } from '@/lib/records/note';
import { fieldValue, type LiveRecord, setMembers } from '@/lib/records/record';
import { freshHome, note, page, value } from '../fixtures/notebook';

describe('one thing done to several records', () => {
  it('is one step, however many batches; what belongs to the other is left alone', async () => {
    const home = await freshHome();
    const ids: string[] = [];
    for (const text of ['One', 'Two', 'Three']) {
      ids.push(value(await addNote(home, page, note(text))).note.id);
    }
    const theirs = {
      ...((await readRecord(home.db, ids[0] ?? '')) as LiveRecord),
      id: randomId(),
      author: randomId(),
    };
    const options = { publish: true, step: true, me: null, run: randomId() };
    value(await mergeRecords(home, [theirs], options));
    const run = randomId();
    const first = value(await changeMany(home, ids.slice(0, 2), { tag: 'calm' }, run));
    expect(first).toMatchObject({ changed: 2, skipped: 0 });
    const second = await changeMany(home, [ids[2] ?? '', theirs.id], { tag: 'calm' }, run);
    expect(value(second)).toMatchObject({ changed: 1, skipped: 1 });
    const tags = async () =>
      Promise.all(
        ids.map(async (id) => readNote((await readRecord(home.db, id)) as LiveRecord).tags),
      );
    expect(await tags()).toEqual([['calm'], ['calm'], ['calm']]);
    expect(value(await undoStep(home)).step).toBe('many');
    expect(await tags()).toEqual([[], [], []]);
    value(await changeMany(home, ids, { deleted: true }, randomId()));
    expect(await countOfKind(home.db, 'note')).toBe(1);
    value(await undoStep(home));
    expect(await countOfKind(home.db, 'note')).toBe(4);
    expect(await changeMany(home, ids, { tag: '  ' }, run)).toMatchObject({ failure: 'bad-input' });
  });

  it('two imports right after each other are two steps', async () => {
    const home = await freshHome();
    const { note: one } = value(await addNote(home, page, note('One')));
    const record = (await readRecord(home.db, one.id)) as LiveRecord;
    for (const run of [randomId(), randomId()]) {
      const copy = { ...record, id: randomId() };
      value(await mergeRecords(home, [copy], { publish: true, step: true, me: null, run }));
    }
    expect(await countLive(home.db)).toBe(3);
    value(await undoStep(home));
    expect(await countLive(home.db)).toBe(2);
  });

  it('counts what lives of each kind as counting would, from a notebook of an older version too', async () => {
    const home = await freshHome();
    value(await addNote(home, page, note('One')));
    await home.db.delete('meta', 'live');
    value(await addNote(home, page, note('Two')));
    expect((await home.db.get('meta', 'live')) as object).toMatchObject({ note: 2 });
  });

  it('brings one’s own and the other’s to the next meeting, as one step', async () => {
    const home = await freshHome();
    const mine = value(await addNote(home, page, note('Mine'))).note.id;
    const theirs = {
      ...((await readRecord(home.db, mine)) as LiveRecord),
      id: randomId(),
      author: randomId(),
    };
    const second = { ...theirs, id: randomId() };
    const options = { publish: true, step: true, me: null, run: randomId() };
    value(await mergeRecords(home, [theirs, second], options));
    const all = [mine, theirs.id, second.id];
    const done = value(await changeMany(home, all, { bring: true }, randomId()));
    expect(done).toMatchObject({ changed: 3, skipped: 0 });
    const agreement = async () =>
      (await readRecord(home.db, await agreementId())) as LiveRecord | null;
    const field = async (id: string) =>
      fieldValue((await readRecord(home.db, id)) as LiveRecord, 'bring');
    expect(await field(mine)).toBe(true);
    expect(await field(theirs.id)).toBeNull();
    const marked = (await agreement()) as LiveRecord;
    expect(
      setMembers(marked, 'brought')
        .map(([id]) => id)
        .sort(),
    ).toEqual([theirs.id, second.id].sort());
    value(await undoStep(home));
    expect(await field(mine)).not.toBe(true);
    expect(fieldValue((await agreement()) as LiveRecord, 'deleted')).toBe(true);
    value(await bringToMeeting(home, theirs.id, true));
    const again = (await agreement()) as LiveRecord;
    expect(fieldValue(again, 'deleted')).not.toBe(true);
    expect(setMembers(again, 'brought').map(([id]) => id)).toEqual([theirs.id]);
  });
});
