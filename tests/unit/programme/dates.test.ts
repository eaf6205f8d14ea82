import { describe, expect, it } from 'vitest';
import { wallClock } from '@/lib/formats/zonedTime';
import {
  addDays,
  asksBy,
  clashOf,
  daysBetween,
  dueAt,
  isDay,
  isZone,
  sameClockLater,
} from '@/lib/programme/dates';

const ZONES = ['America/New_York', 'America/Phoenix', 'Europe/Madrid', 'Pacific/Auckland'];
const FIRST = '2026-01-01';
const DAYS = Array.from({ length: 5 * 366 }, (_, n) => addDays(FIRST, n));

describe.each(ZONES)('five years in %s', (zone) => {
  it('a reminder is due at nine of the clock there, every day, whatever the clocks do that night', () => {
    let last = 0;
    for (const day of DAYS) {
      const at = dueAt(day, zone) ?? 0;
      expect(wallClock(at, zone)).toEqual({ day, clock: '09:00' });
      const hours = (at - last) / 3_600_000;
      if (last > 0) expect([23, 24, 25]).toContain(hours);
      last = at;
    }
  });

  it('a meeting two weeks later is at the same hour of the clock, and questions go three days before', () => {
    let at = dueAt(FIRST, zone) ?? 0;
    for (let n = 0; n < 130; n++) {
      const { day } = wallClock(at, zone);
      expect(daysBetween(asksBy(at, zone), day)).toBe(3);
      at = sameClockLater(at, 14, zone);
      expect(wallClock(at, zone)).toEqual({ day: addDays(day, 14), clock: '09:00' });
    }
  });
});

describe('what is no day, and no zone', () => {
  it.each(['20260-01-01', '2026-02-30', '2026-13-01', '1999-12-31', '2100-01-01', '', '26-1-1'])(
    'the day "%s"',
    (day) => expect(isDay(day)).toBe(false),
  );
  it.each(['Mars/Olympus', '', '../x', 'America/New_York '])('the zone "%s"', (zone) =>
    expect(isZone(zone)).toBe(false),
  );
  it('leap days are days', () => {
    expect(isDay('2028-02-29')).toBe(true);
    expect(isDay('2027-02-29')).toBe(false);
  });
});

it('two meetings clash where they overlap, not where one begins as the other ends', () => {
  const one = { id: 'a', at: 1_000_000, minutes: 60 };
  const later = (at: number) => ({ id: 'b', at, minutes: 30 });
  expect(clashOf(one, [later(1_000_000 + 59 * 60_000)])?.id).toBe('b');
  expect(clashOf(one, [later(1_000_000 + 60 * 60_000)])).toBeNull();
  expect(clashOf(one, [{ ...one }])).toBeNull();
  expect(clashOf({ ...one, at: null }, [later(1_000_000)])).toBeNull();
});
