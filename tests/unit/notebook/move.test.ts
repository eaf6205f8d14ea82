import { describe, expect, it } from 'vitest';
import { newOnPage } from '@/lib/notebook/looked';
import { notedPages, notesOnPage, readRecord, recordsOfKind, samePages } from '@/lib/notebook/read';
import {
  addNote,
  deleteRecord,
  lookAt,
  mergeRecords,
  movePage,
  undoStep,
} from '@/lib/notebook/write';
import { checkRecord } from '@/lib/records/check';
import { everyRecord, freshHome, note, page, quote, value } from '../fixtures/notebook';
import { secondMember } from '../fixtures/secondMember';

const OLD = page.pageAddress;
const NEW = { ...page, pageAddress: 'https://www.ala.org/alsc/posts/881', kind: 'ala-other' };
const NEWER = { ...page, pageAddress: 'https://gws.ala.org/posts/881' };
const ARRIVALS = { publish: false, step: false, me: null };

async function filled() {
  const home = await freshHome();
  const mine = value(await addNote(home, page, note('mine', { quote }))).note;
  const ruth = secondMember({ pageAddress: OLD, notes: ['hers'], now: home.clock.now });
  value(await mergeRecords(home, ruth.records(), ARRIVALS));
  const texts = async (address: string) =>
    (await notesOnPage(home.db, address)).map(({ text }) => text).sort();
  return { home, mine, ruth, texts };
}

describe('a page that moved', () => {
  it('shows the notes of both under both addresses; the own ones bear the new one', async () => {
    const { home, mine, ruth, texts } = await filled();
    const { notes, pages } = value(await movePage(home, OLD, NEW));
    expect(notes).toBe(2);
    expect(pages).toEqual(expect.arrayContaining([OLD, NEW.pageAddress]));
    expect(await texts(NEW.pageAddress)).toEqual(['hers', 'mine']);
    expect(await texts(OLD)).toEqual(['hers', 'mine']);
    const all = await notesOnPage(home.db, NEW.pageAddress);
    expect(all.find(({ id }) => id === mine.id)?.pageAddress).toBe(NEW.pageAddress);
    const hers = await readRecord(home.db, ruth.noteIds[0] as string);
    expect(hers).toEqual(ruth.records().find(({ id }) => id === hers?.id));
    for (const record of await everyRecord(home.db)) expect(checkRecord(record)).not.toBeNull();
  });

  it('is one step for undo, and may be moved again', async () => {
    const { home, texts } = await filled();
    value(await movePage(home, OLD, NEW));
    expect(value(await undoStep(home))).toMatchObject({ step: 'move' });
    expect(await texts(NEW.pageAddress)).toEqual([]);
    expect((await notesOnPage(home.db, OLD)).map((one) => one.pageAddress)).toEqual([OLD, OLD]);
    value(await movePage(home, OLD, NEW));
    expect(await texts(NEW.pageAddress)).toEqual(['hers', 'mine']);
  });

  it('is followed from address to address, both ways', async () => {
    const { home, texts } = await filled();
    value(await movePage(home, OLD, NEW));
    value(await movePage(home, NEW.pageAddress, NEWER));
    for (const one of [OLD, NEW.pageAddress, NEWER.pageAddress]) {
      expect(await texts(one)).toEqual(['hers', 'mine']);
      expect((await samePages(home.db, one)).addresses[0]).toBe(one);
    }
    // Back to an address that it had is no move.
    expect(await movePage(home, NEWER.pageAddress, page)).toMatchObject({ failure: 'not-found' });
  });

  it('is known on the other’s device as soon as the records arrive there', async () => {
    const { home, ruth } = await filled();
    value(await movePage(home, OLD, NEW));
    const theirs = await freshHome('matchbook-theirs');
    value(await mergeRecords(theirs, ruth.records(), { ...ARRIVALS, me: ruth.member }));
    value(await mergeRecords(theirs, await everyRecord(home.db), ARRIVALS));
    expect(await notesOnPage(theirs.db, NEW.pageAddress)).toHaveLength(2);
    expect(await notesOnPage(theirs.db, OLD)).toHaveLength(2);
  });

  it('stays with its member where all its notes are for them only', async () => {
    const home = await freshHome();
    value(await addNote(home, page, note('mine', { onlyMe: true })));
    value(await movePage(home, OLD, NEW));
    const [record] = await recordsOfKind(home.db, 'page');
    expect(record?.fields).toContainEqual(['onlyMe', true, expect.any(String)]);
  });

  it('without notes, or with deleted ones only, is nothing to bring', async () => {
    const home = await freshHome();
    expect(await movePage(home, OLD, NEW)).toMatchObject({ failure: 'not-found' });
    const { id } = value(await addNote(home, page, note('mine'))).note;
    value(await deleteRecord(home, id));
    expect(await movePage(home, OLD, NEW)).toMatchObject({ failure: 'not-found' });
    expect(await recordsOfKind(home.db, 'page')).toEqual([]);
  });
});

it('the pages of the notebook come with their quotes', async () => {
  const { home } = await filled();
  const [only, ...rest] = await notedPages(home.db);
  expect(rest).toEqual([]);
  expect(only).toMatchObject({ address: OLD, title: 'Story time', kind: 'blog-post' });
  expect(only?.quotes.map(({ exact }) => exact).sort()).toEqual(
    ['Sentence 1 of the post.', quote.exact].sort(),
  );
});

describe('what is new', () => {
  it('is what the other wrote and was not shown here; never one’s own', async () => {
    const { home, ruth } = await filled();
    expect(await newOnPage(home.db, OLD)).toEqual(ruth.noteIds);
    value(await lookAt(home.db, OLD, ruth.noteIds));
    expect(await newOnPage(home.db, OLD)).toEqual([]);
    const [id] = ruth.noteIds as [string];
    ruth.replica.write('note', { texts: [['text', 'changed']] }, home.clock.now + 5, id);
    value(await mergeRecords(home, ruth.records(), ARRIVALS));
    expect(await newOnPage(home.db, OLD)).toEqual([id]);
  });

  it('may arrive late, by a clock that is wrong: new all the same', async () => {
    const { home, ruth } = await filled();
    value(await lookAt(home.db, OLD, ruth.noteIds));
    const late = secondMember({ pageAddress: OLD, notes: ['late'], now: home.clock.now - 9e8 });
    value(await mergeRecords(home, late.records(), ARRIVALS));
    expect(await newOnPage(home.db, OLD)).toEqual(late.noteIds);
  });

  it('stays looked at where the page moves', async () => {
    const { home, ruth } = await filled();
    value(await lookAt(home.db, OLD, ruth.noteIds));
    value(await movePage(home, OLD, NEW));
    expect(await newOnPage(home.db, NEW.pageAddress)).toEqual([]);
  });
});
