import { describe, expect, it } from 'vitest';
import { wallClock } from '@/lib/formats/zonedTime';
import { gatherProgramme } from '@/lib/programme/gather';
import { planReminders, questionsDue, remindersOf } from '@/lib/programme/reminders';
import { editRecord, newRecord } from '@/lib/records/edit';
import type { Kind, Value } from '@/lib/records/record';
import { writeStamp } from '@/lib/records/stamp';

const NOW = Date.UTC(2026, 9, 20, 12);
const HOUR = 3_600_000;
const ZONE = 'Europe/Madrid';
const stamp = writeStamp(NOW - 30 * 24 * HOUR, 0, 'seeddevice');

const record = (kind: Kind, id: string, fields: [string, Value][], text = '') =>
  editRecord(
    newRecord(id, kind, 'me', stamp),
    { fields, texts: text ? [[kind === 'action' ? 'what' : 'text', text]] : [] },
    stamp,
  );
const meeting = (id: string, at: number | null, asks: string, state = 'planned') =>
  record('meeting', id, [
    ['state', state],
    ['asks', asks],
    ...(at === null ? [] : [['at', new Date(at).toISOString()] as [string, Value]]),
  ]);
const gathered = (records: ReturnType<typeof record>[]) =>
  gatherProgramme(records, { me: 'me', agreement: 'agreement', now: NOW });

describe('reminders', () => {
  it('are an hour before a meeting, and at nine of the day for questions and one’s own actions', () => {
    const programme = gathered([
      meeting('m1', NOW + 30 * HOUR, '2026-10-26'),
      meeting('m2', null, ''),
      meeting('over', NOW + HOUR, '2026-10-21', 'done'),
      record(
        'action',
        'mine',
        [
          ['owner', 'me'],
          ['by', '2026-10-24'],
        ],
        'call',
      ),
      record(
        'action',
        'hers',
        [
          ['owner', 'ruth'],
          ['by', '2026-10-24'],
        ],
        'call',
      ),
      record(
        'action',
        'done',
        [
          ['owner', 'me'],
          ['by', '2026-10-24'],
          ['done', true],
        ],
        'call',
      ),
    ]);
    const reminders = remindersOf(programme, ZONE);
    expect(reminders.map(({ key }) => key)).toEqual(['mm1', 'amine', 'qm1']);
    expect(reminders[0]?.due).toBe(NOW + 29 * HOUR);
    // The clocks go back on October 25 there.
    expect(wallClock(reminders[1]?.due ?? 0, ZONE)).toEqual({ day: '2026-10-24', clock: '09:00' });
    expect(wallClock(reminders[2]?.due ?? 0, ZONE)).toEqual({ day: '2026-10-26', clock: '09:00' });
    expect(JSON.stringify(reminders)).not.toContain('call');
  });

  it('that were missed while the browser was closed are said once, those of long ago never', () => {
    const at = (due: number) => ({ key: `m${due}`, what: 'meeting' as const, due, at: due });
    const all = [at(NOW - 10 * 24 * HOUR), at(NOW - HOUR), at(NOW), at(NOW + HOUR)];
    const { say, next } = planReminders(all, NOW - 20 * 24 * HOUR, NOW);
    expect(say.map(({ due }) => due)).toEqual([NOW - HOUR, NOW]);
    expect(next).toBe(NOW + HOUR);
    expect(planReminders(all, NOW, NOW).say).toEqual([]);
    expect(planReminders(all, NOW, NOW + 2 * HOUR)).toMatchObject({
      next: null,
      say: [{ due: NOW + HOUR }],
    });
  });
});

it('questions ahead go on their day, not before, and not of a meeting that is over', () => {
  const held = (id: string, about: string) =>
    record(
      'comment',
      id,
      [
        ['about', about],
        ['onlyMe', true],
      ],
      'Why?',
    );
  const programme = gathered([
    meeting('due', NOW + 72 * HOUR, '2026-10-20'),
    meeting('later', NOW + 96 * HOUR, '2026-10-21'),
    meeting('over', NOW - HOUR, '2026-10-19', 'done'),
    meeting('none', NOW + HOUR, '2026-10-19'),
    held('q1', 'due'),
    held('q2', 'later'),
    held('q3', 'over'),
  ]);
  expect(questionsDue(programme, ZONE, NOW)).toEqual(['due']);
});
