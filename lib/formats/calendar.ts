import ical, { ICalCalendarMethod } from 'ical-generator';

/** One event of a calendar file. */
export interface CalendarEvent {
  /** Names it for ever: a file that is opened again changes the event and adds none. */
  id: string;
  title: string;
  /** Milliseconds since 1970. */
  at: number;
  minutes: number;
  link: string;
}

/**
 * Events as a calendar file (iCalendar, RFC 5545; `text/calendar`). Times are in UTC, so that every calendar shows
 * them in its reader's own zone.
 *
 * @param saved when the file is made, milliseconds since 1970
 */
export function writeCalendar(events: CalendarEvent[], saved: number): string {
  const calendar = ical({
    prodId: '-//Matchbook//Matchbook//EN',
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { id, title, at, minutes, link } of events) {
    calendar.createEvent({
      id: `${id}@matchbook.invalid`,
      stamp: new Date(saved),
      start: new Date(at),
      end: new Date(at + minutes * 60_000),
      summary: title,
      ...(link ? { url: link, location: link } : {}),
    });
  }
  return calendar.toString();
}
