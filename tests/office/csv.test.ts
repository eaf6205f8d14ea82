import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { writeCsv } from '@/lib/formats/csv';
import { ACTIVITIES } from '@/lib/programme/activities';
import { columnsOf } from '@/lib/programme/sheet/columns';
import { sheetTable } from '@/lib/programme/sheet/table';
import type { Entry } from '@/lib/records/activity';

const run = promisify(execFile);
const SOFFICE = process.env.SOFFICE ?? 'soffice';
const TROUBLE = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1,2)',
  '\t=1+1',
  '\r=1+1',
  "'=1+1",
  '=HYPERLINK("http://example.org","x")',
  '＝1+1',
  'plain; with, "quotes"\nand a second line',
];
const members = [
  { id: 'a', name: 'Ann', me: true },
  { id: 'b', name: '=Ruth()', me: false },
];

/** A CSV as LibreOffice opens it by itself (`evaluate formulas` is its own choice), written as flat XML. */
async function opened(csv: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'matchbook-office-'));
  try {
    await writeFile(join(folder, 'sheet.csv'), csv);
    await run(SOFFICE, [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      // Commas, quotes, UTF-8, from the first row; cells as they are typed in, formulas evaluated.
      '--infilter=Text - txt - csv (StarCalc):44,34,76,1,,1033,false,true,false,true,false,0,true',
      '--convert-to',
      'fods',
      '--outdir',
      folder,
      join(folder, 'sheet.csv'),
    ]);
    return await readFile(join(folder, 'sheet.fods'), 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

it('LibreOffice takes a cell that is not protected for a formula: the check can fail', async () => {
  expect(await opened('"=1+1"\r\n')).toContain('table:formula');
});

it('no cell of any sheet becomes a formula in LibreOffice', async () => {
  const table: string[][] = [];
  for (const { id, sheet } of ACTIVITIES) {
    if (!sheet) continue;
    const columns = columnsOf(sheet, members);
    const entries = TROUBLE.map((text, at): Entry => {
      const cells = Object.fromEntries(columns.map(({ key }) => [key, text]));
      const empty = { competencies: [], pageAddress: text, pageTitle: '', made: at, changed: at };
      return { id: `row${at}`, author: 'a', activity: id, cells, ...empty };
    });
    table.push(...sheetTable(entries, columns, 'en', { ids: true }));
  }
  const sheet = await opened(writeCsv(table));
  expect(sheet).not.toContain('table:formula');
  expect(sheet).toContain('=HYPERLINK(');
  // Alike cells that follow each other are written once: at least one a sheet.
  const sheets = ACTIVITIES.filter((activity) => activity.sheet).length;
  expect(sheet.match(/HYPERLINK/g)?.length).toBeGreaterThanOrEqual(sheets);
});
