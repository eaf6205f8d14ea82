import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { pause, until } from './driver/until.mjs';
import type { View } from './driver/View.mjs';
import { inBrowsers } from './inBrowsers';
import { practice } from './pages';
import { deleteNote, openMore, panelOf, writePageNote } from './steps';
import { words } from './words';

/** What a page does to our element, as fast as a page can. */
const WAYS = {
  fade: 'opacity: 0.01 !important',
  shrink: 'transform: scale(0.05) !important',
  move: 'left: -300px !important; right: auto !important; translate: -60vw !important',
  hide: 'clip-path: inset(0 0 90% 0) !important',
};
type Way = keyof typeof WAYS | 'cover' | 'under';

async function meddle(page: Page, way: Way): Promise<void> {
  if (way === 'cover' || way === 'under') {
    await page.evaluate((id) => document.querySelector<HTMLElement>(`#${id}`)?.click(), way);
    return;
  }
  await page.evaluate((style) => {
    const host = [...document.documentElement.children].find(
      (el) => el !== document.head && el !== document.body,
    );
    const own = host?.getAttribute('style') ?? '';
    const again = () => host?.setAttribute('style', `${own};${style}`);
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      again();
      setTimeout(() => channel.port2.postMessage(0), 0);
    };
    channel.port2.postMessage(0);
  }, WAYS[way]);
  // Our element puts itself right some times a second, then lets it be: else the two would never end.
  await pause(400);
}

/** Presses Delete as far as it goes: by the mouse where the frame can still be hit, else by keys. */
async function tryToDelete(panel: View): Promise<void> {
  await panel.press('Enter');
  await pause(500);
  const again = await panel.look({ role: 'button', name: 'Delete', starts: true });
  if (again.spot) {
    await panel.evaluate(() => {
      const all = [...document.querySelectorAll('button')];
      all.find((button) => button.textContent?.trim().startsWith('Delete'))?.focus();
    });
    await panel.press('Enter');
  }
  await pause(500);
}

inBrowsers('a page that meddles with the panel', (get) => {
  it.each(['cover', 'fade', 'shrink', 'move', 'hide', 'under'] as const)(
    '(%s) gets no Delete',
    async (way) => {
      const device = get();
      const page = await device.open(practice.furniture);
      const panel = await panelOf(device, page);
      const text = `Kept from ${way}`;
      await writePageNote(panel, text);
      await pause(700);
      // The menu is open and Delete in focus when the page begins: the click that it wants to catch.
      const cards = await panel.count('article');
      let nth = 0;
      for (let i = 0; i < cards; i++) {
        if ((await panel.look({ role: 'article', nth: i })).text.includes(text)) nth = i;
      }
      await openMore(panel, nth);
      // The menu takes the focus to its first item when it has opened: Delete must have it after that.
      await until('the menu to have the focus', () =>
        panel.evaluate(() => document.activeElement?.closest(':popover-open') !== null),
      );
      await panel.evaluate(() => {
        const items = [...document.querySelectorAll<HTMLElement>(':popover-open button')];
        items.find((item) => item.textContent?.trim() === 'Delete')?.focus();
      });
      await meddle(page, way);
      await pause(200);
      await tryToDelete(panel);
      // By textContent, not innerText: a frame that is shrunk or hidden is hardly drawn.
      const held = () => panel.evaluate(() => document.body.textContent ?? '');
      await until('the sentence', async () => (await held()).includes(words('covered')));
      expect(await held()).toContain(text);
      await page.close();
    },
  );

  it('and Delete works when nothing meddles', async () => {
    const device = get();
    const page = await device.open(practice.furniture);
    const panel = await panelOf(device, page);
    const before = await panel.count('article');
    await deleteNote(panel);
    await until('a note less', async () => (await panel.count('article')) === before - 1);
    await page.close();
  });

  it('cannot move or fade the panel for good', async () => {
    const device = get();
    const page = await device.open(practice.furniture);
    const panel = await panelOf(device, page);
    await page.evaluate(() => {
      for (const el of document.documentElement.children) {
        if (el === document.head || el === document.body) continue;
        (el as HTMLElement).style.setProperty('opacity', '0.01', 'important');
        (el as HTMLElement).style.setProperty('left', '-3000px', 'important');
      }
    });
    await pause(600);
    const corner = await panel.corner();
    expect(corner.x).toBeGreaterThan(400);
    const opacity = await page.evaluate(() => {
      const host = [...document.documentElement.children].find(
        (el) => el !== document.head && el !== document.body,
      );
      return host ? getComputedStyle(host).opacity : null;
    });
    expect(opacity).toBe('1');
    await page.close();
  });
});

inBrowsers('the panel', (get) => {
  it('opened by itself shows nothing', async () => {
    const device = get();
    const page = await device.open(practice.quietHour);
    await writePageNote(await device.openPanel(page), 'Nobody else reads this');
    for (const hash of ['', '#', `#${'a'.repeat(32)}`]) {
      const tab = await device.newPage();
      await device.engine.goExtension(tab, `panel.html${hash}`);
      await pause(600);
      const view = device.viewOf(tab);
      expect(await view.text()).not.toContain('Nobody else');
      expect(await view.count('article')).toBe(0);
      expect(await view.count('textbox')).toBe(0);
      expect(await view.count('button', 'New note')).toBe(0);
      await tab.close();
    }
    await page.close();
  });

  it('is shown once for a token: the frame loaded again by itself shows nothing', async () => {
    const device = get();
    const page = await device.open(practice.quietHour);
    const panel = await panelOf(device, page);
    const address = await panel.evaluate(() => location.href);
    const tab = await device.newPage();
    await device.engine.goExtension(tab, address.slice(address.indexOf('panel.html')));
    await pause(600);
    expect(await device.viewOf(tab).text()).not.toContain('Nobody else');
    await tab.close();
    await page.close();
  });

  it('cannot be framed by the page itself', async () => {
    const device = get();
    const page = await device.open(practice.quietHour);
    const address = `${device.engine.origin}/panel.html`;
    await page.evaluate((src) => {
      const frame = document.createElement('iframe');
      frame.id = 'own';
      frame.src = src;
      document.body.append(frame);
    }, address);
    await pause(800);
    for (const frame of page.frames()) {
      const text = await frame.evaluate(() => document.body?.innerText ?? '').catch(() => '');
      expect(text).not.toContain('Nobody else');
    }
    await page.close();
  });
});
