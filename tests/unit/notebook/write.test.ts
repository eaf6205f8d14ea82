import { describe, expect, it, vi } from 'vitest';
import {
  allNotes,
  countOfKind,
  deletedNotes,
  notesOnPage,
  notesWithTag,
  openNotebook,
  readCopyState,
  readMembers,
  readRecord,
  readWriting,
  recordsChangedSince,
  recordsOfKind,
  tagsInUse,
} from '@/lib/notebook/read';
import {
  addNote,
  anchorNote,
  deleteRecord,
  dropWriting,
  editNote,
  type Home,
  keepWriting,
  markCopied,
  purgeRecord,
  restoreRecord,
  tidyDeleted,
  writeMember,
} from '@/lib/notebook/write';
import { checkRecord } from '@/lib/records/check';
import { LIMITS } from '@/lib/records/kinds';
import { freshHome, note, page, quote, value } from '../fixtures/notebook';

const DAY = 24 * 60 * 60 * 1000;
const add = async (home: Home, text: string, more = {}) =>
  value(await addNote(home, page, note(text, more))).note;
const outbox = async (home: Home) => (await home.db.getAll('outbox')).map(({ id }) => id);

describe('a new note', () => {
  it('is found by page, tag, kind and time of change, in a database that was opened again', async () => {
    const home = await freshHome();
    const made = await add(home, 'First', {
      quote,
      tags: ['Storytime', ' story  walk ', 'constructor', '__proto__'],
      competencies: ['III'],
      onlyMe: true,
    });
    home.db.close();
    const db = value(await openNotebook('matchbook-test'));
    const [read] = await notesOnPage(db, page.pageAddress);
    expect(read).toEqual(made);
    expect(read).toMatchObject({
      text: 'First',
      quote,
      pageTitle: 'Story time',
      pageKind: 'blog-post',
      tags: ['__proto__', 'constructor', 'story walk', 'Storytime'],
      competencies: ['III'],
      onlyMe: true,
      deleted: null,
    });
    expect(await notesOnPage(db, `${page.pageAddress}#other`)).toEqual([]);
    for (const tag of ['storytime', 'story walk', 'constructor', '__proto__']) {
      expect(await notesWithTag(db, tag)).toHaveLength(1);
    }
    expect(await recordsOfKind(db, 'note')).toHaveLength(1);
    expect(await recordsOfKind(db, 'comment')).toEqual([]);
    expect(await recordsChangedSince(db, made.changed)).toHaveLength(1);
    expect(await recordsChangedSince(db, made.changed + 1)).toEqual([]);
    const record = await readRecord(db, made.id);
    expect(checkRecord(record)).toEqual(record);
  });

  it('waits in the outbox, and its clock row says the time of its stamp', async () => {
    const home = await freshHome();
    const made = await add(home, 'x');
    expect(await outbox(home)).toEqual([made.id]);
    expect(await home.db.get('meta', 'clock')).toMatchObject({ ms: made.changed });
  });

  it('asked for twice at once, as a call that was sent again, is one note', async () => {
    const home = await freshHome();
    const first = await add(home, 'x', { tags: ['A'] });
    const again = await add(home, 'x', { tags: ['A'] });
    expect(again.id).toBe(first.id);
    const other = await add(home, 'x', { tags: ['B'] });
    expect(other.id).not.toBe(first.id);
    home.clock.now += 20_000;
    await add(home, 'x', { tags: ['B'] });
    expect(await countOfKind(home.db, 'note')).toBe(3);
  });

  it.each([
    ['nothing in it', note('  \n'), { ok: false, failure: 'bad-input' }],
    [
      'a text too long',
      note('x'.repeat(LIMITS.note + 214)),
      { ok: false, failure: 'too-long', detail: '214' },
    ],
    ['a tag too long', note('x', { tags: ['y'.repeat(61)] }), { ok: false, failure: 'bad-input' }],
    [
      'a competency that is no name',
      note('x', { competencies: ['y'.repeat(3000)] }),
      { ok: false, failure: 'bad-input' },
    ],
  ])('with %s is refused and changes nothing', async (_name, input, failure) => {
    const home = await freshHome();
    value(await keepWriting(home, page.pageAddress, { ...input, note: null, at: 1 }));
    expect(await addNote(home, page, input)).toEqual(failure);
    expect(await allNotes(home.db)).toEqual([]);
    expect(await outbox(home)).toEqual([]);
    expect(await readWriting(home.db, page.pageAddress)).toHaveLength(1);
  });

  it('without words is a marked passage; the longest text is taken', async () => {
    const home = await freshHome();
    await add(home, '', { quote });
    await add(home, 'x'.repeat(LIMITS.note));
    expect(await countOfKind(home.db, 'note')).toBe(2);
  });
});

