// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore, type PanelStore } from '@/components/panel/panelStore';
import { type WriterDoings, writerDoings } from '@/components/panel/writerDoings';
import { answerCalls } from '@/lib/ask';
import type { PanelView, Reply, Writing } from '@/lib/calls';
import { note, view } from './fixtures';

interface Asked {
  call: string;
  ask: unknown;
}
let asked: Asked[];
let answers: Record<string, Reply<unknown> | Promise<Reply<unknown>>>;
let store: PanelStore;
let writer: WriterDoings;
let ending: AbortController;

const kept = () =>
  asked.filter(({ call }) => call === 'writing.keep').map(({ ask }) => ask as Writing);
const calls = () => asked.map(({ call }) => call);
const start = (of: PanelView = view()) => {
  store = createStore(
    () => {},
    async () => ({ ok: true, value: of }),
  );
  writer = writerDoings(store);
  store.take({ ok: true, value: of });
};
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  answers = {};
  ending = new AbortController();
  answerCalls(async (call, ask) => {
    asked.push({ call, ask });
    return answers[call] ?? { ok: true, value: null };
  }, ending.signal);
  start();
});
afterEach(() => {
  ending.abort();
  vi.useRealTimers();
});

describe('the note being written', () => {
  it('is sent to be kept, the last text always; "Draft kept" a second after the last key', async () => {
    writer.open();
    for (const text of ['T', 'Th', 'The', 'The l', 'The last']) {
      writer.change({ text });
      await wait(30);
    }
    expect(store.state.status?.words).toBe('Writing');
    await wait(900);
    expect(store.state.status?.words).toBe('Writing');
    await wait(200);
    expect(kept().at(-1)?.text).toBe('The last');
    expect(kept().length).toBeLessThan(4);
    expect(store.state.status?.words).toBe('Draft kept');
  });
  it('says that it was not kept, and why, when it was not', async () => {
    answers['writing.keep'] = { ok: false, failure: 'disk-full' };
    writer.open();
    writer.change({ text: 'text' });
    await wait(2_000);
    expect(store.state.status?.words).toBe('Draft not kept');
    expect(store.state.problem).toContain('disk is full');
    expect(store.state.draft?.text).toBe('text');
  });
  it('is saved after its last text was kept; "Saved" only after the answer', async () => {
    const saved = note('new', { text: 'The last' });
    answers['note.add'] = { ok: true, value: { note: saved } };
    writer.open();
    writer.change({ text: 'The' });
    writer.change({ text: 'The last' });
    const saving = writer.save();
    expect(store.state.status?.words).toBe('Saving');
    await wait(10);
    await saving;
    expect(calls()).toEqual(['writing.keep', 'writing.keep', 'note.add']);
    expect(asked.at(-1)?.ask).toMatchObject({ text: 'The last', competencies: ['I', 'III'] });
    expect(store.state.status?.words).toBe('Saved');
    expect(store.state.view?.notes).toEqual([saved]);
    expect(store.state.draft).toBeNull();
    expect(store.state.focus).toBe('note-new');
  });
  it('stays in its box with a sentence when it could not be saved', async () => {
    answers['note.add'] = { ok: false, failure: 'disk-full' };
    writer.open();
    writer.change({ text: 'text' });
    await Promise.all([writer.save(), wait(10)]);
    expect(store.state.draft?.text).toBe('text');
    expect(store.state.problem).toContain('Your text stays here');
    expect(store.state.status?.words).toBe('Not saved');
    expect(store.state.saving).toBe(false);
  });
  it('goes on as an edit with keys that came while it was being saved', async () => {
    let answer = (_reply: Reply<unknown>) => {};
    answers['note.add'] = new Promise((done) => {
      answer = done;
    });
    writer.open();
    writer.change({ text: 'one' });
    const saving = writer.save();
    await wait(10);
    writer.change({ text: 'one two' });
    await wait(400);
    answer({ ok: true, value: { note: note('new', { text: 'one' }) } });
    await wait(400);
    await saving;
    expect(store.state.draft).toMatchObject({ note: 'new', text: 'one two' });
    expect(kept().map(({ note, text }) => [note, text])).toEqual([
      [null, 'one'],
      ['new', 'one two'],
    ]);
  });
  it('is not sent when it is empty or too long', async () => {
    writer.open();
    await writer.save();
    expect(store.state.status?.words).toBe('Write something first');
    writer.change({ text: 'x'.repeat(100_001) });
    await writer.save();
    expect(calls()).not.toContain('note.add');
    expect(store.state.draft?.text.length).toBe(100_001);
  });
  it('closes with its last text kept', async () => {
    writer.open();
    writer.change({ text: 'a' });
    writer.change({ text: 'ab' });
    writer.close();
    await wait(10);
    expect(kept().at(-1)?.text).toBe('ab');
    expect(store.state.draft).toBeNull();
    expect(store.state.status?.words).toBe('Draft kept');
    writer.open();
    expect(store.state.draft?.text).toBe('ab');
  });
  it('leaves no draft behind when nothing was written', async () => {
    writer.open();
    writer.change({ text: 'a' });
    writer.change({ text: '' });
    writer.close();
    await wait(10);
    expect(calls().at(-1)).toBe('writing.drop');
    expect(store.state.view?.writing).toEqual([]);
  });
  it('is thrown away by Cancel, and comes back by Undo', async () => {
    writer.open();
    writer.change({ text: 'a' });
    await Promise.all([writer.cancel(), wait(10)]);
    expect(calls().at(-1)).toBe('writing.drop');
    expect(store.state.draft).toBeNull();
    store.state.toast?.undo();
    await wait(200);
    expect(store.state.draft?.text).toBe('a');
    expect(kept().at(-1)?.text).toBe('a');
  });
  it('of another note is kept when one is opened for editing', async () => {
    const old = note('old', { text: 'old' });
    start(view({ notes: [old] }));
    writer.open();
    writer.change({ text: 'new' });
    writer.edit(old);
    await wait(10);
    expect(store.state.draft).toMatchObject({ note: 'old', text: 'old' });
    expect(store.state.view?.writing).toMatchObject([{ note: null, text: 'new' }]);
    answers['note.edit'] = { ok: true, value: { note: { ...old, text: 'older' } } };
    writer.change({ text: 'older' });
    await Promise.all([writer.save(), wait(400)]);
    expect(asked.at(-1)).toMatchObject({ call: 'note.edit', ask: { id: 'old', text: 'older' } });
    expect(store.state.view?.notes.map(({ text }) => text)).toEqual(['older']);
  });
});
