import { describe, expect, it } from 'vitest';
import { writeCalendar } from '@/lib/formats/calendar';
import { EASTERN, zonedTime } from '@/lib/formats/zonedTime';

const SAVED = Date.UTC(2026, 9, 1, 12);

/** The lines of a calendar file, those that go on joined (RFC 5545, 3.1), as name and value. */
function linesOf(file: string): [string, string][] {
  return file
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line): [string, string] => [
      line.slice(0, line.indexOf(':')),
      line.slice(line.indexOf(':') + 1),
    ]);
}
const valueIn = (file: string, name: string) =>
  linesOf(file).find(([line]) => line.split(';')[0] === name)?.[1];
const unescaped = (text = '') =>
  text.replace(/\\([\\;,n])/g, (_, sign) => (sign === 'n' ? '\n' : sign));

const event = (day: string, clock: string, more = {}) => ({
  id: 'forum1',
  title: 'Spring forum',
  at: zonedTime(day, clock, EASTERN) as number,
  minutes: 60,
  link: '',
  ...more,
});

describe('a calendar file', () => {
  it.each([
    ['2027-01-14', '20:00', '20270115T010000Z', '20270115T020000Z'],
    ['2027-07-15', '14:00', '20270715T180000Z', '20270715T190000Z'],
    ['2027-03-13', '14:00', '20270313T190000Z', '20270313T200000Z'],
    ['2027-03-15', '14:00', '20270315T180000Z', '20270315T190000Z'],
    ['2027-11-08', '14:00', '20271108T190000Z', '20271108T200000Z'],
  ])('has %s %s Eastern as %s to %s', (day, clock, start, end) => {
    const file = writeCalendar([event(day, clock)], SAVED);
    expect(valueIn(file, 'DTSTART')).toBe(start);
    expect(valueIn(file, 'DTEND')).toBe(end);
    // In UTC no zone is named, so that none can be wrong.
    expect(file).not.toContain('TZID');
  });

  it('names the event for ever, and opens and closes what it has', () => {
    const file = writeCalendar([event('2027-07-15', '14:00')], SAVED);
    expect(valueIn(file, 'UID')).toBe('forum1@matchbook.invalid');
    expect(valueIn(file, 'DTSTAMP')).toBe('20261001T120000Z');
    expect(valueIn(file, 'VERSION')).toBe('2.0');
    const parts = linesOf(file).filter(([name]) => name === 'BEGIN' || name === 'END');
    expect(parts.map((part) => part.join(':'))).toEqual([
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
  });

  it('lets no words of a person become lines of their own', () => {
    const title = 'Chat, 1; part\\two\r\nEND:VEVENT\nBEGIN:VALARM 😀';
    const link = 'https://connect.ala.org/x?a=1&b=2,3;4';
    const file = writeCalendar([event('2027-07-15', '14:00', { title, link })], SAVED);
    expect(linesOf(file).filter(([name]) => name === 'BEGIN')).toHaveLength(2);
    expect(unescaped(valueIn(file, 'SUMMARY')).replace(/\s+/g, ' ')).toBe(
      title.replace(/\s+/g, ' '),
    );
    expect(valueIn(file, 'URL')).toContain('https://connect.ala.org/x?a=1&b=2');
  });

  it('has no line of more than 75 octets', () => {
    const title = 'Foro comunitario de ALSC: ¿qué sigue? 😀 '.repeat(7).trim();
    const file = writeCalendar([event('2027-07-15', '14:00', { title })], SAVED);
    for (const line of file.split('\r\n'))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(unescaped(valueIn(file, 'SUMMARY'))).toBe(title);
  });

  it('takes several events', () => {
    const two = [event('2027-07-15', '14:00'), event('2027-08-15', '14:00', { id: 'forum2' })];
    const uids = linesOf(writeCalendar(two, SAVED)).filter(([name]) => name === 'UID');
    expect(uids.map(([, uid]) => uid.split('@')[0])).toEqual(['forum1', 'forum2']);
  });
});
