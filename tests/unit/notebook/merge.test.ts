import { describe, expect, it } from 'vitest';
import {
  allNotes,
  notesOnPage,
  readMe,
  readMembers,
  readRecord,
  recordsOfKind,
} from '@/lib/notebook/read';
import {
  addNote,
  deleteRecord,
  editNote,
  keepWriting,
  mergeRecords,
  purgeRecord,
  writeMember,
} from '@/lib/notebook/write';
import { MAX_DRIFT_MS } from '@/lib/records/stamp';
import { everyRecord, freshHome, note, page, value } from '../fixtures/notebook';
import { secondMember } from '../fixtures/secondMember';

const DAY = 24 * 60 * 60 * 1000;
const ARRIVALS = { publish: false, step: false, me: null };

describe("a second member's records arrive by merge", () => {
  it('and stand beside the own ones; again, they change nothing', async () => {
    const home = await freshHome();
    const own = value(await addNote(home, page, note('Own'))).note;
    const ruth = secondMember({ notes: ['a', 'b'], tags: ['Songs'], replyTo: [own.id] });
    const records = ruth.records();
    expect(value(await mergeRecords(home, records, ARRIVALS))).toMatchObject({
      added: 4,
      changed: 0,
    });
    expect(value(await mergeRecords(home, [...records, ...records], ARRIVALS))).toMatchObject({
      added: 0,
      changed: 0,
      ids: [],
    });
    const notes = await notesOnPage(home.db, page.pageAddress);
    expect(notes.map(({ text }) => text)).toContain('a');
    expect(notes.find(({ text }) => text === 'a')?.author).toBe(ruth.member);
    const [comment] = await recordsOfKind(home.db, 'comment');
    expect(comment?.fields).toContainEqual(['about', own.id, expect.any(String)]);
    expect((await readMembers(home.db)).map(({ name, me }) => [name, me])).toEqual([
      ['', true],
      ['Ruth', false],
    ]);
    // What came from where everybody reads is not published again.
    expect(await home.db.getAllKeys('outbox')).toEqual([own.id]);
  });

  it('and may be answered but not edited, deleted or purged', async () => {
    const home = await freshHome();
    const ruth = secondMember();
    value(await mergeRecords(home, ruth.records(), ARRIVALS));
    const id = String(ruth.noteIds[0]);
    for (const reply of [
      await editNote(home, id, note('mine now')),
      await deleteRecord(home, id),
      await purgeRecord(home, id),
    ]) {
      expect(reply).toEqual({ ok: false, failure: 'not-allowed' });
    }
  });

  it('gives the same whatever the order', async () => {
    const ruth = secondMember({ notes: ['a', 'b', 'c'] });
    const early = ruth.records();
    const id = String(ruth.noteIds[0]);
    ruth.replica.write('note', { texts: [['text', 'a2']] }, Date.now() + 10, id);
    const late = ruth.records();
    const [one, two] = [await freshHome('matchbook-1'), await freshHome('matchbook-2')];
    for (const batch of [early, late]) value(await mergeRecords(one, batch, ARRIVALS));
    for (const batch of [late.toReversed(), early, late]) {
      value(await mergeRecords(two, batch, ARRIVALS));
    }
    expect(await everyRecord(one.db)).toEqual(await everyRecord(two.db));
    expect(await everyRecord(one.db)).toEqual(late);
  });

  it('with a clock far ahead: the own clock follows by a day at most, and own edits still win', async () => {
    const home = await freshHome();
    const ruth = secondMember({ now: home.clock.now, wrongBy: 50 * DAY });
    value(await mergeRecords(home, ruth.records(), ARRIVALS));
    const own = value(await addNote(home, page, note('x'))).note;
    expect(own.made).toBeLessThanOrEqual(home.clock.now + MAX_DRIFT_MS);
    expect(own.made).toBeGreaterThan(home.clock.now);
  });

  it('refuses more than 500 at once', async () => {
    const home = await freshHome();
    const marks = Array.from({ length: 501 }, (_, i) => ({
      id: String(i).padStart(25, '0'),
      purged: '0'.repeat(22),
    }));
    expect(await mergeRecords(home, marks, ARRIVALS)).toMatchObject({ failure: 'bad-input' });
    expect(value(await mergeRecords(home, marks.slice(1), ARRIVALS)).added).toBe(500);
  });
});

describe('what was deleted for good', () => {
  it('stays so when it arrives alive, and its mark is published again', async () => {
    const home = await freshHome();
    const own = value(await addNote(home, page, note('x'))).note;
    const alive = await readRecord(home.db, own.id);
    value(await purgeRecord(home, own.id));
    await home.db.clear('outbox');
    if (!alive) throw new Error('not there');
    expect(value(await mergeRecords(home, [alive], ARRIVALS))).toMatchObject({
      added: 0,
      changed: 0,
    });
    expect(await allNotes(home.db)).toEqual([]);
    expect(await home.db.getAllKeys('outbox')).toEqual([own.id]);
  });

  it('elsewhere goes here too, with what was being written of it', async () => {
    const home = await freshHome();
    const own = value(await addNote(home, page, note('secret'))).note;
    value(await editNote(home, own.id, note('secret two')));
    await keepWriting(home, page.pageAddress, { ...note('secret three'), note: own.id, at: 1 });
    const mark = { id: own.id, purged: '0zzzzzzzz000aaaaaaaaaa' };
    const merged = value(await mergeRecords(home, [mark], ARRIVALS));
    expect(merged).toMatchObject({ changed: 1, pages: [page.pageAddress] });
    const left = [
      await home.db.getAll('steps'),
      await home.db.getAll('writing'),
      await everyRecord(home.db),
    ];
    expect(JSON.stringify(left)).not.toContain('secret');
  });
});

describe('a copy of one’s own', () => {
  it('makes an empty notebook that member’s, its earlier name gone', async () => {
    const home = await freshHome();
    value(await writeMember(home, 'Somebody', 'mentee'));
    const ruth = secondMember({ notes: ['a'] });
    const copy = { publish: true, step: true, me: ruth.member };
    const records = ruth.records();
    value(await mergeRecords(home, records.slice(0, 1), copy));
    value(await mergeRecords(home, records.slice(1), copy));
    expect(await readMe(home.db)).toBe(ruth.member);
    expect(await readMembers(home.db)).toMatchObject([{ name: 'Ruth', role: 'mentor', me: true }]);
    value(await editNote(home, String(ruth.noteIds[0]), note('mine')));
    expect((await home.db.getAllKeys('outbox')).length).toBe(3);
  });

  it('does not change whose notebook it is where there are notes', async () => {
    const home = await freshHome();
    value(await addNote(home, page, note('x')));
    const me = await readMe(home.db);
    const ruth = secondMember();
    value(await mergeRecords(home, ruth.records(), { publish: true, step: true, me: ruth.member }));
    expect(await readMe(home.db)).toBe(me);
  });
});
