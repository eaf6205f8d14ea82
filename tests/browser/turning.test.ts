import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { until } from './driver/until.mjs';
import { inChromiumAtLeast } from './inBrowsers';
import { openPages } from './openPages';
import { practice, TEXT } from './pages';
import { ourErrors } from './quotes/ourErrors';
import { ourTime } from './quotes/ourTime';
import { writeNoteOn } from './steps';

const PASSAGES = [TEXT.turningOwl, TEXT.turningWhale, TEXT.turningBaker];
/** Of each 100 ms, what our scripts may take. */
const LIMIT = 5;

/** Watches the page for `ms`: how often it was drawn, and in how many of these rounds each passage was painted. */
const watch = (page: Page, passages: string[], ms: number) =>
  page.evaluate(
    async (texts, long) => {
      const painted = texts.map(() => new Set<string>());
      const rounds = new Set<string>();
      const registry = CSS.highlights as unknown as Map<string, Set<Range>>;
      for (const end = performance.now() + long; performance.now() < end; ) {
        const round = document.documentElement.dataset.round ?? '';
        rounds.add(round);
        const ranges = [...registry.values()].flatMap((one) => [...one]);
        const now = ranges.filter((one) => one.startContainer.isConnected).map(String);
        texts.forEach((text, i) => {
          if (now.includes(text)) painted[i]?.add(round);
        });
        await new Promise((resolve) => setTimeout(resolve, 15));
      }
      return { rounds: rounds.size, painted: painted.map((one) => one.size) };
    },
    passages,
    ms,
  );

inChromiumAtLeast('a list that Preact re-keys every 100 ms', (get) => {
  const { closeLater } = openPages(get);
  const turn = async (query: string) => {
    const page = await get().newPage();
    closeLater(page);
    const errors = await ourErrors(get(), page);
    await page.goto(`${practice.turning}${query}`, { waitUntil: 'load' });
    return { page, errors };
  };

  it('takes three notes while it stands still', async () => {
    const device = get();
    const page = await device.open(practice.turning);
    closeLater(page);
    for (const text of PASSAGES) await writeNoteOn(device, page, text, `On: ${text.slice(0, 12)}`);
    for (const text of PASSAGES) await device.paints(page, text);
  });

  it('highlights come back again and again, and nothing throws', async () => {
    const { page, errors } = await turn('?every=100');
    await get().paints(page, TEXT.turningWhale, 15_000);
    const { rounds, painted } = await watch(page, PASSAGES, 4_000);
    expect(rounds).toBeGreaterThan(20);
    for (const times of painted) expect(times).toBeGreaterThan(rounds / 4);
    expect(await errors()).toEqual([]);
  });

  it(`our scripts take at most ${LIMIT} ms of each 100`, async () => {
    const device = get();
    const { page } = await turn('?every=100');
    await device.paints(page, TEXT.turningWhale, 15_000);
    // What else the machine does makes some tenths of a second longer: the best of five, the worst tenth aside.
    let best = Number.POSITIVE_INFINITY;
    let all = 0;
    for (let run = 0; run < 5 && best > LIMIT; run++) {
      const windows = (await ourTime(device, page, 3_000)).sort((a, b) => a - b);
      best = Math.min(best, windows[Math.floor(windows.length * 0.9)] ?? best);
      all += windows.reduce((sum, ms) => sum + ms, 0);
    }
    expect(all, 'our work seen by the profiler').toBeGreaterThan(1);
    expect(best).toBeLessThanOrEqual(LIMIT);
  });

  it('all are painted once it stands still', async () => {
    const { page, errors } = await turn('?every=100&rounds=40');
    await until('the last round', () =>
      page.evaluate(() => document.documentElement.dataset.round === '40'),
    );
    for (const text of PASSAGES) await get().paints(page, text);
    expect(await errors()).toEqual([]);
  });
});
