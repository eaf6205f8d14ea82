import { describe, expect, it } from 'vitest';
import { wallClock } from '@/lib/formats/zonedTime';
import type { Monthly } from '@/lib/programme/activities';
import { activityOf } from '@/lib/programme/activities';
import { monthlyTimes, nthWeekday } from '@/lib/programme/monthly';

const chat = activityOf('alscchat')?.monthly as Monthly;

describe('#alscchat', () => {
  it('is on the second Thursday at nine in the evening, Eastern, for five years', () => {
    const times = monthlyTimes(chat, Date.UTC(2026, 0, 1), 60);
    expect(times).toHaveLength(60);
    for (const [at, time] of times.entries()) {
      const { day, clock } = wallClock(time, chat.zone);
      expect(clock).toBe('21:00');
      const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
      expect([year, month]).toEqual([2026 + Math.floor(at / 12), (at % 12) + 1]);
      expect(new Date(`${day}T00:00:00Z`).getUTCDay()).toBe(4);
      expect(date).toBeGreaterThanOrEqual(8);
      expect(date).toBeLessThanOrEqual(14);
    }
  });

  it.each([
    // 2026: clocks go forward on March 8, back on November 1.
    ['February', '2026-02-13T02:00:00.000Z'],
    ['March, after the change', '2026-03-13T01:00:00.000Z'],
    ['October', '2026-10-09T01:00:00.000Z'],
    ['November, after the change', '2026-11-13T02:00:00.000Z'],
    // 2029: the change of March 11 lies after the second Thursday, March 8.
    ['March before the change', '2029-03-09T02:00:00.000Z'],
  ])('keeps its hour over the change of clocks: %s', (_what, at) => {
    const from = Date.parse(at) - 5 * 86_400_000;
    expect(new Date(monthlyTimes(chat, from, 1)[0] ?? 0).toISOString()).toBe(at);
  });

  it('is still the next while it is under way, and no longer after', () => {
    const start = Date.parse('2026-11-13T02:00:00Z');
    expect(monthlyTimes(chat, start + 59 * 60_000, 1)).toEqual([start]);
    const [next = 0] = monthlyTimes(chat, start + 61 * 60_000, 1);
    expect(wallClock(next, chat.zone).day).toBe('2026-12-10');
  });

  it('finds the nth weekday where the month begins with it', () => {
    expect(nthWeekday(2026, 10, 2, 4)).toBe('2026-10-08');
    expect(nthWeekday(2026, 1, 1, 4)).toBe('2026-01-01');
  });
});