describe('every saving call', () => {
  it('uses strict durability, and one transaction', async () => {
    const home = await freshHome();
    const spy = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const made = await add(home, 'x');
    await editNote(home, made.id, note('y'));
    await anchorNote(home, made.id, quote);
    await deleteRecord(home, made.id);
    await restoreRecord(home, made.id);
    await keepWriting(home, page.pageAddress, { ...note('z'), note: null, at: 1 });
    await dropWriting(home, page.pageAddress, null);
    await writeMember(home, 'Ann', 'mentee');
    await markCopied(home);
    await purgeRecord(home, made.id);
    const writes = spy.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writes).toHaveLength(10);
    for (const [, , options] of writes) expect(options).toEqual({ durability: 'strict' });
  });

  it('says disk-full where the disk is full, and leaves everything as it was', async () => {
    const home = await freshHome();
    const made = await add(home, 'before');
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...args: Parameters<typeof put>
    ) {
      if (this.name === 'outbox') throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, args);
    });
    expect(await editNote(home, made.id, note('after'))).toEqual({
      ok: false,
      failure: 'disk-full',
    });
    expect(await addNote(home, page, note('more'))).toEqual({ ok: false, failure: 'disk-full' });
    vi.restoreAllMocks();
    expect((await notesOnPage(home.db, page.pageAddress)).map(({ text }) => text)).toEqual([
      'before',
    ]);
    expect(await home.db.count('steps')).toBe(1);
    await editNote(home, made.id, note('after'));
    expect((await notesOnPage(home.db, page.pageAddress))[0]?.text).toBe('after');
  });

  it('says disk-full where the transaction itself is ended for it', async () => {
    const home = await freshHome();
    const get = IDBObjectStore.prototype.get;
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
      this: IDBObjectStore,
      ...args: Parameters<typeof get>
    ) {
      const request = get.apply(this, args);
      // As a browser ends a transaction whose disk is full: by itself, with a reason.
      Object.defineProperty(this.transaction, 'error', {
        value: new DOMException('full', 'QuotaExceededError'),
      });
      request.addEventListener('success', () => this.transaction.abort());
      return request;
    });
    expect(await addNote(home, page, note('x'))).toMatchObject({ failure: 'disk-full' });
  });
});

describe('an edit', () => {
  it('writes only what differs', async () => {
    const home = await freshHome();
    const made = await add(home, 'x', { tags: ['A', 'B'], quote, competencies: ['I'] });
    const before = await readRecord(home.db, made.id);
    const { note: same } = value(
      await editNote(home, made.id, note('x', { tags: ['B', 'A'], quote, competencies: ['I'] })),
    );
    expect(same.changed).toBe(made.changed);
    expect(await readRecord(home.db, made.id)).toEqual(before);
    const { note: after } = value(
      await editNote(home, made.id, note('y', { tags: ['A', 'C'], competencies: [] })),
    );
    expect(after).toMatchObject({ text: 'y', tags: ['A', 'C'], quote: null, competencies: [] });
    expect((await tagsInUse(home.db)).map(({ tag }) => tag)).toEqual(['A', 'C']);
  });

  it('brings a note back that was deleted meanwhile', async () => {
    const home = await freshHome();
    const made = await add(home, 'x');
    value(await deleteRecord(home, made.id));
    value(await editNote(home, made.id, note('y')));
    expect((await notesOnPage(home.db, page.pageAddress)).map(({ text }) => text)).toEqual(['y']);
  });

  it('of what is not there, or of a record of another kind, is refused', async () => {
    const home = await freshHome();
    const { member } = value(await writeMember(home, 'Ann', 'mentor'));
    for (const id of ['9'.repeat(25), member.id]) {
      expect(await editNote(home, id, note('y'))).toEqual({ ok: false, failure: 'not-found' });
    }
    expect(await deleteRecord(home, member.id)).toEqual({ ok: false, failure: 'not-allowed' });
    expect(await purgeRecord(home, member.id)).toEqual({ ok: false, failure: 'not-allowed' });
  });
});

