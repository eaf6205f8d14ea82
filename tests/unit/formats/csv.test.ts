import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv, writeCsv } from '@/lib/formats/csv';
import { writeNotesCsv } from '@/lib/formats/notesCsv';
import { someNotes } from './someNotes';

const cell = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('', '"', '""', "'", "'=1", '=1+1', '-5', '@x', '\t', '\r\n', ';', ',', '\ufeff'),
);

describe('CSV', () => {
  it('comes back as it went out', () => {
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 6 });
    fc.assert(
      fc.property(rows, (table) => {
        // A first line that begins with a byte order mark is no table of ours: its first heading is a word.
        const all = [['id', 'text'], ...table];
        expect(readCsv(writeCsv(all), { guarded: true })).toEqual(all);
      }),
      { numRuns: 500 },
    );
  });

  it('never begins a cell as a formula', () => {
    fc.assert(
      fc.property(cell, (text) => {
        expect(readCsv(writeCsv([[text]]))?.[0]?.[0]).not.toMatch(/^\s*[=+\-@\t\r]/);
      }),
    );
  });

  it('reads what others write: no quotation marks, semicolons, tabs, lone line ends, a byte order mark', () => {
    expect(readCsv('a,b\n1,2\n')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(readCsv('\ufeffa;b\r\n"1;1";2')).toEqual([
      ['a', 'b'],
      ['1;1', '2'],
    ]);
    expect(readCsv('a\tb\r"x\ty"\t')).toEqual([
      ['a', 'b'],
      ['x\ty', ''],
    ]);
    expect(readCsv('a,b\n"never closed')).toBeNull();
  });

  it('holds every note, a line each', () => {
    fc.assert(
      fc.property(someNotes, (notes) => {
        const rows = readCsv(writeNotesCsv(notes, { nameOf: () => 'Ana' }), { guarded: true });
        expect(rows?.length).toBe(notes.length + 1);
        expect(rows?.slice(1).map((row) => [row[0], row[8]])).toEqual(
          notes.map(({ id, text }) => [id, text]),
        );
      }),
    );
  });
});
