import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Programme } from '@/lib/programme/programme';
import { randomId } from '@/lib/records/id';
import { fromNotebook, get, send, World } from './world';

let world: World;
beforeEach(async () => {
  world = new World();
  await world.start();
});

const programme = () => get(fromNotebook(), 'meetings.view', {}) as Promise<Programme>;
const make = async (of: object = {}) => {
  const plan = {
    id: null,
    at: Date.now() + 86_400_000,
    zone: 'UTC',
    minutes: 60,
    means: '',
    ...of,
  };
  return (await get(fromNotebook(), 'meeting.save', plan)).meeting;
};

describe('what cannot be', () => {
  const id = randomId();
  it.each([
    [
      'a goal of 100,000 characters',
      'goal.save',
      { id: null, what: 'a'.repeat(100_000) },
      'too-long',
    ],
    ['a goal that says nothing', 'goal.save', { id: null, what: '  ' }, 'bad-input'],
    ['the year 20260', 'goal.save', { id: null, what: 'x', by: '20260-01-01' }, 'bad-input'],
    ['a zone that does not exist', 'meeting.save', { id: null, zone: 'Mars/Olympus' }, 'bad-input'],
    ['a time in no century of ours', 'meeting.save', { id: null, at: 8e14 }, 'bad-input'],
    ['a meeting that is none', 'meeting.end', { id }, 'not-found'],
    ['an action of nobody', 'action.save', { id: null, what: 'x', owner: id }, 'bad-input'],
    ['a question about nothing', 'ahead.write', { id: null, about: id, text: 'x' }, 'not-found'],
    ['a tick for nothing', 'report.tick', { id, on: true }, 'not-found'],
  ] as const)('%s has its name, and changes nothing', async (_, call, ask, failure) => {
    const before = JSON.stringify(await programme());
    expect(await send(fromNotebook(), call, ask as never)).toMatchObject({ ok: false, failure });
    expect(JSON.stringify(await programme())).toBe(before);
  });
});

it('a change of a goal takes back what was agreed to, and says who had', async () => {
  const { id } = await get(fromNotebook(), 'goal.save', { id: null, what: 'First' });
  await get(fromNotebook(), 'goal.agree', { id, day: '2026-01-10' });
  expect(Object.keys((await programme()).goals[0]?.agreed ?? {})).toHaveLength(1);
  await get(fromNotebook(), 'goal.save', { id, what: 'Second' });
  const [goal] = (await programme()).goals;
  expect(goal).toMatchObject({ what: 'Second', agreed: {} });
  expect(goal?.before).toHaveLength(1);
});

it('what two write at once into the notes of a meeting both stays', async () => {
  const { id } = await make();
  await get(fromNotebook(), 'meeting.write', { id, before: '', text: 'Mine. ' });
  const other = { id, before: '', text: 'Hers.' };
  const { notes } = await get(fromNotebook(), 'meeting.write', other);
  expect(notes).toContain('Mine.');
  expect(notes).toContain('Hers.');
});

it('questions ahead go by themselves once their day has come', async () => {
  const { id } = await make({ asks: '2026-01-01' });
  await get(fromNotebook(), 'ahead.write', { id: null, about: id, text: 'Why?' });
  await vi.waitFor(async () => {
    expect((await programme()).questions).toMatchObject([{ text: 'Why?', held: false }]);
  });
  const later = await make({ asks: '2099-01-01' });
  await get(fromNotebook(), 'ahead.write', { id: null, about: later.id, text: 'And then?' });
  const held = (await programme()).questions.filter(({ meeting }) => meeting === later.id);
  expect(held).toMatchObject([{ held: true }]);
});

it('what was kept for next time comes to the next agenda, and an ended meeting keeps its own', async () => {
  const { id } = await make();
  await get(fromNotebook(), 'meeting.add', { id, words: 'The grant' });
  const key = Object.keys((await programme()).meetings[0]?.items ?? {})[0] ?? '';
  await get(fromNotebook(), 'meeting.talk', { id, key, what: 'keep' });
  await get(fromNotebook(), 'meeting.end', { id });
  const next = await make();
  const all = await programme();
  const { agendaOf } = await import('@/lib/programme/agenda');
  const of = (one: string) => {
    const meeting = all.meetings.find((each) => each.id === one);
    return meeting ? agendaOf(all, meeting, Date.now()).map(({ words }) => words) : [];
  };
  expect(of(next.id)).toEqual(['The grant']);
  expect(of(id)).toEqual(['The grant']);
});
