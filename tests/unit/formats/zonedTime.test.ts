import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EASTERN, wallClock, zonedTime } from '@/lib/formats/zonedTime';

const ZONES = [
  EASTERN,
  'UTC',
  'Europe/Berlin',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
];
const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());

describe('a time on the clocks of a zone', () => {
  it.each([
    ['2027-01-15', '14:00', '2027-01-15T19:00:00.000Z'],
    ['2027-07-15', '14:00', '2027-07-15T18:00:00.000Z'],
    ['2027-07-15', '21:30', '2027-07-16T01:30:00.000Z'],
    // The clocks go forward on March 14 at 2 am, and back on November 7 at 2 am.
    ['2027-03-13', '12:00', '2027-03-13T17:00:00.000Z'],
    ['2027-03-14', '01:59', '2027-03-14T06:59:00.000Z'],
    ['2027-03-14', '03:00', '2027-03-14T07:00:00.000Z'],
    ['2027-03-15', '14:00', '2027-03-15T18:00:00.000Z'],
    ['2027-11-06', '23:00', '2027-11-07T03:00:00.000Z'],
    ['2027-11-07', '00:30', '2027-11-07T04:30:00.000Z'],
    ['2027-11-07', '02:00', '2027-11-07T07:00:00.000Z'],
    ['2027-11-08', '14:00', '2027-11-08T19:00:00.000Z'],
  ])('%s %s Eastern is %s', (day, clock, utc) => {
    expect(iso(zonedTime(day, clock, EASTERN))).toBe(utc);
  });

  it('of an hour that is left out is the one after it; of one that comes twice, the first', () => {
    expect(iso(zonedTime('2027-03-14', '02:30', EASTERN))).toBe('2027-03-14T07:30:00.000Z');
    expect(iso(zonedTime('2027-11-07', '01:30', EASTERN))).toBe('2027-11-07T05:30:00.000Z');
  });

  it.each([
    ['', ''],
    ['2027-02-30', '10:00'],
    ['2027-02-3', '10:00'],
    ['', '10:00'],
    ['2027-01-01', ''],
    ['2027-13-01', '10:00'],
    ['2027-01-01', '25:00'],
    ['tomorrow', 'noon'],
  ])('%j %j is none', (day, clock) => {
    expect(zonedTime(day, clock, EASTERN)).toBeNull();
  });

  it('is shown again as it was given, in every zone', () => {
    const minutes = fc.integer({
      min: Date.UTC(2015, 0) / 60_000,
      max: Date.UTC(2045, 0) / 60_000,
    });
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), minutes, (zone, minute) => {
        const { day, clock } = wallClock(minute * 60_000, zone);
        const at = zonedTime(day, clock, zone);
        expect(at).not.toBeNull();
        // The same, or where the hour comes twice, the first of the two.
        expect(wallClock(at as number, zone)).toEqual({ day, clock });
        expect(at as number).toBeLessThanOrEqual(minute * 60_000);
      }),
    );
  });

  it('goes through every half hour of both days on which the clocks change', () => {
    for (const from of [Date.UTC(2027, 2, 14, 4), Date.UTC(2027, 10, 7, 3)]) {
      for (let step = 0; step < 48; step++) {
        const at = from + step * 30 * 60_000;
        const { day, clock } = wallClock(at, EASTERN);
        const back = zonedTime(day, clock, EASTERN) as number;
        expect([0, 60 * 60_000]).toContain(at - back);
        expect(wallClock(back, EASTERN)).toEqual({ day, clock });
      }
    }
  });
});
