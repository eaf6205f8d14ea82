import { describe, expect, it } from 'vitest';
import {
  allNotes,
  deletedNotes,
  notesOnPage,
  readMembers,
  readRecord,
  recordsOfKind,
} from '@/lib/notebook/read';
import {
  addNote,
  anchorNote,
  deleteRecord,
  editNote,
  type Home,
  mergeRecords,
  purgeRecord,
  restoreRecord,
  undoStep,
  writeMember,
} from '@/lib/notebook/write';
import { checkRecord } from '@/lib/records/check';
import { mergeRecord } from '@/lib/records/merge';
import { isPurged, type LiveRecord } from '@/lib/records/record';
import { freshHome, note, page, quote, value } from '../fixtures/notebook';
import { Replica } from '../fixtures/Replica';
import { secondMember } from '../fixtures/secondMember';

const add = async (home: Home, text: string, more = {}) =>
  value(await addNote(home, page, note(text, more))).note;
const texts = async (home: Home) =>
  (await notesOnPage(home.db, page.pageAddress)).map(({ text }) => text);
const live = async (home: Home, id: string): Promise<LiveRecord> => {
  const record = await readRecord(home.db, id);
  if (!record || isPurged(record)) throw new Error('not there');
  return record;
};
const COPY = { publish: true, step: true, me: null };
const ARRIVALS = { publish: false, step: false, me: null };

