import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { pause, until } from './driver/until.mjs';
import { inChromiumAtLeast } from './inBrowsers';
import { openPages } from './openPages';
import { practice } from './pages';
import { noteText, panelOf, save, writePageNote } from './steps';
import { words } from './words';

const trial = (path: string) => `${practice.list}trial/${path}/`;

/** Our own elements in a document. */
const COUNT = () => document.querySelectorAll(':root > :not(head, body)').length;

inChromiumAtLeast('bad input', (get) => {
  const { closeLater } = openPages(get);
  const open = async (address: string) => {
    const page = await get().newPage();
    closeLater(page);
    await page.goto(address, { waitUntil: 'domcontentloaded', timeout: 50_000 });
    return page;
  };
  it.each([
    ['a title of markup', 'markup'],
    ['a canonical link that is a script', 'script'],
    ['a canonical link to another host', 'foreign'],
    ['a title and a canonical link of 1 MB', 'long'],
  ])('%s: the note stays with its page, shown as text', async (_, path) => {
    const device = get();
    const page = await open(trial(path));
    await writePageNote(await panelOf(device, page), `Kept on ${path}`);
    await page.reload();
    await (await panelOf(device, page)).reads(`Kept on ${path}`);
    const notebook = await device.notebook('#/notes');
    closeLater(notebook.page);
    await notebook.reads(`Kept on ${path}`);
    const seen = await notebook.evaluate(() => ({
      title: document.title,
      images: document.querySelectorAll('img').length,
      links: [...document.querySelectorAll('a')].map((a) => a.href),
      wide: document.documentElement.scrollWidth > innerWidth,
    }));
    expect(seen).toMatchObject({ images: 0, wide: false });
    expect(seen.title).not.toContain('taken');
    expect(seen.links.filter((href) => /^(javascript|data):/.test(href))).toEqual([]);
    expect(seen.links.filter((href) => href.length > 2_100)).toEqual([]);
    if (path !== 'foreign') return;
    const other = await open(practice.elsewhere);
    await device.clickToolbar(other);
    const panel = await device.panel(other);
    await panel.reads(words('emptyTitle'));
    expect(await panel.text()).not.toContain('Kept on foreign');
  });

  it('frames within frames: only the top page has our element', async () => {
    const device = get();
    const page = await open(trial('frames'));
    await device.button(page);
    await pause(1_500);
    const counts = await Promise.all(
      page.frames().map((frame) => (frame as { evaluate: Page['evaluate'] }).evaluate(COUNT)),
    );
    expect(counts.length).toBeGreaterThanOrEqual(5);
    expect(counts.reduce((a, b) => a + b)).toBe(1);
    expect(await page.evaluate(COUNT)).toBe(1);
  });

  it.each([
    ['about:blank'],
    ['data:text/html,<title>A page of its own</title><p>Nothing but data</p>'],
    [`view-source:${practice.elsewhere}`],
    [{ chromium: 'chrome://version', firefox: 'about:support' }],
    [{ chromium: 'chrome://newtab', firefox: 'about:newtab' }],
  ])('%s: a press of the toolbar button hurts nobody', async (address) => {
    const device = get();
    const before = [...(await device.errors())];
    const page = await device.newPage();
    closeLater(page);
    const where = typeof address === 'string' ? address : address[device.name];
    // Some of these never say that they are loaded.
    await Promise.race([page.goto(where).catch(() => {}), pause(3_000)]);
    const html = () => page.evaluate(() => document.documentElement.outerHTML).catch(() => '');
    const there = where.startsWith('data:') || where === 'about:blank';
    const was = there ? await html() : '';
    await device.clickToolbar(page);
    await pause(1_200);
    expect((await device.errors()).slice(before.length)).toEqual([]);
    if (there) expect(await html()).toBe(was);
    // It goes on working everywhere else.
    const next = await open(practice.pictureSchedules);
    await panelOf(device, next);
  });

  it('two windows on one page: what is saved in one is in the other, and a draft is one draft', async () => {
    const device = get();
    const one = await open(practice.quietHour);
    const first = await panelOf(device, one);
    const two = await device.openWindow(practice.quietHour);
    closeLater(two);
    const second = await panelOf(device, two);
    await one.bringToFront();
    await writePageNote(first, 'Saved in the first window');
    await second.reads('Saved in the first window');
    await first.click('button', 'New note');
    await first.fill('textbox', 'Note', 'Begun in the first');
    await first.reads(words('statusKept'));
    await two.bringToFront();
    await until('the draft', async () => (await noteText(second)) === 'Begun in the first');
    await second.click('textbox', 'Note');
    await second.press('Control', 'End');
    await second.type(', ended in the second');
    await second.reads(words('statusKept'));
    await one.bringToFront();
    await until(
      'the whole draft in the first window',
      async () => (await noteText(first)) === 'Begun in the first, ended in the second',
    );
    await save(first);
    await second.reads('Begun in the first, ended in the second');
    await until('no draft left', async () => (await second.count('textbox', 'Note')) === 0);
    expect(await first.count('button', words('moreForNote'))).toBe(2);
  });
});
