import { expect, it } from 'vitest';
import { editRecord, newRecord } from '@/lib/records/edit';
import { randomId } from '@/lib/records/id';
import type { Kind, Value } from '@/lib/records/record';
import { writeStamp } from '@/lib/records/stamp';
import { ranked } from '@/lib/sync/browser/rank';

const NOW = Date.UTC(2026, 4, 1);
const stamp = writeStamp(NOW, 0, 'device0000');
const record = (kind: Kind, fields: [string, Value][]) =>
  editRecord(newRecord(randomId(), kind, randomId(), stamp), { fields }, stamp);

it.each<[string, Kind, [string, Value][], boolean]>([
  [
    'a CV for oneself alone',
    'document',
    [
      ['type', 'cv'],
      ['onlyMe', true],
    ],
    false,
  ],
  ['a CV that is shared', 'document', [['type', 'cv']], true],
  [
    'a remark on it for oneself alone',
    'comment',
    [
      ['type', 'strength'],
      ['onlyMe', true],
    ],
    false,
  ],
  ['a note for oneself alone', 'note', [['onlyMe', true]], true],
  [
    'an interview',
    'document',
    [
      ['type', 'interview'],
      ['onlyMe', true],
    ],
    true,
  ],
])('%s: whether it travels with the account', (_, kind, fields, travels) => {
  expect(ranked([record(kind, fields)], () => false, NOW)).toHaveLength(travels ? 1 : 0);
});

it('heavy rows of a sheet wait for everything else', () => {
  const heavy = record('entry', [['cell:p-0', 'x'.repeat(9_000)]]);
  const note = record('note', [['pageTitle', 'Quiet hour']]);
  expect(ranked([heavy, note], () => false, NOW).map(({ record }) => record.id)).toEqual([
    note.id,
    heavy.id,
  ]);
});
