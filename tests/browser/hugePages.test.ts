import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { Device } from './driver/Device.mjs';
import { until } from './driver/until.mjs';
import { inBrowsers } from './inBrowsers';
import { openPages } from './openPages';
import { practice } from './pages';
import { pageLine, sitesOf, told } from './pageTold';
import { panelOf, writeNoteOn, writePageNote } from './steps';

/** How often each is timed; the middle counts. */
const TIMES = 9;
/** A message to a tab and back on a busy machine, in milliseconds. */
const WAY = 40;

const middle = (times: number[]) => times.sort((a, b) => a - b)[times.length >> 1] ?? Infinity;

/** Milliseconds that the page's own `querySelectorAll('a')` with `textContent` takes. */
const lookAtLinks = async (page: Page) =>
  middle(
    await page.evaluate((times) => {
      let seen = 0;
      return Array.from({ length: times }, () => {
        const from = performance.now();
        for (const link of document.querySelectorAll('a')) seen += link.textContent.length;
        return performance.now() - from + seen * 0;
      });
    }, TIMES),
  );

/** Milliseconds until page.js has answered the background which page this is. */
const askWhich = async (device: Device, tabId: number) =>
  middle(
    await device.background(
      async (scope, tab, times) => {
        const api = (scope.browser ?? scope.chrome) as typeof chrome;
        const took: number[] = [];
        for (let n = 0; n < times; n++) {
          const from = performance.now();
          await api.tabs.sendMessage(tab, { call: 'tab.page', ask: {} }, { frameId: 0 });
          took.push(performance.now() - from);
        }
        return took;
      },
      tabId,
      TIMES,
    ),
  );

/** The longest time in milliseconds for which the page could do nothing, until `work` is done. */
async function longestStop(page: Page, work: () => Promise<unknown>): Promise<number> {
  await page.evaluate(() => {
    const scope = window as unknown as { longest: number; last: number };
    scope.longest = 0;
    scope.last = performance.now();
    setInterval(() => {
      const now = performance.now();
      scope.longest = Math.max(scope.longest, now - scope.last);
      scope.last = now;
    }, 20);
  });
  await work();
  return page.evaluate(() => (window as unknown as { longest: number }).longest);
}

inBrowsers(
  'a page too big or too bad to be true',
  (get) => {
    const { open, closeLater } = openPages(get);

    it.each([
      ['of 100,000 links', 'links', 'one of them is a cupboard'],
      ['of one text of 20 MB', 'text', 'Before the long shelf stands a stool'],
    ])(
      'a page %s takes a note, finds its passage again, and stays awake',
      async (_, path, text) => {
        const device = get();
        const page = await device.newPage();
        closeLater(page);
        await page.goto(`${practice.list}trial/${path}/`, {
          waitUntil: 'domcontentloaded',
          timeout: 50_000,
        });
        await until('the button', () => device.hostButton(page, 'edge'), 30_000);
        const stop = await longestStop(page, async () => {
          await writePageNote(await device.openPanel(page), 'About all of it');
        });
        // Laying the page out anew for the panel is most of it: 0.2 to 1 second by itself.
        expect(stop).toBeLessThan(2_500);
        const panel = await writeNoteOn(device, page, text, `Found in ${path}`);
        await panel.reads(`Found in ${path}`);
        await device.paints(page, text, 20_000);
        await page.reload({ waitUntil: 'domcontentloaded', timeout: 50_000 });
        await device.paints(page, text, 40_000);
      },
      150_000,
    );

    it('of 100,000 links: known at once, its sites within bounds, a note is kept', async () => {
      const device = get();
      const page = await open(practice.everything);
      const panel = await device.openPanel(page);
      expect(await pageLine(panel)).toBe('Great Websites for Kids: Everything');
      const { tabId } = await told(panel);
      const ours = await askWhich(device, tabId);
      expect(ours).toBeLessThan(3 * (await lookAtLinks(page)) + WAY);
      expect(await sitesOf(device, tabId)).toHaveLength(4_000);
      await writePageNote(panel, 'Too many to try');
      await page.reload({ waitUntil: 'domcontentloaded' });
      await (await panelOf(device, page)).reads('Too many to try', 20_000);
    });

    it('of one text of 20 MB: known at once, its competencies read, a note is kept', async () => {
      const device = get();
      const page = await open(practice.oneBreath);
      const panel = await device.openPanel(page);
      expect(await pageLine(panel)).toBe('Blog post, September 5, 2023, by Tomas Reyes');
      const { tabId, page: seen } = await told(panel);
      expect(seen.competencies).toEqual(['I', 'VI']);
      expect(await askWhich(device, tabId)).toBeLessThan(WAY);
      await writePageNote(panel, 'Breathe');
      await panel.reads('Breathe');
    });

    it('that lies about itself: an answer within bounds, shown as text, on one line', async () => {
      const device = get();
      const address = 'https://www.alsc.ala.org/blog/2023/10/hostile/';
      const page = await open(address);
      const panel = await device.openPanel(page);
      const { page: seen, tabId } = await told(panel);
      expect(seen).toMatchObject({ kind: 'blog-post', pageAddress: address, date: null });
      expect(seen.title).toMatch(/^<img src=x onerror=/);
      expect(seen.title).toHaveLength(300);
      expect(seen.author?.length).toBeLessThanOrEqual(300);
      expect(await sitesOf(device, tabId)).toEqual([]);
      const line = await panel.evaluate(() => {
        const { height, width } =
          document.querySelector('.page-line')?.getBoundingClientRect() ?? {};
        return { height, width, images: document.images.length, wide: document.body.scrollWidth };
      });
      expect(line.height).toBeLessThan(28);
      expect(line.wide).toBeLessThanOrEqual(await panel.evaluate(() => innerWidth));
      expect(line.images).toBe(0);
      await writePageNote(panel, 'Do not believe it');
      await page.reload({ waitUntil: 'domcontentloaded' });
      await (await panelOf(device, page)).reads('Do not believe it');
      expect(await page.title()).not.toBe('run');
    });
  },
  { quick: ['chromium'] },
);
