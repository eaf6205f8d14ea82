import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_CSV_BYTES, readCsv, readCsvText, writeCsv } from '@/lib/formats/csv';

const none = () => false;
const bytes = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, little = true) => {
  const out = new Uint8Array(text.length * 2);
  const view = new DataView(out.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), little);
  return out;
};
const tableOf = (data: Uint8Array, known: (title: string) => boolean = none) => {
  const read = readCsv(data, known);
  if (!read.ok) throw new Error(read.problem);
  return read.table;
};

/** The cells as they stand between their quotes: read here by hand, by RFC 4180 alone. */
function rawCells(text: string): string[] {
  const cells: string[] = [];
  const cell = /"((?:[^"]|"")*)"(?:,|\r\n|$)/y;
  cell.lastIndex = 1;
  for (let found = cell.exec(text); found; found = cell.exec(text))
    cells.push((found[1] ?? '').replaceAll('""', '"'));
  return cells;
}

/** Texts that trouble CSV: formulas, quotes, delimiters, line ends, apostrophes, zeros, emoji. */
const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc
    .tuple(
      fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        '\t',
        '\r',
        '\n',
        "'",
        "''=",
        '"',
        ',',
        ';',
        '＝',
        'sep=;',
      ),
      fc.string({ maxLength: 8 }),
    )
    .map((parts) => parts.join('')),
);
// The first title is a word: a file that begins with an empty cell alone is an empty file.
const table = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 5 }))
  .chain(([width, height]) =>
    fc.tuple(
      fc.array(cell, { minLength: width, maxLength: width }),
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      }),
    ),
  )
  .map(([titles, rows]) => [['Idea', ...titles], ...rows.map((row) => ['x', ...row])]);

describe('a CSV file', () => {
  it('gives back exactly what was written', () => {
    fc.assert(
      fc.property(table, (rows) => {
        expect(tableOf(bytes(writeCsv(rows)), (title) => title === 'Idea')).toEqual(rows);
      }),
      { numRuns: 1_000 },
    );
  });

  it('holds no cell that a spreadsheet takes for a formula', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const text = writeCsv(rows);
        expect(text.startsWith('\uFEFF"')).toBe(true);
        expect(rawCells(text)).toHaveLength(rows.flat().length);
        for (const one of rawCells(text))
          expect(/^[=+\-@\t\r\n＝＋－＠]/.test(one), one).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['semicolons', 'Idea;Cost\r\n"a;b";3\r\n'],
    ['tabs', 'Idea\tCost\r\na;b\t3\r\n'],
    ['bars', 'Idea|Cost\r\na;b|3\r\n'],
    ['commas', 'Idea,Cost\r\na;b,3\r\n'],
    ['a named delimiter', 'sep=|\r\nIdea|Cost\r\na;b|3\r\n'],
    ['lone line feeds', 'Idea,Cost\na;b,3\n'],
    ['lone carriage returns', 'Idea,Cost\ra;b,3\r'],
  ])('is read with %s', (_what, text) => {
    const known = (title: string) => title === 'Idea' || title === 'Cost';
    expect(tableOf(bytes(text), known)).toEqual([
      ['Idea', 'Cost'],
      ['a;b', '3'],
    ]);
  });

  it.each([
    [
      'UTF-16 of either end, with its mark',
      [utf16('\uFEFFTítulo;😀\r\n'), utf16('\uFEFFTítulo;😀\r\n', false)],
    ],
    [
      'UTF-16 without a mark',
      [
        utf16('Titulo longer;😀 and then some\r\n'),
        utf16('Titulo longer;😀 and then some\r\n', false),
      ],
    ],
    ['UTF-8 with and without its mark', [bytes('\uFEFFTítulo;😀'), bytes('Título;😀')]],
  ])('is read in %s', (_what, files) => {
    for (const file of files) {
      const [[title = '', sign = ''] = []] = tableOf(file);
      expect(title.startsWith('T')).toBe(true);
      expect(sign.startsWith('😀')).toBe(true);
    }
  });

  it('is read in Western letters, where it is no UTF-8', () => {
    const file = Uint8Array.from([0x54, 0xed, 0x74, 0x3b, 0xf1]);
    expect(tableOf(file)).toEqual([['Tít', 'ñ']]);
  });

  it('names the rows whose quotes do not close', () => {
    const read = readCsvText('Idea,Cost\r\nfine,1\r\n"open,2\r\nlost,3\r\n', none);
    expect(read).toMatchObject({ ok: true, broken: [3] });
  });

  it.each([
    ['empty', bytes('  \r\n')],
    ['not-text', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 1, 2, 3])],
    ['not-text', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 0, 0])],
    ['too-large', new Uint8Array(MOST_CSV_BYTES + 1)],
  ])('is refused as %s', (problem, file) => {
    expect(readCsv(file, none)).toEqual({ ok: false, problem });
  });

  it('may have 100,000 rows', () => {
    const rows = Array.from({ length: 100_000 }, (_, at) => `idea ${at},${at}`).join('\r\n');
    expect(tableOf(bytes(`Idea,Cost\r\n${rows}`))).toHaveLength(100_001);
  });
});
