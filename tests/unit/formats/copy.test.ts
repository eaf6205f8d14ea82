import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COPY_LIMIT, type Copy, readCopy, writeCopy } from '@/lib/formats/copy';
import { checkRecord } from '@/lib/records/check';
import { newRecord } from '@/lib/records/edit';
import { writeStamp } from '@/lib/records/stamp';
import { anId, someRecords } from './records';

const ID = '0123456789abcdefghijklmno';
const STAMP = writeStamp(Date.UTC(2026, 2, 1), 0, 'aaaaaaaaaa');
const aCopy: fc.Arbitrary<Copy> = fc.record(
  {
    saved: fc
      .date({ min: new Date(0), max: new Date(Date.UTC(2099, 0)), noInvalidDate: true })
      .map((date) => date.toISOString()),
    notebook: anId,
    me: anId,
    records: someRecords,
  },
  { noNullPrototype: true },
);
const copyOf = (records: Copy['records']): Copy => ({
  saved: '2026-03-01T09:12:00.000Z',
  notebook: ID,
  me: ID,
  records,
});
const sorted = (copy: Copy) => ({
  ...copy,
  records: copy.records.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
});

describe('a copy', () => {
  it('comes back as it was saved, marks and texts side by side included', () => {
    fc.assert(
      fc.property(aCopy, (copy) => {
        for (const record of copy.records) expect(checkRecord(record)).not.toBeNull();
        expect(readCopy(writeCopy(copy))).toEqual({ ok: true, value: sorted(copy) });
      }),
    );
  });

  it('comes back to the byte, through a file in UTF-8', () => {
    fc.assert(
      fc.property(aCopy, (copy) => {
        const bytes = new TextEncoder().encode(writeCopy(copy));
        const read = readCopy(new TextDecoder().decode(bytes));
        if (!read.ok) throw new Error(read.failure);
        expect(new TextEncoder().encode(writeCopy(read.value))).toEqual(bytes);
      }),
    );
  });

  it('is the same whatever the order of records and keys', () => {
    const [a, b] = [newRecord(ID, 'note', ID, STAMP), { id: `${ID.slice(1)}p`, purged: STAMP }];
    const turned = Object.fromEntries(Object.entries(a).reverse()) as unknown as typeof a;
    expect(writeCopy(copyOf([b, turned]))).toBe(writeCopy(copyOf([a, b])));
  });

  it('has one record a line', () => {
    const text = writeCopy(copyOf([newRecord(ID, 'note', ID, STAMP)]));
    expect(text.trimEnd().split('\n')).toHaveLength(3);
  });

  it('takes an empty notebook, and a byte order mark in front', () => {
    const text = writeCopy(copyOf([]));
    expect(readCopy(text)).toEqual({ ok: true, value: copyOf([]) });
    expect(readCopy(`\ufeff${text}`)).toEqual({ ok: true, value: copyOf([]) });
  });
});

describe('a file that is no good copy', () => {
  const text = writeCopy(copyOf([newRecord(ID, 'note', ID, STAMP)]));

  it('is called truncated wherever its end is missing, once it began', () => {
    for (let end = text.indexOf(','); end < text.trimEnd().length; end++) {
      expect(readCopy(text.slice(0, end))).toEqual({ ok: false, failure: 'truncated' });
    }
  });

  it.each([
    ['', 'nothing'],
    ['null', 'no object'],
    ['[]', 'a list'],
    ['{"format":"other","version":1}', 'another format'],
    ['%PDF-1.7', 'another file'],
    [text.replace('"version":1', '"version":"1"'), 'a version that is no number'],
    [text.replace('"version":1', '"version":0'), 'a version below one'],
    [text.replace(/"notebook":"\w+"/, '"notebook":"x"'), 'no notebook id'],
    [text.replace(/"saved":"[^"]+"/, '"saved":"yesterday"'), 'no time'],
    [text.replace(/"records":\[[\s\S]*\]/, '"records":{}'), 'records that are no list'],
  ])('is not a copy: %#', (bad) => {
    expect(readCopy(bad)).toEqual({ ok: false, failure: 'not-a-copy' });
  });

  it('is refused when a newer Matchbook wrote it', () => {
    expect(readCopy(text.replace('"version":1', '"version":2'))).toEqual({
      ok: false,
      failure: 'newer-version',
      version: 2,
    });
  });

  it('is refused by the number of the first broken record', () => {
    const good = newRecord(ID, 'note', ID, STAMP);
    const whole = JSON.stringify({ ...JSON.parse(text), records: [good, { ...good, id: 'x' }] });
    expect(readCopy(whole)).toEqual({ ok: false, failure: 'broken-record', record: 2 });
  });

  it('is refused when it holds one record twice', () => {
    const good = newRecord(ID, 'note', ID, STAMP);
    const twice = JSON.stringify({ ...JSON.parse(text), records: [good, good] });
    expect(readCopy(twice)).toEqual({ ok: false, failure: 'broken-record', record: 2 });
  });

  it('is refused when it is too large, before it is parsed', () => {
    const huge = { length: COPY_LIMIT + 1 } as unknown as string;
    expect(readCopy(huge)).toEqual({ ok: false, failure: 'too-large' });
  });

  it('never makes the reader throw, whatever one character becomes', () => {
    fc.assert(
      fc.property(fc.nat({ max: text.length - 1 }), fc.string({ maxLength: 2 }), (at, put) => {
        const read = readCopy(text.slice(0, at) + put + text.slice(at + 1));
        expect(typeof read.ok).toBe('boolean');
      }),
    );
  });
});
