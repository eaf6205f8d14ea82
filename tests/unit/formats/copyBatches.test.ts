import { expect, it } from 'vitest';
import { copyBatches } from '@/lib/formats/copyBatches';
import { newRecord } from '@/lib/records/edit';
import type { LiveRecord } from '@/lib/records/record';
import { writeStamp } from '@/lib/records/stamp';

const STAMP = writeStamp(1, 0, 'aaaaaaaaaa');
const ID = '0123456789abcdefghijklmno';
const note = (i: number, text = ''): LiveRecord => ({
  ...newRecord(String(i).padStart(25, '0'), 'note', ID, STAMP),
  texts: [{ name: 'text', versions: [{ text, stamp: STAMP }], seen: [['aaaaaaaaaa', STAMP]] }],
});

it('cuts at 500 records and keeps their order', () => {
  const records = Array.from({ length: 1_201 }, (_, i) => note(i));
  const batches = copyBatches(records);
  expect(batches.map((batch) => batch.length)).toEqual([500, 500, 201]);
  expect(batches.flat()).toEqual(records);
});

it('cuts earlier where records are large, yet never leaves one out', () => {
  const long = 'x'.repeat(1_500_000);
  const batches = copyBatches([
    note(1, long),
    note(2, long),
    note(3, long),
    note(4, long.repeat(4)),
  ]);
  expect(batches.map((batch) => batch.length)).toEqual([2, 1, 1]);
});

it('gives nothing for nothing', () => {
  expect(copyBatches([])).toEqual([]);
});
