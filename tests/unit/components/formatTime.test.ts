import { afterEach, describe, expect, it } from 'vitest';
import { formatAgo, formatClockIn, formatDay, formatTime } from '@/components/ui/formatTime';

const at = (text: string) => new Date(text).getTime();
const now = at('2026-09-24T15:00:00');

describe('formatTime', () => {
  it.each([
    ['2026-09-24T08:51:00', 'Today, 8:51 am'],
    ['2026-09-24T00:01:00', 'Today, 12:01 am'],
    ['2026-09-23T23:59:00', 'Yesterday, 11:59 pm'],
    ['2026-09-22T14:14:00', 'Tue, 2:14 pm'],
    ['2026-09-18T14:14:00', 'Fri, 2:14 pm'],
    ['2026-09-17T14:14:00', 'Sep 17'],
    ['2026-01-02T14:14:00', 'Jan 2'],
    ['2025-12-31T14:14:00', 'Dec 31, 2025'],
  ])('says %s as %s', (time, said) => {
    expect(formatTime(at(time), now).replace(/\s/g, ' ')).toBe(said);
  });
  it('says a time to come, of a clock that is ahead, as a day', () => {
    expect(formatTime(at('2026-09-30T10:00:00'), now)).toBe('Sep 30');
  });
  it('says days and how long ago', () => {
    expect(formatDay(at('2026-09-24T08:00:00'), now)).toBe('Sep 24');
    expect(formatAgo(at('2026-09-12T23:00:00'), now)).toBe('12 days ago');
    expect(formatAgo(now, now)).toBe('today');
  });
});

describe('the clock of another zone', () => {
  const own = process.env.TZ;
  afterEach(() => {
    if (own === undefined) delete process.env.TZ;
    else process.env.TZ = own;
  });
  const at = Date.UTC(2027, 2, 15, 18);
  it.each([
    ['America/New_York', null],
    ['America/Detroit', null],
    ['America/Chicago', '2:00\u202fpm'],
    ['Europe/Berlin', '2:00\u202fpm'],
    ['Asia/Tokyo', 'Mon 2:00\u202fpm'],
  ])('seen from %s is %j', (zone, words) => {
    process.env.TZ = zone;
    const plain = (text: string | null) => text?.replace(/[\s,]+/g, ' ') ?? null;
    expect(plain(formatClockIn(at, 'America/New_York'))).toBe(plain(words));
  });
});
