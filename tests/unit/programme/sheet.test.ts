import { describe, expect, it } from 'vitest';
import { activityOf, type SheetField, type SheetShape } from '@/lib/programme/activities';
import { readCell } from '@/lib/programme/sheet/cell';
import { columnsOf, columnTitle, saidByBoth, totalOf } from '@/lib/programme/sheet/columns';
import { MOST_IMPORTED, planImport } from '@/lib/programme/sheet/import';
import { ROW_ID, sheetTable, shownRows } from '@/lib/programme/sheet/table';
import type { Entry } from '@/lib/records/activity';

const ANN = 'ann0000000000000000000000';
const RUTH = 'ruth000000000000000000000';
const members = [
  { id: ANN, name: 'Ann', me: true },
  { id: RUTH, name: 'Ruth', me: false },
];
const sheetOf = (id: string) => activityOf(id)?.sheet as SheetShape;
const books = sheetOf('book-list');
const columns = columnsOf(books, members);
const field = (type: SheetField['type'], more: Partial<SheetField> = {}): SheetField => ({
  id: 'f',
  label: { en: 'F', es: 'F' },
  type,
  ...more,
});

let made = 0;
const entry = (cells: Record<string, string>, more: Partial<Entry> = {}): Entry => ({
  id: `entry${String(++made).padStart(20, '0')}`,
  author: ANN,
  activity: 'book-list',
  cells,
  competencies: [],
  pageAddress: '',
  pageTitle: '',
  made,
  changed: made,
  ...more,
});

describe('a cell', () => {
  it.each([
    [field('money'), '$1,299.5', '1299.50'],
    [field('money'), '12,50 €', '12.50'],
    [field('money'), '1.299,00', '1299.00'],
    [field('money'), '40', '40.00'],
    [field('link'), 'example.org/a', 'https://example.org/a'],
    [field('competencies'), 'iii; V,iii', 'III, V'],
    [field('date'), '4/5/2026', '2026-04-05'],
    [field('date'), '2026-04-05', '2026-04-05'],
    [field('line'), '  two\n lines ', 'two lines'],
    [field('text'), ' kept\nas it is ', ' kept\nas it is '],
    [field('isbn'), '0-306-40615-2', '9780306406157'],
    [
      field('choice', { choices: [{ id: 'high', label: { en: 'High', es: 'Alta' } }] }),
      ' ALTA ',
      'high',
    ],
    [field('money'), '  ', ''],
  ])('%# is read', (of, text, value) => {
    expect(readCell(of, text)).toEqual({ ok: true, value });
  });

  it.each([
    [field('money'), 'a lot', 'money'],
    [field('money'), '-5', 'money'],
    [field('link'), 'javascript:alert(1)', 'link'],
    [field('link'), 'data:text/html,x', 'link'],
    [field('link'), 'two words', 'link'],
    [field('competencies'), 'VIII', 'competency'],
    [field('date'), '2026-02-30', 'date'],
    [field('line', { max: 3 }), 'four', 'too-long'],
    [field('isbn'), '0306406153', 'isbn-check'],
  ])('%# is none, and is named', (of, text, problem) => {
    expect(readCell(of, text)).toEqual({ ok: false, problem });
  });
});

describe('a sheet', () => {
  it('has a column a member for a field that each has', () => {
    const titles = columns.map((column) => columnTitle(column, 'en'));
    expect(titles.slice(2, 5)).toEqual(['ISBN', 'Why you like it (Ann)', 'Why you like it (Ruth)']);
  });

  it('knows what both like, and the sum of prices to the cent', () => {
    const rows = [
      entry({ [`like.${ANN}`]: 'a', [`like.${RUTH}`]: 'b' }),
      entry({ [`like.${ANN}`]: 'a' }),
    ];
    expect(saidByBoth(rows, 'like', members)).toEqual([rows[0]]);
    expect(totalOf([entry({ price: '0.10' }), entry({ price: '0.20' })], 'price')).toBe(0.3);
  });

  it('is searched and sorted, empty cells last either way', () => {
    const rows = [entry({ title: 'Ábaco' }), entry({}), entry({ title: 'Zebra' })];
    const by = (down: boolean) =>
      shownRows(rows, columns, '', { by: 'title', down }, 'en').map(({ cells }) => cells.title);
    expect(by(false)).toEqual(['Ábaco', 'Zebra', undefined]);
    expect(by(true)).toEqual(['Zebra', 'Ábaco', undefined]);
    expect(shownRows(rows, columns, 'abaco', { by: null, down: false }, 'en')).toEqual([rows[0]]);
  });
});