describe('undo', () => {
  it('of an add: deleted, restorable', async () => {
    const home = await freshHome();
    const made = await add(home, 'x');
    const before = await live(home, made.id);
    expect(value(await undoStep(home))).toEqual({
      step: 'add',
      page: page.pageAddress,
      ids: [made.id],
      pages: [page.pageAddress],
    });
    expect(await texts(home)).toEqual([]);
    expect((await deletedNotes(home.db)).map(({ text }) => text)).toEqual(['x']);
    // Written with new stamps: it wins on a device that has the note.
    expect(mergeRecord(before, await live(home, made.id))).toEqual(await live(home, made.id));
    expect(await undoStep(home)).toEqual({ ok: false, failure: 'nothing-to-undo' });
  });

  it('of an edit: text, tags, quote and competencies as before, with new stamps', async () => {
    const home = await freshHome();
    const full = { tags: ['A', 'B'], quote, competencies: ['I'], onlyMe: true };
    const made = await add(home, 'x', full);
    value(await editNote(home, made.id, note('y', { tags: ['B', 'C'], competencies: ['II'] })));
    const edited = await live(home, made.id);
    expect(value(await undoStep(home)).step).toBe('edit');
    const [back] = await notesOnPage(home.db, page.pageAddress);
    expect(back).toMatchObject({ text: 'x', ...full });
    const record = await live(home, made.id);
    expect(checkRecord(record)).toEqual(record);
    expect(mergeRecord(edited, record)).toEqual(record);
  });

  it('of deleting, restoring and anchoring', async () => {
    const home = await freshHome();
    const made = await add(home, 'x', { quote });
    value(await deleteRecord(home, made.id));
    expect(value(await undoStep(home)).step).toBe('delete');
    expect(await texts(home)).toEqual(['x']);
    value(await deleteRecord(home, made.id));
    value(await restoreRecord(home, made.id));
    expect(value(await undoStep(home)).step).toBe('restore');
    expect(await texts(home)).toEqual([]);
    value(await restoreRecord(home, made.id));
    value(await anchorNote(home, made.id, null));
    expect((await allNotes(home.db))[0]?.quote).toBeNull();
    expect(value(await undoStep(home)).step).toBe('anchor');
    expect((await allNotes(home.db))[0]?.quote).toEqual(quote);
  });

  it('of the own name', async () => {
    const home = await freshHome();
    value(await writeMember(home, 'Ann', 'mentee'));
    value(await writeMember(home, 'Anna', 'mentor'));
    expect(value(await undoStep(home)).step).toBe('member');
    expect((await readMembers(home.db))[0]).toMatchObject({ name: 'Ann', role: 'mentee' });
    value(await undoStep(home));
    expect((await readMembers(home.db))[0]).toMatchObject({ name: '', role: 'mentee' });
  });

  it('goes back 20 steps, the last first, and no further', async () => {
    const home = await freshHome();
    const made = await add(home, '0');
    for (let i = 1; i <= 25; i++) value(await editNote(home, made.id, note(String(i))));
    expect(await home.db.count('steps')).toBe(20);
    for (let i = 24; i >= 5; i--) {
      value(await undoStep(home));
      expect(await texts(home)).toEqual([String(i)]);
    }
    expect(await undoStep(home)).toMatchObject({ failure: 'nothing-to-undo' });
    expect(await texts(home)).toEqual(['5']);
  });

  it('of steps that wrote different fields of one note, one after the other', async () => {
    const home = await freshHome();
    const made = await add(home, 'x', { tags: ['A'], competencies: ['I'] });
    value(await editNote(home, made.id, note('y', { tags: ['B'], competencies: ['II'] })));
    value(await editNote(home, made.id, note('z', { tags: ['B'], competencies: ['II'] })));
    value(await editNote(home, made.id, note('z', { tags: ['B', 'C'], competencies: ['I'] })));
    for (const [text, tags, competencies] of [
      ['z', ['B'], ['II']],
      ['y', ['B'], ['II']],
      ['x', ['A'], ['I']],
    ]) {
      value(await undoStep(home));
      expect((await allNotes(home.db))[0]).toMatchObject({ text, tags, competencies });
    }
  });

  it('leaves alone what has been changed since, elsewhere', async () => {
    const home = await freshHome();
    const made = await add(home, 'x', { tags: ['A'] });
    value(await editNote(home, made.id, note('y', { tags: ['B'] })));
    const other = new Replica((await live(home, made.id)).author, 0);
    other.receive([await live(home, made.id)], home.clock.now);
    const changes = { fields: [['tag:b', null] as [string, null]] };
    other.write('note', { ...changes, texts: [['text', 'z']] }, home.clock.now + 5, made.id);
    value(await mergeRecords(home, other.all(), ARRIVALS));
    value(await undoStep(home));
    expect((await allNotes(home.db))[0]).toMatchObject({ text: 'z', tags: ['A'] });
  });

  it('brings every text back that stood side by side', async () => {
    const home = await freshHome();
    const made = await add(home, 'x');
    const other = new Replica((await live(home, made.id)).author, 0);
    other.receive([await live(home, made.id)], home.clock.now);
    value(await editNote(home, made.id, note('of here')));
    other.write('note', { texts: [['text', 'of there']] }, home.clock.now + 50, made.id);
    value(await mergeRecords(home, other.all(), ARRIVALS));
    const both = (await allNotes(home.db))[0];
    expect([both?.text, ...(both?.otherTexts ?? [])]).toEqual(['of there', 'of here']);
    value(await editNote(home, made.id, note('joined')));
    const joined = await live(home, made.id);
    value(await undoStep(home));
    const back = (await allNotes(home.db))[0];
    expect([back?.text, ...(back?.otherTexts ?? [])]).toEqual(['of there', 'of here']);
    const record = await live(home, made.id);
    expect(checkRecord(record)).toEqual(record);
    expect(mergeRecord(joined, record)).toEqual(record);
    expect(mergeRecord(record, joined)).toEqual(record);
  });

  it('of a merged copy: all its batches at once, and nothing before', async () => {
    const home = await freshHome();
    const own = await add(home, 'own');
    const other = secondMember({ notes: ['1', '2', '3'], now: home.clock.now });
    const changed = new Replica(own.author, 0);
    changed.receive([await live(home, own.id)], home.clock.now);
    changed.write('note', { texts: [['text', 'own, changed']] }, home.clock.now + 9, own.id);
    value(await mergeRecords(home, other.records(), COPY));
    value(await mergeRecords(home, changed.all(), COPY));
    expect((await allNotes(home.db)).map(({ text }) => text).sort()).toEqual([
      '1',
      '2',
      '3',
      'own, changed',
    ]);
    expect(value(await undoStep(home)).step).toBe('merge');
    expect((await allNotes(home.db)).map(({ text }) => text)).toEqual(['own']);
    expect(await recordsOfKind(home.db, 'member')).toEqual([]);
    expect(value(await undoStep(home)).step).toBe('add');
  });

  it('does not bring back what was deleted for good', async () => {
    const home = await freshHome();
    const [one, two] = [await add(home, 'one'), await add(home, 'two')];
    value(await deleteRecord(home, one.id));
    value(await purgeRecord(home, one.id));
    expect(value(await undoStep(home)).step).toBe('add');
    expect((await deletedNotes(home.db)).map(({ id }) => id)).toEqual([two.id]);
    expect(await undoStep(home)).toMatchObject({ failure: 'nothing-to-undo' });
  });
});