describe('deleting', () => {
  it('moves to Recently deleted, and restoring moves back', async () => {
    const home = await freshHome();
    const made = await add(home, 'x', { tags: ['A'] });
    value(await deleteRecord(home, made.id));
    expect(await allNotes(home.db)).toEqual([]);
    expect(await tagsInUse(home.db)).toEqual([]);
    const [gone] = await deletedNotes(home.db);
    expect(gone).toMatchObject({ id: made.id, text: 'x', tags: ['A'] });
    expect(gone?.deleted).toBeGreaterThan(made.changed);
    value(await restoreRecord(home, made.id));
    expect(await deletedNotes(home.db)).toEqual([]);
    expect((await allNotes(home.db))[0]).toMatchObject({ id: made.id, deleted: null });
    expect(await countOfKind(home.db, 'note')).toBe(1);
  });

  it('for good leaves no text anywhere, and the mark', async () => {
    const home = await freshHome();
    const made = await add(home, 'secret words', { quote });
    value(await editNote(home, made.id, note('secret again')));
    await keepWriting(home, page.pageAddress, { ...note('secret draft'), note: made.id, at: 1 });
    value(await purgeRecord(home, made.id));
    const everything = JSON.stringify(
      await Promise.all(
        (['records', 'steps', 'writing', 'outbox', 'meta'] as const).map((store) =>
          home.db.getAll(store),
        ),
      ),
    );
    expect(everything).not.toContain('secret');
    expect(everything).not.toContain('a sentence');
    expect(await readRecord(home.db, made.id)).toEqual({
      id: made.id,
      purged: expect.any(String),
    });
    expect(await outbox(home)).toEqual([made.id]);
    expect(await restoreRecord(home, made.id)).toEqual({ ok: false, failure: 'not-found' });
  });

  it('is for good after 90 days, and not before', async () => {
    const home = await freshHome();
    const [old, recent, live] = [await add(home, '1'), await add(home, '2'), await add(home, '3')];
    value(await deleteRecord(home, old.id));
    home.clock.now += 2 * DAY;
    value(await deleteRecord(home, recent.id));
    home.clock.now += 89 * DAY;
    expect(value(await tidyDeleted(home)).ids).toEqual([old.id]);
    expect((await deletedNotes(home.db)).map(({ id }) => id)).toEqual([recent.id]);
    expect((await allNotes(home.db)).map(({ id }) => id)).toEqual([live.id]);
  });
});

describe('what is being written', () => {
  const draft = { ...note('half a sen'), note: null, at: 5 };

  it('is one a page, and an edit one a note', async () => {
    const home = await freshHome();
    const made = await add(home, 'x');
    await keepWriting(home, page.pageAddress, draft);
    await keepWriting(home, page.pageAddress, { ...draft, text: 'half a sentence', at: 6 });
    await keepWriting(home, page.pageAddress, { ...draft, note: made.id, text: 'edit' });
    await keepWriting(home, 'https://example.org/', { ...draft, text: 'elsewhere' });
    const texts = (await readWriting(home.db, page.pageAddress)).map(({ text }) => text);
    expect(texts.sort()).toEqual(['edit', 'half a sentence']);
    await editNote(home, made.id, note('edit'));
    await add(home, 'half a sentence');
    expect(await readWriting(home.db, page.pageAddress)).toEqual([]);
    expect(await readWriting(home.db, 'https://example.org/')).toHaveLength(1);
  });

  it('goes when it is dropped, or empty', async () => {
    const home = await freshHome();
    await keepWriting(home, page.pageAddress, draft);
    await dropWriting(home, page.pageAddress, null);
    expect(await readWriting(home.db, page.pageAddress)).toEqual([]);
    await keepWriting(home, page.pageAddress, draft);
    await keepWriting(home, page.pageAddress, { ...draft, text: '' });
    expect(await readWriting(home.db, page.pageAddress)).toEqual([]);
  });
});

describe('member and copy', () => {
  it('is a nameless mentee until written', async () => {
    const home = await freshHome();
    const [me, ...others] = await readMembers(home.db);
    expect(me).toMatchObject({ name: '', role: 'mentee', me: true });
    expect(others).toEqual([]);
    value(await writeMember(home, ' Ann ', 'mentor'));
    expect(await readMembers(home.db)).toEqual([{ ...me, name: 'Ann', role: 'mentor' }]);
    expect(await writeMember(home, 'x'.repeat(81), 'mentor')).toMatchObject({ ok: false });
  });

  it('counts the notes that are in no copy', async () => {
    const home = await freshHome();
    const first = await add(home, '1');
    await add(home, '2');
    expect(await readCopyState(home.db)).toEqual({ last: null, notes: 2 });
    value(await markCopied(home));
    expect(await readCopyState(home.db)).toEqual({ last: home.clock.now, notes: 0 });
    await editNote(home, first.id, note('1 again'));
    const third = await add(home, '3');
    expect((await readCopyState(home.db)).notes).toBe(2);
    await deleteRecord(home, third.id);
    expect((await readCopyState(home.db)).notes).toBe(1);
  });
});
