import { beforeEach, describe, expect, it } from 'vitest';
import { VERSIONS_KEPT } from '@/lib/records/draft';
import { randomId } from '@/lib/records/id';
import type { Value } from '@/lib/records/record';
import { secondMember } from '../fixtures/secondMember';
import { ADDRESS, fromNotebook, get, openPanel, send, type Tab, World } from './world';

let world: World;
let tab: Tab;
beforeEach(async () => {
  world = new World();
  tab = world.tab();
  await world.start();
});

const begin = async () => {
  const { panel } = await openPanel(tab);
  const ask = { type: 'forum-question', audience: 'board', page: true } as const;
  const { draft } = await get(panel, 'draft.add', ask);
  return { panel, id: draft.id, draft };
};

describe('a draft', () => {
  it('is about the page it was begun on, and holds what is written to it', async () => {
    const { panel, id, draft } = await begin();
    expect(draft).toMatchObject({ pageAddress: ADDRESS, status: 'drafting', text: '' });
    await get(panel, 'draft.write', { id, before: '', text: 'What about <b>😀' });
    await world.start();
    const { drafts } = await get(panel, 'drafts.view', {});
    expect(drafts).toMatchObject([{ id, text: 'What about <b>😀', audience: 'board' }]);
  });

  it('keeps what two views wrote from the same text', async () => {
    const { panel, id } = await begin();
    await get(panel, 'draft.write', { id, before: '', text: 'one two' });
    await get(fromNotebook(), 'draft.write', { id, before: 'one two', text: 'zero one two' });
    const { draft } = await get(panel, 'draft.write', {
      id,
      before: 'one two',
      text: 'one two three',
    });
    expect(draft.text).toBe('zero one two three');
  });

  it('freezes the text as it was asked, with the day', async () => {
    const { panel, id } = await begin();
    await get(panel, 'draft.write', { id, before: '', text: 'Asked so' });
    const { draft } = await get(panel, 'draft.change', { id, status: 'asked' });
    expect(draft).toMatchObject({ status: 'asked', asked: 'Asked so' });
    expect(draft.statusAt.asked).toBeGreaterThan(0);
    await get(panel, 'draft.write', { id, before: 'Asked so', text: 'Later' });
    expect((await get(panel, 'drafts.view', {})).drafts[0]?.asked).toBe('Asked so');
  });

  it('takes an answer with its source, and no address that is none', async () => {
    const { panel, id } = await begin();
    await get(panel, 'draft.change', { id, answer: 'Yes.' });
    const source = 'https://connect.ala.org/x';
    const { draft } = await get(panel, 'draft.change', { id, answerSource: source });
    expect(draft).toMatchObject({ answer: 'Yes.', answerSource: source });
    const bad = await send(panel, 'draft.change', { id, answerSource: 'javascript:alert(1)' });
    expect(bad).toMatchObject({ ok: false, failure: 'bad-input' });
    const { drafts } = await get(panel, 'drafts.view', {});
    expect(drafts[0]?.answerSource).toBe(source);
  });

  it(`keeps the last ${VERSIONS_KEPT} texts, one at each step`, async () => {
    const { panel, id } = await begin();
    let text = '';
    for (let n = 0; n < VERSIONS_KEPT + 5; n++) {
      await get(panel, 'draft.write', { id, before: text, text: `text ${n}` });
      text = `text ${n}`;
      await get(panel, 'draft.change', { id, status: n % 2 ? 'ready' : 'agreed' });
    }
    const { versions } = await get(panel, 'draft.versions', { id });
    expect(versions).toHaveLength(VERSIONS_KEPT);
    expect(versions[0]?.text).toBe(`text ${VERSIONS_KEPT + 4}`);
  });

  it('says by how much it is too long, and stays as it was', async () => {
    const { panel, id } = await begin();
    await get(panel, 'draft.write', { id, before: '', text: 'short' });
    const long = await send(panel, 'draft.write', {
      id,
      before: 'short',
      text: 'x'.repeat(100_003),
    });
    expect(long).toEqual({ ok: false, failure: 'too-long', detail: '3' });
    expect((await get(panel, 'drafts.view', {})).drafts[0]?.text).toBe('short');
  });

  it('bears comments; an undo takes the last step back', async () => {
    const { panel, id } = await begin();
    await get(panel, 'comment.add', { about: id, text: 'Shorter?' });
    expect((await get(panel, 'drafts.view', {})).comments).toMatchObject([{ text: 'Shorter?' }]);
    await get(panel, 'undo', {});
    expect((await get(panel, 'drafts.view', {})).comments).toEqual([]);
    const empty = await send(panel, 'comment.add', { about: id, text: ' \n' });
    expect(empty).toMatchObject({ ok: false, failure: 'bad-input' });
  });
});

