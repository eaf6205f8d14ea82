import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ElementHandle } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { until } from '../browser/driver/until.mjs';
import { inBrowsers } from '../browser/inBrowsers';
import { words } from '../browser/words';

const run = promisify(execFile);
const SOFFICE = process.env.SOFFICE ?? 'soffice';

/** What LibreOffice Writer makes of the known text now, opened in the built extension. */
inBrowsers('a CV made by LibreOffice', (get) => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'matchbook-office-pdf-'));
    await cp('tests/browser/cv/first.txt', join(folder, 'first.txt'));
    return () => rm(folder, { recursive: true, force: true });
  });

  it.each(['pdf', 'docx'])('a .%s is read back to the letter', async (kind) => {
    await run(SOFFICE, [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--infilter=Text (encoded):UTF8',
      '--convert-to',
      kind,
      '--outdir',
      folder,
      join(folder, 'first.txt'),
    ]);
    const known = (await readFile(join(folder, 'first.txt'), 'utf8')).trim();
    const tab = await get().notebook('#/activities/cv-review');
    await tab.click('button', words('cvOpen'));
    const input = await until('the field', () => tab.page.$('#cv-file'));
    await (input as ElementHandle<HTMLInputElement>).uploadFile(join(folder, `first.${kind}`));
    const box = () => tab.find('textbox', words('cvText'));
    await until('the text', async () => (await box()).value.includes('Ann Moss'));
    const folded = (text: string) => text.replace(/\s+/g, ' ');
    // A page has no tabs and breaks its lines where they are full.
    expect(folded((await box()).value)).toBe(folded(known));
    await tab.page.close();
  });
});
