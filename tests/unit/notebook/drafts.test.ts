import { describe, expect, it } from 'vitest';
import { liveRecord, recordsOfKind } from '@/lib/notebook/read';
import {
  addComment,
  addDraft,
  addNote,
  changeDraft,
  deleteRecord,
  type Home,
  mergeRecords,
  undoStep,
  writeDraft,
} from '@/lib/notebook/write';
import { checkRecord } from '@/lib/records/check';
import { type Draft, draftVersions, readDraft, VERSIONS_KEPT } from '@/lib/records/draft';
import { randomId } from '@/lib/records/id';
import { everyRecord, freshHome, note, page, value } from '../fixtures/notebook';

const ARRIVALS = { publish: false, step: false, me: null };
const MINUTE = 60_000;

type Clocked = Awaited<ReturnType<typeof freshHome>>;

const begin = async (home: Home, text = '', id = randomId()): Promise<Draft> => {
  value(await addDraft(home, 'forum-question', 'board', null, id));
  return write(home, id, '', text);
};
const write = async (home: Home, id: string, before: string, text: string): Promise<Draft> =>
  value(await writeDraft(home, id, before, text)).draft;
const record = async (home: Home, id: string) => {
  const found = await liveRecord(home.db, 'draft', id);
  if (!found) throw new Error('no draft');
  return found;
};
const versions = async (home: Home, id: string) =>
  draftVersions(await record(home, id)).map(({ text }) => text);
/** All of one notebook arrives in another. */
const carry = async (from: Home, to: Home) =>
  value(await mergeRecords(to, await everyRecord(from.db), ARRIVALS));

describe('a draft that two notebooks hold', () => {
  /** Two devices of two members with the same draft. */
  const pair = async (text: string): Promise<{ dana: Clocked; ruth: Clocked; id: string }> => {
    const dana = await freshHome('dana');
    const ruth = await freshHome('ruth');
    const { id } = await begin(dana, text);
    await carry(dana, ruth);
    return { dana, ruth, id };
  };
  const both = async (dana: Home, ruth: Home, id: string): Promise<string> => {
    await carry(dana, ruth);
    await carry(ruth, dana);
    const [hers, theirs] = [await record(dana, id), await record(ruth, id)].map(readDraft);
    expect(hers?.text).toBe(theirs?.text);
    expect(hers).toEqual(theirs);
    return hers?.text ?? '';
  };

  it('has both edits, whichever way it merges', async () => {
    const { dana, ruth, id } = await pair('What do you want to know?');
    await write(dana, id, 'What do you want to know?', 'Dana: What do you want to know?');
    await write(ruth, id, 'What do you want to know?', 'What do you want to know? Ruth.');
    expect(await both(dana, ruth, id)).toBe('Dana: What do you want to know? Ruth.');
  });

  it('has both where both wrote into the same empty text, whole words', async () => {
    const { dana, ruth, id } = await pair('');
    await write(dana, id, '', 'apples');
    await write(ruth, id, '', 'pears');
    expect(['applespears', 'pearsapples']).toContain(await both(dana, ruth, id));
  });

  it('keeps what one wrote into what the other deleted, and every emoji whole', async () => {
    const { dana, ruth, id } = await pair('one 👩🏽‍🏫 two three');
    await write(dana, id, 'one 👩🏽‍🏫 two three', 'one');
    await write(ruth, id, 'one 👩🏽‍🏫 two three', 'one 👩🏽‍🏫 two, new words, three');
    const text = await both(dana, ruth, id);
    expect(text).toContain(', new words,');
    expect(text).not.toContain('three');
    expect(text.isWellFormed()).toBe(true);
  });

  it('has status, title and tags of both, and the later of what both set', async () => {
    const { dana, ruth, id } = await pair('Text');
    value(await changeDraft(dana, id, { title: 'Grants', tags: ['money'] }));
    value(await changeDraft(ruth, id, { status: 'ready', tags: ['rural'] }));
    dana.clock.now += MINUTE;
    value(await changeDraft(dana, id, { audience: 'president' }));
    await both(dana, ruth, id);
    const draft = readDraft(await record(ruth, id));
    expect(draft).toMatchObject({ title: 'Grants', status: 'ready', audience: 'president' });
    expect(draft.tags.sort()).toEqual(['money', 'rural']);
  });

  it('shows two answers written apart side by side, until somebody saves over both', async () => {
    const { dana, ruth, id } = await pair('Text');
    value(await changeDraft(dana, id, { answer: 'Yes.' }));
    value(await changeDraft(ruth, id, { answer: 'In spring.' }));
    await both(dana, ruth, id);
    const read = async () => readDraft(await record(dana, id));
    const { answer, otherAnswers } = await read();
    expect([answer, ...otherAnswers].sort()).toEqual(['In spring.', 'Yes.']);
    value(await changeDraft(dana, id, { answer: 'Yes, in spring.' }));
    await both(dana, ruth, id);
    expect(await read()).toMatchObject({ answer: 'Yes, in spring.', otherAnswers: [] });
  });

  it('has the comments of both', async () => {
    const { dana, ruth, id } = await pair('Text');
    value(await addComment(dana, id, 'Mine'));
    value(await addComment(ruth, id, 'Hers'));
    await both(dana, ruth, id);
    expect(await recordsOfKind(dana.db, 'comment')).toHaveLength(2);
    expect(await recordsOfKind(ruth.db, 'comment')).toHaveLength(2);
  });
});