describe('what a draft leans on', () => {
  it('is offered those of the page first, and shown as it is until it is deleted', async () => {
    const { panel, id } = await begin();
    const quote = { exact: 'Dim the lights', prefix: '', suffix: '', start: 0, end: 14 };
    const input = { text: 'Here', quote, tags: [], competencies: [], onlyMe: false };
    const other = world.tab(2, `${ADDRESS}other/`);
    const far = await openPanel(other);
    const { note: here } = await get(panel, 'note.add', input);
    await get(far.panel, 'note.add', { ...input, text: 'Elsewhere', quote: null });
    const { sources } = await get(panel, 'drafts.sources', {});
    expect(sources.map(({ text }) => text)).toEqual(['Here', 'Elsewhere']);
    expect(sources[0]).toMatchObject({ kind: 'note', quote: 'Dim the lights', address: ADDRESS });
    await get(panel, 'draft.change', { id, leansOn: { id: here.id, on: true } });
    const view = () => get(panel, 'drafts.view', {});
    expect((await view()).sources[here.id]).toMatchObject({ text: 'Here', title: 'Story time' });
    await get(panel, 'draft.change', { id, leansOn: { id: here.id, on: false } });
    expect(await view()).toMatchObject({ sources: {}, drafts: [{ leansOn: [] }] });
  });
});

describe('two members', () => {
  /** A draft of the other's device, as it arrives. */
  const arrives = async (onlyMe: boolean) => {
    const ruth = secondMember({ notes: [] });
    const fields: [string, Value][] = [
      ['type', 'blog-post'],
      ['title', onlyMe ? 'Private' : 'Shared'],
      ...(onlyMe ? [['onlyMe', true] as [string, Value]] : []),
    ];
    const { id } = ruth.replica.write('draft', { fields }, Date.now());
    const records = ruth.records();
    await get(fromNotebook(), 'copy.merge', { records, me: null });
    return { id, ruth };
  };

  it('write in each other’s drafts', async () => {
    const { panel } = await openPanel(tab);
    const { id, ruth } = await arrives(false);
    const { draft } = await get(panel, 'draft.write', { id, before: '', text: 'Mine too' });
    expect(draft).toMatchObject({ text: 'Mine too', author: ruth.member });
    expect((await get(panel, 'drafts.view', {})).drafts).toHaveLength(1);
  });

  it('never see what the other keeps for herself, should it come', async () => {
    const { panel } = await openPanel(tab);
    await arrives(true);
    expect((await get(panel, 'drafts.view', {})).drafts).toEqual([]);
  });
});

describe('a new draft', () => {
  it('may be written to at once, under the id that was chosen for it', async () => {
    const { panel } = await openPanel(tab);
    const id = randomId();
    const ask = { id, type: 'blog-post', audience: 'blog', page: true } as const;
    const [added, written] = await Promise.all([
      get(panel, 'draft.add', ask),
      get(panel, 'draft.write', { id, before: '', text: 'First words' }),
    ]);
    expect(added.draft.id).toBe(id);
    expect(written.draft).toMatchObject({ text: 'First words', pageAddress: ADDRESS });
    const bad = await send(panel, 'draft.add', { ...ask, id: 'short' });
    expect(bad).toMatchObject({ ok: false, failure: 'bad-input' });
  });
});

describe('a date', () => {
  it('is changed in its place', async () => {
    const { panel } = await openPanel(tab);
    const first = { id: null, what: 'Forum', at: Date.now() + 60_000, minutes: 60, link: '' };
    const { date } = await get(panel, 'date.save', first);
    await get(panel, 'date.save', { ...first, id: date.id, what: 'Spring forum' });
    const { dates } = await get(panel, 'drafts.view', {});
    expect(dates).toMatchObject([{ id: date.id, what: 'Spring forum' }]);
  });

  it('is shown the next first, and refused without a name or with a bad address', async () => {
    const { panel } = await openPanel(tab);
    const date = { id: null, what: 'Forum', at: Date.now() + 86_400_000, minutes: 60, link: '' };
    await get(panel, 'date.save', { ...date, at: Date.now() - 86_400_000, what: 'Past' });
    await get(panel, 'date.save', date);
    const { dates } = await get(panel, 'drafts.view', {});
    expect(dates.map(({ what }) => what)).toEqual(['Forum', 'Past']);
    for (const wrong of [{ what: ' ' }, { link: 'javascript:1' }, { link: 'nowhere' }])
      expect(await send(panel, 'date.save', { ...date, ...wrong })).toMatchObject({ ok: false });
  });
});
