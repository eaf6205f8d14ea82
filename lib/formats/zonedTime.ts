/** The time zone of what the programme calls Eastern. */
export const EASTERN = 'America/New_York';

/** What the clocks of a zone show at a time, as minutes since 1970 as if it were UTC. */
function wallMinutes(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(at);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute')) / 60_000;
}

/** What the clocks of a zone show at a time (milliseconds since 1970): YYYY-MM-DD and HH:MM. */
export function wallClock(at: number, zone: string): { day: string; clock: string } {
  const shown = new Date(wallMinutes(at, zone) * 60_000).toISOString();
  return { day: shown.slice(0, 10), clock: shown.slice(11, 16) };
}

/**
 * The moment at which the clocks of a zone show a day and an hour; `null` for what is neither. An hour that a change
 * of clocks leaves out is the one after it; of an hour that comes twice, the first.
 *
 * @param day YYYY-MM-DD
 * @param clock HH:MM, 00:00 to 23:59
 * @param zone a name of the IANA time zone database
 * @returns milliseconds since 1970
 */
export function zonedTime(day: string, clock: string, zone: string): number | null {
  // `Date.parse` takes much that is no such day: "T:00Z", February 30.
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(clock)) return null;
  const wanted = Date.parse(`${day}T${clock}:00Z`);
  if (Number.isNaN(wanted) || !new Date(wanted).toISOString().startsWith(day)) return null;
  const offset = (at: number) => wallMinutes(at, zone) * 60_000 - Math.floor(at / 60_000) * 60_000;
  const first = wanted - offset(wanted);
  const second = wanted - offset(first);
  if (wallMinutes(second, zone) * 60_000 === wanted)
    return Math.min(first, second) === first && wallMinutes(first, zone) * 60_000 === wanted
      ? first
      : second;
  return Math.max(first, second);
}
