import { beforeEach, describe, expect, it } from 'vitest';
import { answeredField, answerField } from '@/lib/records/activity';
import { randomId, sharedId } from '@/lib/records/id';
import type { StoredRecord } from '@/lib/records/record';
import { Replica } from '../fixtures/Replica';
import { fromNotebook, get, openPanel, send, World } from './world';

let world: World;
beforeEach(async () => {
  world = new World();
  world.tab();
  await world.start();
});

const notebook = () => fromNotebook();
const view = (activity: string) => get(notebook(), 'activity.view', { activity, notes: false });

/** The partner answered the prompts of a topic, on a device of their own. */
async function ruthAnswers(shown: boolean): Promise<string> {
  const ruth = new Replica();
  const id = await sharedId('activity', 'dia');
  const record = ruth.write(
    'activity',
    {
      fields: [
        ['activity', 'dia'],
        ['state', 'started'],
        [answerField('now', ruth.author), 'Every April.'],
        [answeredField(ruth.author), shown || null],
      ],
    },
    Date.now(),
    id,
  );
  await get(notebook(), 'copy.merge', { records: [record] as StoredRecord[], me: null });
  return ruth.author;
}

describe('answers to the prompts of a topic', () => {
  it('of the other are kept back until one’s own are shown, then stand side by side', async () => {
    const ruth = await ruthAnswers(true);
    const before = await view('dia');
    expect(before.state).toMatchObject({ answers: [], answered: [ruth] });
    expect(JSON.stringify(await get(notebook(), 'activities.view', {}))).not.toContain('April');
    const answer = { prompt: 'now', text: 'Nothing yet.' };
    const said = await get(notebook(), 'activity.change', { activity: 'dia', answer });
    expect(JSON.stringify(said)).not.toContain('April');
    const { state } = await get(notebook(), 'activity.change', { activity: 'dia', answered: true });
    expect(state.answers.map(({ text }) => text).sort()).toEqual(['Every April.', 'Nothing yet.']);
  });

  it('that the other has not shown are not shown either', async () => {
    await ruthAnswers(false);
    const { state } = await get(notebook(), 'activity.change', { activity: 'dia', answered: true });
    expect(state.answers).toEqual([]);
  });

  it('that are too long are refused with how much too long they are', async () => {
    const answer = { prompt: 'now', text: 'x'.repeat(20_007) };
    const reply = await send(notebook(), 'activity.change', { activity: 'dia', answer });
    expect(reply).toEqual({ ok: false, failure: 'too-long', detail: '7' });
    expect((await view('dia')).state).toBeNull();
  });
});

