import { wordsLanguage } from '@/lib/t';

const DAY = 86_400_000;

/** The browser's own form of the language on screen (en-GB for en), so that times read as people there say them. */
function locale(): string {
  const language = wordsLanguage();
  const own = globalThis.navigator?.language ?? '';
  return own.slice(0, 2) === language ? own : language;
}

/** Days from `from` to `to` by the calendar here, not by hours. */
function daysBetween(from: number, to: number): number {
  const midnight = (time: number) => new Date(time).setHours(0, 0, 0, 0);
  return Math.round((midnight(to) - midnight(from)) / DAY);
}

function form(time: number, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale(), options)
    .formatToParts(time)
    .map((part) => (part.type === 'dayPeriod' ? part.value.toLowerCase() : part.value))
    .join('');
}

function sentenceStart(words: string): string {
  return words.charAt(0).toLocaleUpperCase(locale()) + words.slice(1);
}

/**
 * A time as people say it: "Today, 8:51 am", "Yesterday, 2:14 pm", "Tue, 2:14 pm" within a week, "Sep 24",
 * "Sep 24, 2023". `time` and `now` are milliseconds since 1970.
 */
export function formatTime(time: number, now: number = Date.now()): string {
  const days = daysBetween(time, now);
  const clock = form(time, { hour: 'numeric', minute: '2-digit' });
  if (days === 0 || days === 1) {
    const day = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(-days, 'day');
    return `${sentenceStart(day)}, ${clock}`;
  }
  if (days > 1 && days < 7) return `${sentenceStart(form(time, { weekday: 'short' }))}, ${clock}`;
  return formatDay(time, now);
}

/** The shortest that still says when, for a narrow column: "8:51 am" today, "Tue" within a week, "Sep 24". */
export function formatShort(time: number, now: number = Date.now()): string {
  const days = daysBetween(time, now);
  if (days === 0) return form(time, { hour: 'numeric', minute: '2-digit' });
  if (days > 0 && days < 7) return sentenceStart(form(time, { weekday: 'short' }));
  return formatDay(time, now);
}

/** The day alone, for columns and files: "Sep 24", "Sep 24, 2023". */
export function formatDay(time: number, now: number = Date.now()): string {
  const sameYear = new Date(time).getFullYear() === new Date(now).getFullYear();
  return form(time, {
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  });
}

/** The day that a page gives (YYYY-MM-DD, no time zone is applied), in full: "October 12, 2018". */
export function formatPageDay(day: string): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? '' : form(time, { dateStyle: 'long', timeZone: 'UTC' });
}

/** The whole date and time, for a tooltip. */
export function formatWhole(time: number): string {
  return form(time, { dateStyle: 'full', timeStyle: 'short' });
}

/**
 * The time on the clocks of another zone: "2:00 pm", with the weekday where it is another day there; `null` where
 * they show what the clocks here show.
 *
 * @param zone a name of the IANA time zone database
 */
export function formatClockIn(time: number, zone: string): string | null {
  const clock: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };
  const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'numeric', year: 'numeric' };
  const sameDay = form(time, { ...day, timeZone: zone }) === form(time, day);
  if (sameDay && form(time, { ...clock, timeZone: zone }) === form(time, clock)) return null;
  return form(time, { ...clock, ...(sameDay ? {} : { weekday: 'short' }), timeZone: zone });
}

/** How long ago, as finely as one would say it: "now", "2 minutes ago", "3 hours ago", "yesterday". */
export function formatSince(time: number, now: number = Date.now()): string {
  const minutes = Math.max(0, Math.floor((now - time) / 60_000));
  const relative = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' });
  if (minutes < 60)
    return minutes === 0 ? relative.format(0, 'second') : relative.format(-minutes, 'minute');
  const hours = Math.floor(minutes / 60);
  return hours < 12 ? relative.format(-hours, 'hour') : formatAgo(time, now);
}

/** How long ago, in days: "today", "yesterday", "12 days ago". */
export function formatAgo(time: number, now: number = Date.now()): string {
  const days = Math.max(0, daysBetween(time, now));
  return new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(-days, 'day');
}
