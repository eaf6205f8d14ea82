import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ElementHandle } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { axeClean } from './axeClean';
import { until } from './driver/until.mjs';
import type { View } from './driver/View.mjs';
import { inBrowsers } from './inBrowsers';
import { words } from './words';

const made = (name: string) => fileURLToPath(new URL(`cv/${name}`, import.meta.url));
/** A page on which there is a picture of sorts, and no text. */
const SCANNED = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R>>endobj
4 0 obj<</Length 21>>stream
10 10 100 100 re f
endstream endobj
trailer<</Root 1 0 R>>
`;

inBrowsers('a CV review', (get) => {
  let tab: View;
  let folder = '';
  let known = '';
  beforeAll(async () => {
    tab = await get().notebook('#/activities/cv-review');
    folder = await mkdtemp(join(tmpdir(), 'matchbook-cv-'));
    known = (await readFile(made('first.txt'), 'utf8')).trim();
    return () => rm(folder, { recursive: true, force: true });
  });
  const give = async (path: string) => {
    const input = await until('the field', () => tab.page.$('#cv-file'));
    await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
  };
  const text = async () => (await tab.find('textbox', words('cvText'))).value;
  const read = async (name: string) => {
    await give(made(name));
    await until(`the text of ${name}`, async () => (await text()).includes('Ann Moss'));
    return text();
  };
  const said = async (name: string, bytes: string | Uint8Array, problem: string) => {
    const path = join(folder, name);
    await writeFile(path, bytes);
    await give(path);
    await tab.reads(problem, 40_000);
  };
  const painted = (passage: string) => get().paints(tab.page, passage);

  it('a .docx and a PDF are read to the letter', async () => {
    await tab.click('button', 'Open a CV');
    expect(await read('first.docx')).toBe(known);
    await tab.evaluate(() => {
      const box = document.querySelector<HTMLTextAreaElement>('#cv-text');
      if (!box) throw new Error('no box');
      box.value = '';
      box.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await tab.evaluate(() => {
      const kept = window as unknown as { longest: number };
      kept.longest = 0;
      const types = PerformanceObserver.supportedEntryTypes;
      if (types.includes('longtask'))
        new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries())
            kept.longest = Math.max(kept.longest, duration);
        }).observe({ type: 'longtask' });
    });
    const pdf = await read('first.pdf');
    const longest = await tab.evaluate(() => (window as unknown as { longest: number }).longest);
    expect(longest).toBeLessThan(50);
    expect(pdf.replace(/\s+/g, ' ')).toBe(known.replace(/\s+/g, ' '));
    expect(pdf.split('\n')).toContain('Children’s librarian, Harbor Branch');
  });

  it('a file that cannot be read is told in a sentence, and nothing is lost', async () => {
    const before = await text();
    await said(
      'cut.docx',
      (await readFile(made('first.docx'))).subarray(0, 900),
      words('cvBad_broken'),
    );
    await said('cut.pdf', '%PDF-1.6\n1 0 obj\n<<', words('cvBad_broken'));
    await give(made('locked.pdf'));
    await tab.reads(words('cvBad_encrypted'));
    await said('scan.pdf', SCANNED, words('cvBad_scanned'));
    await said('old.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), words('cvBad_encrypted'));
    await said(
      'picture.png',
      Buffer.from('89504e470d0a1a0a00000000', 'hex'),
      words('cvBad_not_text'),
    );
    await said('empty.txt', '', words('cvBad_empty'));
    await said('huge.pdf', Buffer.alloc(100_000_000, '%PDF-1.6 '), words('cvBad_too_large'));
    await said('long.txt', 'word '.repeat(30_000), words('cvBad_too_long', { most: '100,000' }));
    expect(await text()).toBe(before);
  });

  it('is kept for oneself, and passages of it are commented', async () => {
    await give(made('first.docx'));
    await until(
      'its name',
      async () => (await tab.find('textbox', words('cvTitle'))).value === 'first',
    );
    await until('its text', async () => (await text()) === known);
    await tab.click('button', words('cvKeep'));
    await tab.find('heading', 'first');
    const onlyMe = () => tab.look({ role: 'checkbox', name: words('onlyMe') });
    expect((await onlyMe()).count).toBe(1);
    await get().select(tab.page, 'attendance rose from 6 to 31');
    await tab.click('button', 'Comment');
    await tab.click('radio', words('cvStrength'));
    await tab.fill('textbox', words('commentLabel'), 'Numbers. Keep them.');
    await tab.click('button', words('saveComment'));
    await painted('attendance rose from 6 to 31');
    // By keys alone: a line is chosen.
    await tab.click('button', 'Comment');
    await tab.reads('Numbers. Keep them.');
    await axeClean({ view: tab });
    await tab.evaluate(() => document.querySelector<HTMLElement>('#remark-line')?.focus());
    await tab.type('Wrote');
    await tab.fill('textbox', words('commentLabel'), 'What came of the grant?');
    await tab.click('button', words('saveComment'));
    await tab.reads('What came of the grant?');
    await painted('Wrote a grant of $4,200 for tactile picture books – “Hands that read”.');
  });

  it('comments find their place in the next version, which is compared', async () => {
    await tab.click('button', words('cvNewVersion'));
    await tab.click('textbox', words('cvText'));
    await tab.paste(
      known
        .replace('Ann Moss', 'Ann Moss\n+1 555 0100')
        .replace('a quiet hour each week', 'a quiet hour every Tuesday'),
    );
    await tab.click('button', words('cvKeep'));
    await tab.reads('+1 555 0100');
    await painted('attendance rose from 6 to 31');
    await tab.click('button', words('cvCompare'));
    await tab.reads('2 lines changed');
    const inserted = await tab.evaluate(() =>
      [...document.querySelectorAll('ins')].map((one) => one.lastChild?.textContent?.trim()),
    );
    expect(inserted).toEqual(['+1 555 0100', 'every Tuesday;']);
  });

  it('a comment is marked as resolved, and the sheet holds the others', async () => {
    await tab.click('button', words('cvResolve'), { nth: 1 });
    await tab.find('checkbox', words('cvShowResolved_one'));
    await tab.click('link', words('cvSheet'));
    await tab.find('heading', 'first');
    await tab.find('button', words('print'));
    const sheet = await tab.text();
    expect([
      sheet.includes('Numbers. Keep them.'),
      sheet.includes('What came of the grant?'),
    ]).toContain(true);
    await axeClean({ view: tab });
  });
});