describe('rows of a sheet', () => {
  it('are saved, changed cell by cell, and taken back by one undo', async () => {
    const id = randomId();
    const save = (cells: Record<string, string | null>) =>
      get(notebook(), 'entries.save', { activity: 'book-list', rows: [{ id, cells }] });
    await save({ title: 'One', author: 'A' });
    await save({ author: null });
    expect((await view('book-list')).entries).toMatchObject([{ id, cells: { title: 'One' } }]);
    await get(notebook(), 'undo', {});
    expect((await view('book-list')).entries[0]?.cells).toEqual({ title: 'One', author: 'A' });
  });

  it('of one import are one step', async () => {
    const rows = Array.from({ length: 3 }, (_, at) => ({
      id: randomId(),
      cells: { title: `Book ${at}` },
    }));
    await get(notebook(), 'entries.save', { activity: 'book-list', rows });
    const more = rows.map(({ cells }) => ({ id: randomId(), cells }));
    await get(notebook(), 'entries.save', { activity: 'book-list', rows: more });
    expect((await view('book-list')).entries).toHaveLength(6);
    await get(notebook(), 'undo', {});
    expect((await view('book-list')).entries).toHaveLength(0);
  });

  it('are all saved or none: an id of another activity, a name that is no cell', async () => {
    const [good, taken] = [randomId(), randomId()];
    const row = { id: taken, cells: { idea: 'x' } };
    await get(notebook(), 'entries.save', { activity: 'program-ideas', rows: [row] });
    const rows = [
      { id: good, cells: { title: 'Good' } },
      { id: taken, cells: { title: 'Not mine' } },
    ];
    const reply = await send(notebook(), 'entries.save', { activity: 'book-list', rows });
    expect(reply).toMatchObject({ ok: false, failure: 'bad-input' });
    expect((await view('book-list')).entries).toEqual([]);
    const bad = [{ id: good, cells: { 'tag:x': 'y' } }];
    expect(await send(notebook(), 'entries.save', { activity: 'book-list', rows: bad })).toEqual({
      ok: false,
      failure: 'bad-input',
    });
  });

  it('asked twice with the same id are one row', async () => {
    const rows = [{ id: randomId(), cells: { title: 'Once' } }];
    await get(notebook(), 'entries.save', { activity: 'book-list', rows });
    await get(notebook(), 'entries.save', { activity: 'book-list', rows });
    expect((await view('book-list')).entries).toHaveLength(1);
  });

  it('take the page and the competencies where records keep them', async () => {
    const page = { address: 'https://www.alsc.ala.org/blog/2018/10/quiet-hour/', title: 'Quiet' };
    const row = { id: randomId(), cells: {}, page, competencies: ['III'] };
    await get(notebook(), 'entries.save', { activity: 'program-ideas', rows: [row] });
    expect((await view('program-ideas')).entries).toMatchObject([
      { pageAddress: page.address, pageTitle: 'Quiet', competencies: ['III'] },
    ]);
    const bad = { ...row, page: { address: 'javascript:1', title: '' } };
    const reply = await send(notebook(), 'entries.save', {
      activity: 'program-ideas',
      rows: [bad],
    });
    expect(reply).toMatchObject({ ok: false, failure: 'bad-input' });
  });

  it('that were deleted stand under "Recently deleted" and come back', async () => {
    const id = randomId();
    const rows = [{ id, cells: { title: 'Gone' } }];
    await get(notebook(), 'entries.save', { activity: 'book-list', rows });
    await get(notebook(), 'record.delete', { id });
    expect((await view('book-list')).entries).toEqual([]);
    await get(notebook(), 'record.restore', { id });
    expect((await view('book-list')).entries).toHaveLength(1);
  });
});

describe('judgements and what comes to the library', () => {
  it('keep every level with its day; both make one record of an activity', async () => {
    await get(notebook(), 'judgement.save', { section: 'III', level: 'growing' });
    await get(notebook(), 'judgement.save', {
      section: 'III',
      level: 'confident',
      comment: 'Two.',
    });
    const again = await send(notebook(), 'judgement.save', { section: 'notes', level: 'growing' });
    expect(again).toMatchObject({ ok: false, failure: 'bad-input' });
    await get(notebook(), 'activity.change', { activity: 'dia', state: 'started' });
    await ruthAnswers(true);
    expect((await get(notebook(), 'activities.view', {})).states).toHaveLength(1);
  });

  it('an action needs words; it is done and undone', async () => {
    const id = randomId();
    const empty = await send(notebook(), 'library.save', { id, what: ' ', competency: 'III' });
    expect(empty).toMatchObject({ ok: false, failure: 'bad-input' });
    await get(notebook(), 'library.save', { id, what: 'A quiet hour', competency: 'III' });
    await get(notebook(), 'library.save', { id, done: true });
    expect(await get(notebook(), 'undo', {})).toMatchObject({ step: 'library' });
  });
});

describe('who may ask', () => {
  it('a panel may ask for the posts of its page; a page for nothing of this', async () => {
    const { panel } = await openPanel(world.tab());
    expect(await get(panel, 'posts.list', {})).toEqual({ posts: [] });
    const reply = await send(notebook(), 'posts.list', {});
    expect(reply).toMatchObject({ ok: false, failure: 'not-allowed' });
  });
});
