import { describe, expect, it } from 'vitest';
import {
  countsCsv,
  readReport,
  reportMarkdown,
  sumReports,
  writeReport,
} from '@/lib/formats/report';
import { agreedTexts, reportOf } from '@/lib/programme/report';
import { monthsHeld, timelineOf } from '@/lib/programme/timeline';
import { editRecord, newRecord } from '@/lib/records/edit';
import type { Kind, LiveRecord, Value } from '@/lib/records/record';
import { reflectionType } from '@/lib/records/reflection';
import { writeStamp } from '@/lib/records/stamp';

const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 10);
const SERVES = new Map([['book-list', ['IV']]]);
let made = 0;

function record(
  kind: Kind,
  fields: [string, Value][],
  texts: [string, string][] = [],
  author = 'me',
  days = 0,
): LiveRecord {
  const stamp = writeStamp(START + days * DAY, 0, 'seeddevice');
  const id = `${kind}${++made}`;
  return editRecord(newRecord(id, kind, author, stamp), { fields, texts }, stamp);
}

const member = (id: string, ticked: string[] = []) => ({
  ...record(
    'member',
    ticked.map((one): [string, Value] => [`ticked:${one}`, 'yes']),
    [],
    id,
  ),
  id,
});

const goal = record(
  'goal',
  [
    ['met', 'met'],
    ['competencyId', 'III'],
  ],
  [['what', 'Baby storytime']],
);
const secret = record('goal', [['onlyMe', true]], [['what', 'Leave this library']], 'ruth');
const mid = record(
  'document',
  [['type', reflectionType('mid')]],
  [['text', 'It goes well']],
  'ruth',
);
const RECORDS = [
  goal,
  record('goal', [['met', 'dropped']], [['what', 'Dropped']]),
  secret,
  mid,
  record('meeting', [
    ['state', 'done'],
    ['at', '2026-03-05T10:00:00.000Z'],
  ]),
  record('meeting', [
    ['state', 'planned'],
    ['at', '2026-12-05T10:00:00.000Z'],
  ]),
  record(
    'activity',
    [
      ['activity', 'book-list'],
      ['state', 'done'],
    ],
    [],
    'me',
    70,
  ),
  record('review', [['site', 'site1']], [], 'me', 80),
  record('review', [['site', 'site1']], [], 'ruth', 81),
  record('note', [['competency:III', true]], [['text', 'candid words about a manager']]),
];

describe('a report', () => {
  const report = reportOf([...RECORDS, member('me', [goal.id]), member('ruth')], SERVES, 'me');

  it('counts, and says nothing of what was written', () => {
    expect(report.counts).toEqual({
      meetings: 1,
      goals: 2,
      goalsMet: 1,
      activities: 1,
      sites: 1,
      sections: 2,
      actionsDone: 0,
    });
    expect(report.sections).toEqual(['III', 'IV']);
    const written = writeReport(report, agreedTexts(report, ['me', 'ruth']), 'match1');
    for (const text of ['manager', 'storytime', 'Leave', 'goes well', 'ruth'])
      expect(written).not.toContain(text);
  });

  it('offers no text that the other keeps to herself', () => {
    expect(report.texts.map(({ text }) => text)).toEqual([
      'Baby storytime',
      'Dropped',
      'It goes well',
    ]);
  });

  it('takes a text along once both members ticked it, and never with one member alone', () => {
    expect(agreedTexts(report, ['me', 'ruth'])).toEqual([]);
    const both = reportOf(
      [...RECORDS, member('me', [goal.id]), member('ruth', [goal.id])],
      SERVES,
      'me',
    );
    expect(agreedTexts(both, ['me', 'ruth']).map(({ text }) => text)).toEqual(['Baby storytime']);
    expect(agreedTexts(both, ['me'])).toEqual([]);
  });

  it('is read back as it was written; what is none, newer or changed by hand is named', () => {
    const text = writeReport(report, [], 'match1');
    const read = readReport(text);
    expect(read).toMatchObject({ ok: true, report: { counts: report.counts } });
    const changed = (of: object) => JSON.stringify({ ...JSON.parse(text), ...of });
    for (const [given, why] of [
      ['{', 'none'],
      ['{"matchbook":"copy","version":1}', 'none'],
      [changed({ version: 2 }), 'newer'],
      [changed({ counts: { ...report.counts, meetings: -1 } }), 'changed'],
      [changed({ counts: { ...report.counts, goalsMet: 3 } }), 'changed'],
      [changed({ sections: ['III'] }), 'changed'],
      [changed({ more: true }), 'changed'],
      [changed({ counts: JSON.parse('{"__proto__":{"meetings":1}}') }), 'changed'],
      [' '.repeat(1_000_001), 'large'],
    ] as const)
      expect(readReport(given), given.slice(0, 80)).toEqual({ ok: false, why });
  });

  it('is summed with others: a match counts once', () => {
    const file = (id: string, meetings: number) => {
      const read = readReport(
        writeReport({ ...report, counts: { ...report.counts, meetings } }, [], id),
      );
      if (!read.ok) throw new Error(read.why);
      return read.report;
    };
    const sum = sumReports([file('a', 2), file('b', 5), file('a', 3)]);
    expect(sum).toMatchObject({ matches: 2, counts: { meetings: 8, goals: 4 } });
    expect(sumReports([])).toMatchObject({ matches: 0, counts: { meetings: 0 } });
  });

  it('goes out as CSV and Markdown; what would be markup is written out', () => {
    expect(countsCsv([['=Meetings', 3]], ['What', 'Number'])).not.toMatch(/(^|,)=/m);
    const text = reportMarkdown('T', [['Meetings', 3]], [{ title: 'Goal', text: '# <b>\nnext' }]);
    expect(text).toContain('- Meetings: 3');
    expect(text).toContain('> \\# \\<b\\>\n> next');
  });
});

describe('a timeline', () => {
  it('has each thing once, the latest first, and not what the other keeps to herself', () => {
    const site = { ...record('site', [['title', 'Owls']]), id: 'site1' };
    const happened = timelineOf([...RECORDS, site], 'me');
    expect(happened.map(({ at }) => at)).toEqual(
      [...happened.map(({ at }) => at)].sort((a, b) => b - a),
    );
    expect(happened.filter(({ what }) => what === 'meeting')).toHaveLength(1);
    expect(happened.find(({ what }) => what === 'site')?.words).toBe('Owls');
    expect(JSON.stringify(happened)).not.toContain('Leave');
    expect(happened.filter(({ what }) => what === 'section').map(({ words }) => words)).toEqual([
      'III',
    ]);
    const months = monthsHeld(happened);
    expect(months[0]?.month).toBe('2026-01');
    expect(months.map(({ month }) => month)).toContain('2026-02');
    const all = months.flatMap(({ counts }) => [...counts.values()]).reduce((a, b) => a + b, 0);
    expect(all).toBe(happened.length);
    expect(monthsHeld([])).toEqual([]);
  });
});
