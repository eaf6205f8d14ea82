import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { pause, until } from './driver/until.mjs';
import { inBrowsers } from './inBrowsers';
import { openPages } from './openPages';
import { practice, TEXT } from './pages';
import { panelOf, save, writeNoteOn, writePageNote } from './steps';
import { words } from './words';

/** Our own elements beside head and body. */
const hosts = (page: Page) =>
  page.evaluate(
    () =>
      [...document.documentElement.children].filter(
        (el) => el !== document.head && el !== document.body,
      ).length,
  );

inBrowsers('a page', (get) => {
  const { open, closeLater } = openPages(get);

  it('that forbids everything by its CSP: note, reload, highlight', async () => {
    const device = get();
    const page = await open(practice.strict);
    await writeNoteOn(device, page, TEXT.strict, 'Nor here.');
    await page.reload();
    await device.paints(page, TEXT.strict);
    await (await panelOf(device, page)).reads('Nor here.');
  });

  it('that changes its address without loading: the notes follow', async () => {
    const device = get();
    const page = await open(practice.walk);
    const panel = await writeNoteOn(device, page, TEXT.gate, 'About the gate');
    await device.paints(page, TEXT.gate);
    await page.evaluate(() => document.querySelector<HTMLElement>('#next')?.click());
    await until('the other page', () =>
      page.evaluate(() => document.body.innerText.includes('At the pond')),
    );
    await until('the note to go', async () => !(await panel.text()).includes('About the gate'));
    await until('nothing painted', async () => (await device.painted(page)).length === 0);
    await writeNoteOn(device, page, TEXT.pond, 'About the ducks');
    await device.paints(page, TEXT.pond);
    expect(await panel.text()).not.toContain('About the gate');
    await page.evaluate(() => history.back());
    await panel.reads('About the gate');
    await device.paints(page, TEXT.gate);
    expect(await panel.text()).not.toContain('About the ducks');
    expect(await device.painted(page)).toEqual([TEXT.gate]);
  });

  /** Leaves a page by a load and comes back by Back; whether the browser had kept it alive. */
  async function leaveAndComeBack(page: Page): Promise<boolean> {
    await page.evaluate(() => {
      addEventListener('pageshow', (event) => {
        document.documentElement.dataset.back = String(event.persisted);
      });
    });
    await page.goto(practice.pictureSchedules, { waitUntil: 'load' });
    await until('our script on the other page', async () => {
      return (await hosts(page)) === 1;
    });
    await page.evaluate(() => history.back());
    await until('the page to be back', () =>
      page.evaluate(() => document.title.startsWith('Quiet hour')),
    );
    return page.evaluate(() => document.documentElement.dataset.back === 'true');
  }

  it('that Back brings back alive is painted, and takes notes', async () => {
    const device = get();
    const page = await open(practice.quietHour);
    const panel = await writeNoteOn(device, page, TEXT.quietHour, 'Before leaving');
    await panel.click('button', words('close'));
    await until('the panel to go', async () => !(await device.hasPanel(page)));
    expect(await leaveAndComeBack(page), 'from the cache').toBe(true);
    await device.paints(page, TEXT.quietHour);
    const again = await device.openPanel(page);
    await again.reads('Before leaving');
    await writePageNote(again, 'After coming back');
    expect(await hosts(page)).toBe(1);
  });

  it('that Back brings back with its panel open finds the panel alive', async () => {
    const device = get();
    const page = await open(practice.quietHour);
    await (await panelOf(device, page)).reads('Before leaving');
    const kept = await leaveAndComeBack(page);
    // Chromium keeps no page that has a frame of an extension in it: there it loads anew.
    if (device.name === 'firefox') expect(kept, 'from the cache').toBe(true);
    // The frame may be replaced by a fresh one just now.
    await until('the panel with its notes', async () =>
      (await (await device.panel(page)).text()).includes('Before leaving'),
    );
    await pause(500);
    const again = await device.panel(page);
    await again.reads('Before leaving');
    await writePageNote(again, 'With the panel open');
    await again.reads('With the panel open');
    await device.paints(page, TEXT.quietHour);
    expect(await hosts(page)).toBe(1);
  });

  it('whose text comes late: the passage is found once it is there', async () => {
    const device = get();
    const page = await open(practice.late);
    await until('the text', () =>
      page.evaluate((text) => document.body.innerText.includes(text), TEXT.late),
    );
    const panel = await writeNoteOn(device, page, TEXT.late, 'The best line.');
    await panel.reads('The best line.');
    await page.reload();
    expect(await device.painted(page)).toEqual([]);
    await device.paints(page, TEXT.late);
  });

  it('that lost a passage: the note is listed as an orphan with its quote', async () => {
    const device = get();
    const page = await open(`${practice.late}?after=86400000`);
    const panel = await panelOf(device, page);
    await panel.reads('Passage not found', 15_000);
    expect(await panel.text()).toContain('The best line.');
    expect(await panel.text()).toContain(TEXT.late);
    expect(await device.painted(page)).toEqual([]);
  });

  it('of 5 MB: note at its end, reload, highlight', async () => {
    const device = get();
    const page = await open(practice.enormous);
    await writeNoteOn(device, page, TEXT.enormous, 'All of it.');
    await device.paints(page, TEXT.enormous, 15_000);
    await page.reload({ waitUntil: 'domcontentloaded' });
    await device.paints(page, TEXT.enormous, 20_000);
  });

  it('that removes our element: it comes back once, then stays away', async () => {
    const device = get();
    const page = await device.newPage();
    closeLater(page);
    await page.goto(practice.tidy);
    const counts = await page.evaluate(
      () =>
        new Promise<number[]>((done) => {
          let added = 0;
          const count = () =>
            [...document.documentElement.children].filter(
              (el) => el !== document.head && el !== document.body,
            ).length;
          new MutationObserver((changes) => {
            for (const change of changes) added += change.addedNodes.length;
          }).observe(document.documentElement, { childList: true });
          setTimeout(() => done([added, count()]), 5_000);
        }),
    );
    expect(counts[0]).toBeLessThanOrEqual(2);
    expect(counts[1]).toBe(0);
    // The notes are within reach all the same: by the toolbar.
    await device.clickToolbar(page);
    await pause(300);
    expect(await page.evaluate(() => document.body.innerText)).toContain('Thrown out');
  });

  it('that removes all frames every second: the panel is out of its reach', async () => {
    const device = get();
    const page = await open(`${practice.tidy}?what=frames`);
    const panel = await device.openPanel(page);
    await panel.click('button', 'New note');
    await panel.fill('textbox', 'Note', 'Still here');
    await pause(2_500);
    await save(panel);
    await panel.reads('Still here');
    await page.reload();
    await (await panelOf(device, page)).reads('Still here');
  });

  it('is as it was while the panel is closed, but for our one element', async () => {
    const device = get();
    const page = await open(practice.pictureSchedules);
    const differs = await page.evaluate(async () => {
      const text = await (await fetch(location.href)).text();
      const plain = new DOMParser().parseFromString(text, 'text/html');
      const differences: string[] = [];
      if (plain.head.outerHTML !== document.head.outerHTML) differences.push('head');
      if (plain.body.outerHTML !== document.body.outerHTML) differences.push('body');
      const root = document.documentElement;
      const attributes = [...root.attributes].map((a) => a.name).join();
      if (attributes !== [...plain.documentElement.attributes].map((a) => a.name).join()) {
        differences.push(`html: ${attributes}`);
      }
      if (document.adoptedStyleSheets.length > 0) differences.push('style sheets');
      return differences;
    });
    expect(differs).toEqual([]);
    expect(await hosts(page)).toBe(1);
    const width = () => page.evaluate(() => document.body.getBoundingClientRect().width);
    const before = await width();
    const panel = await device.openPanel(page);
    await until('the text to move aside', async () => (await width()) < before);
    await panel.click('tab', words('tabNotes'), { starts: true });
    await panel.press('Escape');
    await until('the text to be back', async () => (await width()) === before);
  });

  it('hears no key that is typed in the panel, and cannot read it', async () => {
    const device = get();
    const page = await open(practice.quietHour);
    await page.evaluate(() => {
      const heard: string[] = [];
      (window as unknown as { heard: string[] }).heard = heard;
      for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste']) {
        addEventListener(type, () => heard.push(type), { capture: true });
      }
    });
    const panel = await panelOf(device, page);
    await panel.click('button', 'New note');
    await panel.fill('textbox', 'Note', 'A secret of ours');
    const known = await page.evaluate(() => {
      const host = [...document.documentElement.children].find(
        (el) => el !== document.head && el !== document.body,
      );
      return {
        heard: (window as unknown as { heard: string[] }).heard,
        root: host?.shadowRoot ?? null,
        frames: document.querySelectorAll('iframe').length,
        reach: window.length,
        html: document.documentElement.outerHTML.includes('secret'),
        resources: performance
          .getEntriesByType('resource')
          .filter((entry) => /extension:/.test(entry.name)).length,
      };
    });
    expect(known).toEqual({
      heard: [],
      root: null,
      frames: 0,
      reach: 0,
      html: false,
      resources: 0,
    });
    await panel.reads('Draft kept');
    await panel.press('Control', 'a');
    await panel.press('Backspace');
  });
});