describe('a long draft', () => {
  it('of 50,000 characters is kept to the letter, edited and merged', async () => {
    const home = await freshHome('long');
    const other = await freshHome('long-other');
    const line = 'What would <you> & “yours” tell us? 🦉 \u202eabc\u202c שלום\n';
    const text = line
      .repeat(Math.ceil(50_000 / line.length))
      .slice(0, 50_000)
      .toWellFormed();
    const { id } = await begin(home, text);
    await carry(home, other);
    const [mine, theirs] = [`First. ${text}`, `${text} Last.`];
    await write(home, id, text, mine);
    await write(other, id, text, theirs);
    await carry(other, home);
    const stored = await record(home, id);
    expect(readDraft(stored).text).toBe(`First. ${text} Last.`);
    expect(checkRecord(stored)).toBeTruthy();
  });

  it('that is too long in the end changes nothing, and says by how much', async () => {
    const home = await freshHome('too-long');
    const { id } = await begin(home, 'short');
    const reply = await writeDraft(home, id, 'short', 'x'.repeat(100_001));
    expect(reply).toEqual({ ok: false, failure: 'too-long', detail: '1' });
    expect(readDraft(await record(home, id)).text).toBe('short');
  });
});

describe('the earlier texts of a draft', () => {
  it('are kept after ten minutes’ pause, not before', async () => {
    const home = await freshHome('pause');
    const { id } = await begin(home, 'one');
    await write(home, id, 'one', 'one two');
    home.clock.now += 9 * MINUTE;
    await write(home, id, 'one two', 'one two three');
    expect(await versions(home, id)).toEqual([]);
    home.clock.now += 10 * MINUTE + 1;
    await write(home, id, 'one two three', 'four');
    expect(await versions(home, id)).toEqual(['one two three']);
  });

  it('are kept before another device goes on', async () => {
    const home = await freshHome('here');
    const { id } = await begin(home, 'mine');
    const other = { ...home, device: 'otherdevic' };
    await write(other, id, 'mine', 'mine and hers');
    await write(other, id, 'mine and hers', 'hers');
    expect(await versions(home, id)).toEqual(['mine']);
    await write(home, id, 'hers', 'ours');
    expect(await versions(home, id)).toEqual(['hers', 'mine']);
  });

  it('are kept at each change of status, each text once', async () => {
    const home = await freshHome('status');
    const { id } = await begin(home, 'one');
    value(await changeDraft(home, id, { status: 'ready' }));
    value(await changeDraft(home, id, { status: 'agreed' }));
    await write(home, id, 'one', 'two');
    value(await changeDraft(home, id, { status: 'asked' }));
    expect(await versions(home, id)).toEqual(['two', 'one']);
  });

  it(`are at most ${VERSIONS_KEPT}, and the record still holds the checks`, async () => {
    const home = await freshHome('many');
    const { id } = await begin(home, 'text');
    let last = 'text';
    for (let n = 0; n < VERSIONS_KEPT + 3; n++) {
      home.clock.now += 11 * MINUTE;
      last = (await write(home, id, last, `text ${n}`)).text;
    }
    const kept = await versions(home, id);
    expect(kept).toHaveLength(VERSIONS_KEPT);
    expect(kept[0]).toBe(`text ${VERSIONS_KEPT + 1}`);
    expect(checkRecord(await record(home, id))).toBeTruthy();
  });
});

describe('a draft', () => {
  it('asked for twice with one id is one draft, and never another record', async () => {
    const home = await freshHome('twice');
    const { id } = await begin(home, 'written');
    const again = value(await addDraft(home, 'blog-post', 'blog', null, id)).draft;
    expect(again).toMatchObject({ type: 'forum-question', text: 'written' });
    const other = value(await addNote(home, page, note('A note'))).note;
    expect(await addDraft(home, 'blog-post', 'blog', null, other.id)).toMatchObject({
      ok: false,
      failure: 'bad-input',
    });
    expect(await recordsOfKind(home.db, 'draft')).toHaveLength(1);
  });

  it('gets back what a step changed, and not what was written since', async () => {
    const home = await freshHome('undo');
    const { id } = await begin(home, 'one');
    value(await changeDraft(home, id, { status: 'asked' }));
    await write(home, id, 'one', 'one two');
    value(await undoStep(home));
    const draft = readDraft(await record(home, id));
    expect(draft).toMatchObject({ status: 'drafting', asked: '', text: 'one two' });
  });

  it('leans on notes until it is told not to; a deleted one is no more', async () => {
    const home = await freshHome('leans');
    const { id } = await begin(home, 'one');
    const leaned = value(await addNote(home, page, note('Why'))).note;
    value(await changeDraft(home, id, { leansOn: { id: leaned.id, on: true } }));
    expect(readDraft(await record(home, id)).leansOn).toEqual([leaned.id]);
    value(await changeDraft(home, id, { leansOn: { id: leaned.id, on: false } }));
    expect(readDraft(await record(home, id)).leansOn).toEqual([]);
    value(await deleteRecord(home, leaned.id));
  });
});