describe('rows that come in', () => {
  const rows = [
    entry({ title: 'One', ages: 'ages-6-8', [`like.${RUTH}`]: 'slow' }),
    entry({ title: '=1+1', isbn: '9780306406157' }),
  ];

  it('a file of one’s own changes nothing', () => {
    const table = sheetTable(rows, columns, 'en', { ids: true });
    const plan = planImport(table, columns, rows);
    expect(plan).toMatchObject({ added: [], changed: [], same: 2, bad: [], unknown: [] });
  });

  it('a row that was changed in a spreadsheet is known again', () => {
    const table = sheetTable(rows, columns, 'en', { ids: true });
    const first = table[1] as string[];
    first[1] = 'An Author';
    const plan = planImport(table, columns, rows);
    expect(plan.changed).toMatchObject([{ id: rows[0]?.id, values: { author: 'An Author' } }]);
    expect(plan.same).toBe(1);
  });

  it('good rows are offered, bad ones named by row and column', () => {
    const plan = planImport(
      [
        ['Title', 'Color', 'ISBN', 'Why you like it', ROW_ID],
        ['Two', 'red', '', 'because', 'nonsense'],
        ['Three', '', '123', '', ''],
        ['', '', '', '', ''],
        ['Four', '', '', '', ''],
      ],
      columns,
      rows,
      [5],
    );
    expect(plan.unknown).toEqual(['Color']);
    expect(plan.added.map(({ values }) => values.title)).toEqual(['Two']);
    expect(plan.added[0]?.values[`like.${ANN}`]).toBe('because');
    expect(plan.bad).toMatchObject([
      { row: 3, problem: 'isbn-length', text: '123' },
      { row: 5, problem: 'broken' },
    ]);
  });

  it('the other’s own cells are passed over: nobody writes them but the other', () => {
    const table = sheetTable(rows, columns, 'en', { ids: true });
    const first = table[1] as string[];
    first[columns.findIndex(({ key }) => key === `like.${RUTH}`)] = 'put into her mouth';
    expect(planImport(table, columns, rows)).toMatchObject({ same: 2, changed: [], unknown: [] });
    const pasted = planImport([['Eight', '', '', 'mine', 'hers']], columns, []);
    expect(pasted.added[0]?.values).toMatchObject({ title: 'Eight', [`like.${ANN}`]: 'mine' });
    expect(JSON.stringify(pasted.added)).not.toContain('hers');
  });

  it('pasted cells without titles are taken in the order of the sheet', () => {
    const plan = planImport([['Five', 'A. B.']], columns, []);
    expect(plan.added[0]?.values).toMatchObject({ title: 'Five', author: 'A. B.' });
  });

  it('Spanish titles are known; the same row twice is one', () => {
    const table = [
      ['Título', 'Autoría'],
      ['Seis', 'C'],
      ['Seis', 'C'],
    ];
    expect(planImport(table, columns, [])).toMatchObject({ same: 1, added: [{}] });
  });

  it('of 100,000 rows the first are offered, and the rest is counted', () => {
    const many = Array.from({ length: 100_000 }, (_, at) => [`Book ${at}`]);
    const plan = planImport([['Title'], ...many], columns, []);
    expect(plan.added).toHaveLength(MOST_IMPORTED);
    expect(plan.beyond).toBe(100_000 - MOST_IMPORTED);
  });

  it('a `__proto__` column is one that the sheet does not have', () => {
    const plan = planImport(
      [
        ['Title', '__proto__'],
        ['Seven', 'x'],
      ],
      columns,
      [],
    );
    expect(plan.unknown).toEqual(['__proto__']);
    expect(plan.added).toHaveLength(1);
  });
});
