import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inBrowsers } from './inBrowsers';
import { CASES } from './quotes/cases';
import type { InPage } from './quotes/inPage';

declare const quotes: InPage;

async function bundle(): Promise<string> {
  const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
  const build = await rolldown({
    input: `${root}/tests/browser/quotes/inPage.ts`,
    platform: 'browser',
    tsconfig: false,
    resolve: { alias: { '@': root } },
  });
  const { output } = await build.generate({ format: 'iife' });
  return output[0].code;
}

/** lib/quotes alone, in a page of its own in real browsers. */
inBrowsers('quotes', (get) => {
  let page: Page;
  beforeAll(async () => {
    page = await get().newPage();
    await page.evaluate(await bundle());
  });
  afterAll(() => page?.close());

  it.each(CASES)('$name', async (one) => {
    const answer = await page.evaluate((args) => quotes.answer(args), one);
    const text = one.text ?? one.words;
    expect(answer.shadows).toBe(one.html.includes('shadowrootmode') ? 1 : 0);
    expect(answer.unchanged).toBe(true);
    expect(answer.exact).toBe(one.exact ?? one.words.normalize('NFC'));
    expect(answer.status).toBe(one.status);
    if (one.status === null) return;
    if (one.status !== 'edited') expect(answer.text).toBe(text);
    // Words that replaced its own first or last ones may be in or out.
    expect(text).toContain(answer.text);
    expect(answer.text?.length).toBeGreaterThan(text.length * 0.75);
    if (one.nth !== undefined) expect(answer.inPlace).toBe(true);
  });

  it('no quote makes it throw', async () => {
    expect(await page.evaluate(() => quotes.hostile())).toBe(24);
  });

  it('a page of 5 MB: a hundred edited passages, no task longer than 50 ms', async () => {
    const result = await page.evaluate(() => quotes.longPage(10, 50));
    expect(result.size).toBeGreaterThan(4_500_000);
    expect(result.found).toBe(100);
    expect(result.longest).toBeLessThan(50);
  });

  it('a list that Preact re-keys every 100 ms: found each time, at most 5 ms of each 100', async () => {
    const result = await page.evaluate(() => quotes.busyList(30));
    expect(result).toMatchObject({ errors: [], back: 30, fresh: 30, left: 3 });
    expect(result.middle).toBeLessThan(5);
  });
});
