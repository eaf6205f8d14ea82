import { describe, expect, it } from 'vitest';
import { countsBy, monthsOf, tracesOf } from '@/lib/programme/coverage';
import { editRecord, newRecord } from '@/lib/records/edit';
import { randomId } from '@/lib/records/id';
import type { LiveRecord, Value } from '@/lib/records/record';
import { writeStamp } from '@/lib/records/stamp';

const ME = randomId();
const RUTH = randomId();
const DEVICE = 'somedevice';

function record(
  kind: LiveRecord['kind'],
  author: string,
  day: string,
  fields: [string, Value][],
): LiveRecord {
  const stamp = writeStamp(new Date(`${day}T12:00:00`).getTime(), 0, DEVICE);
  return editRecord(newRecord(randomId(), kind, author, stamp), { fields }, stamp);
}

const records = [
  record('note', ME, '2026-09-10', [['competency:III', true]]),
  record('note', RUTH, '2026-10-10', [
    ['competency:III', true],
    ['competency:V', true],
  ]),
  record('note', ME, '2026-10-11', [
    ['competency:III', true],
    ['deleted', true],
  ]),
  record('entry', ME, '2026-10-12', [
    ['activity', 'book-list'],
    ['cell:title', 'One'],
  ]),
  record('activity', RUTH, '2026-10-13', [
    ['activity', 'book-list'],
    ['state', 'started'],
  ]),
  record('activity', RUTH, '2026-10-13', [['activity', 'dia']]),
  record('entry', ME, '2026-10-14', [
    ['activity', 'competency-items'],
    ['cell:section', 'III'],
  ]),
];
const serves = new Map([
  ['book-list', ['IV']],
  ['dia', ['I']],
]);

describe('coverage of the Competencies', () => {
  const traces = tracesOf([...records, { id: randomId(), purged: '' }], serves);

  it('counts what was noted and done, the latest first; nothing deleted, nothing that was not begun', () => {
    expect(traces.map(({ section, kind }) => `${section} ${kind}`)).toEqual([
      'IV activity',
      'IV entry',
      'III note',
      'V note',
      'III note',
    ]);
  });

  it('counts by member and month', () => {
    const months = monthsOf(traces, new Date('2026-11-20T12:00:00').getTime());
    expect(months).toEqual(['2026-09', '2026-10', '2026-11']);
    expect(countsBy(traces, 'III', ME, months)).toEqual([1, 0, 0]);
    expect(countsBy(traces, 'III', RUTH, months)).toEqual([0, 1, 0]);
  });

  it('has the month of today where there is nothing', () => {
    expect(monthsOf([], new Date('2026-11-30T23:00:00').getTime())).toEqual(['2026-11']);
  });
});
