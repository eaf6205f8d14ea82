import { wallClock, zonedTime } from '../formats/zonedTime';

const DAY_MS = 86_400_000;
/** The years that a day of the programme may lie in. */
export const YEARS = { from: 2000, to: 2099 } as const;

/** Whether a name is a time zone that this browser knows. */
export function isZone(zone: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]{1,59}$/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** Whether a text is a day of the calendar (YYYY-MM-DD) within `YEARS`: no February 30, no year 20260. */
export function isDay(day: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return false;
  const year = Number(day.slice(0, 4));
  if (year < YEARS.from || year > YEARS.to) return false;
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

/** The day that lies `days` later by the calendar; '' for what is no day. */
export function addDays(day: string, days: number): string {
  if (!isDay(day)) return '';
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The whole days from one day to another, by the calendar. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** The day at a time in a zone. */
export function dayAt(at: number, zone: string): string {
  return wallClock(at, zone).day;
}

/**
 * The moment at which a day's reminder is due in a zone: at nine in the morning there, whatever the clocks do that
 * night. `null` for what is no day.
 */
export function dueAt(day: string, zone: string): number | null {
  return isDay(day) ? zonedTime(day, '09:00', zone) : null;
}

/** The same day and hour of the clock, so many days later: an hour stays an hour over a change of clocks. */
export function sameClockLater(at: number, days: number, zone: string): number {
  const { day, clock } = wallClock(at, zone);
  return zonedTime(addDays(day, days), clock, zone) ?? at + days * DAY_MS;
}

/** The day on which questions go to the other, where no other is set: three days before the meeting. */
export const ASK_DAYS = 3;
export function asksBy(at: number, zone: string): string {
  return addDays(dayAt(at, zone), -ASK_DAYS);
}

export interface Timed {
  id: string;
  at: number | null;
  minutes: number;
}

/** The meeting that lies at the same time as another, or `null`. */
export function clashOf<T extends Timed>(one: Timed, all: readonly T[]): T | null {
  const from = one.at;
  if (from === null) return null;
  const to = from + one.minutes * 60_000;
  const meets = ({ id, at, minutes }: T) =>
    id !== one.id && at !== null && at < to && from < at + minutes * 60_000;
  return all.find(meets) ?? null;
}
