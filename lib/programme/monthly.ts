import { wallClock, zonedTime } from '../formats/zonedTime';
import type { Monthly } from './activities';

/** The nth weekday (0 is Sunday) of a month, as YYYY-MM-DD. @param month 1 to 12 */
export function nthWeekday(year: number, month: number, nth: number, weekday: number): string {
  const first = new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
  const day = 1 + ((weekday - first + 7) % 7) + (nth - 1) * 7;
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/**
 * The next times of what comes once a month at an hour of a zone's clocks, whatever its daylight saving does; one
 * that is under way is still the next.
 *
 * @param from milliseconds since 1970
 * @returns milliseconds since 1970, the earliest first
 */
export function monthlyTimes(rule: Monthly, from: number, count: number): number[] {
  const [year = 0, month = 0] = wallClock(from, rule.zone).day.split('-').map(Number);
  const times: number[] = [];
  for (let ahead = 0; times.length < count && ahead < count + 2; ahead++) {
    const at = new Date(Date.UTC(year, month - 1 + ahead, 1));
    const day = nthWeekday(at.getUTCFullYear(), at.getUTCMonth() + 1, rule.nth, rule.weekday);
    const time = zonedTime(day, rule.clock, rule.zone);
    if (time !== null && time + rule.minutes * 60_000 > from) times.push(time);
  }
  return times;
}
