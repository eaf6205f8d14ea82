import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { Device } from './driver/Device.mjs';
import { pause, until } from './driver/until.mjs';
import type { View } from './driver/View.mjs';
import { inBrowsers } from './inBrowsers';
import { openPages } from './openPages';
import { practice } from './pages';
import { save, writeNoteOn, writePageNote } from './steps';
import { words } from './words';

const HOST = 'www.example.org';
const ORIGIN = `*://${HOST}/*`;
const ALA_ORIGIN = '*://*.ala.org/*';
const QUESTION = words('offerTitle', { host: HOST });

/** Our own elements in a page. */
const hosts = (page: Page) =>
  page.evaluate(() => document.querySelectorAll(':root > :not(head, body)').length);

inBrowsers('any site', (get, set) => {
  const { closeLater } = openPages(get);
  const open = async (address: string, button = false) => {
    const page = await get().open(address, { button });
    closeLater(page);
    return page;
  };
  const toolbar = async (page: Page): Promise<View> => {
    await get().clickToolbar(page);
    return get().panel(page);
  };
  const fromMenu = async (panel: View, item: string) => {
    await panel.click('button', words('more'));
    await panel.click('button', item);
  };
  /** The tab that the panel's menu opens. */
  const question = async (part: string) => {
    const view = await get().opened(part);
    closeLater(view.page);
    return view;
  };
  /** Gives the access again that the browser took back: by our button, or in its own pages already. */
  async function offerAgain(device: Device, origin: string, part: string, done: string) {
    const view = await question(`#/settings/offer/${part}`);
    await view.find('button', words('offerAsk'));
    await device.allow(origin, async () => {
      await view.page.bringToFront();
      await pause(300);
      if ((await view.count('heading', done)) === 0) await view.click('button', words('offerAsk'));
    });
    await view.find('heading', done);
  }
  async function offer(device: Device, panel: View): Promise<View> {
    await fromMenu(panel, words('offerSite'));
    const asked = await question(`#/settings/offer/${HOST}`);
    await asked.find('heading', QUESTION);
    await device.allow(ORIGIN, async () => {
      await asked.page.bringToFront();
      await asked.click('button', words('offerAsk'));
    });
    await asked.find('heading', words('offerGiven', { host: HOST }));
    return asked;
  }
  async function stopFromSettings(device: Device): Promise<void> {
    const settings = await device.notebook('#/settings/sites');
    closeLater(settings.page);
    await settings.click('button', words('siteStop'), { starts: true });
    await settings.reads(words('siteStopped', { host: HOST }));
  }

  describe.each([
    ['a foreign page', practice.elsewhere, 'everybody is chewing'],
    ['a copy in the Web Archive', practice.animalsKept, 'One camera under water'],
  ])('%s', (_, address, passage) => {
    it('has nothing of ours until the toolbar button is pressed; then notes as anywhere', async () => {
      const device = get();
      const page = await open(address);
      await pause(700);
      expect(await hosts(page)).toBe(0);
      const panel = await toolbar(page);
      await writePageNote(panel, `About ${passage} as a whole`);
      await writeNoteOn(device, page, passage, `On ${passage}`);
      await device.paints(page, passage);
      await device.clickToolbar(page);
      await until('the panel to go', async () => !(await device.hasPanel(page)));
      await page.reload();
      await pause(700);
      expect(await hosts(page)).toBe(0);
      const again = await toolbar(page);
      await again.reads(`On ${passage}`);
      await again.reads(`About ${passage} as a whole`);
      await device.paints(page, passage);
    });

    it('opens its panel at the first press where it was open before the page was loaded anew', async () => {
      const page = await open(address);
      await (await toolbar(page)).reads(`On ${passage}`);
      await page.reload();
      await (await toolbar(page)).reads(`On ${passage}`);
      await pause(1_000);
      expect(await get().hasPanel(page)).toBe(true);
    });
  });

  it('is offered always once the browser was asked: open tabs, new tabs, after the worker and the browser ended; until it is stopped', async () => {
    const device = get();
    const other = await open(practice.elsewhere);
    const page = await open(practice.elsewhere);
    const asked = await offer(device, await toolbar(page));
    await other.bringToFront();
    await device.button(other);
    await device.stopWorker();
    await open(practice.elsewhere, true);
    await asked.page.bringToFront();
    await asked.click('link', words('offerToSites'));
    await asked.find('button', words('siteStop'), { starts: true });
    expect(await asked.text()).toContain(HOST);
    if (device.name === 'chromium') {
      // A temporary add-on leaves Firefox with its permissions when the browser ends.
      await device.quit();
      set(await device.again());
      await open(practice.elsewhere, true);
    }
    const now = get();
    const panel = await now.openPanel(await open(practice.elsewhere, true));
    await fromMenu(panel, words('offerSiteStop'));
    const list = await question('#/settings/sites');
    await list.click('button', words('siteStop'), { starts: true });
    await list.reads(words('siteStopped', { host: HOST }));
    // The panel that is open stays, and offers it anew.
    await panel.page.bringToFront();
    await until('the offer in the menu', async () => {
      await panel.click('button', words('more'));
      const there = (await panel.count('button', words('offerSite'))) === 1;
      await panel.press('Escape');
      return there;
    });
    const later = await open(practice.elsewhere);
    await pause(1_000);
    expect(await hosts(later)).toBe(0);
  });

  it('whose access is taken back while the panel is open: it says so, saves, and offers it again', async () => {
    const device = get();
    const page = await open(practice.elsewhere);
    const panel = await toolbar(page);
    const asked = await offer(device, panel);
    await asked.page.close();
    await page.bringToFront();
    await panel.click('button', 'New note');
    await panel.fill('textbox', 'Note', 'Written across the withdrawal');
    await device.withdraw(ORIGIN);
    await page.bringToFront();
    await panel.reads(words('accessGone', { host: HOST }));
    await save(panel);
    await panel.reads('Written across the withdrawal');
    await page.reload();
    await pause(700);
    expect(await hosts(page)).toBe(0);
    const again = await toolbar(page);
    await again.reads('Written across the withdrawal');
    await again.reads(words('accessGone', { host: HOST }));
    await again.click('button', words('accessAgain'));
    await offerAgain(device, ORIGIN, HOST, words('offerGiven', { host: HOST }));
    await page.bringToFront();
    await until(
      'the sentence to go',
      async () => !(await again.text()).includes(words('accessGone', { host: HOST })),
    );
    await stopFromSettings(device);
  });

  it.runIf(process.env.BROWSERS !== 'chromium')(
    'declined, it stays as it was and says so',
    async () => {
      const device = get();
      if (device.engine.name !== 'firefox') return;
      const view = await device.notebook(`#/settings/offer/${HOST}`);
      closeLater(view.page);
      await view.page.bringToFront();
      await view.click('button', words('offerAsk'));
      await device.engine.answerPrompt(false);
      await view.reads(words('offerDeclined', { host: HOST }));
      const page = await open(practice.elsewhere);
      await pause(700);
      expect(await hosts(page)).toBe(0);
    },
  );

  it('Note in the context menu, and the key command, open it there as the toolbar does', async () => {
    const device = get();
    // Chromium shows no native menu to a driver, nor do its keys reach the browser.
    if (device.engine.name !== 'firefox') return;
    const page = await open(practice.elsewhere);
    const text = 'flour sacks and listen';
    await device.select(page, text);
    const at = await page.evaluate(() => {
      const box = getSelection()?.getRangeAt(0).getBoundingClientRect();
      return { x: (box?.left ?? 0) + (box?.width ?? 0) / 2, y: (box?.top ?? 0) + 8 };
    });
    await device.engine.fromContextMenu(page, at, words('contextNote'));
    const panel = await device.panel(page);
    await panel.find('textbox', 'Note');
    await panel.reads(text);
    await panel.fill('textbox', 'Note', 'From the menu');
    await save(panel);
    await page.reload();
    await device.engine.command(page, 'panel');
    await (await device.panel(page)).reads('From the menu');
  });

  it.each([
    ['offer/localhost', words('offerLocal', { host: 'localhost' })],
    ['offer/127.0.0.1', words('offerNumber', { host: '127.0.0.1' })],
    ['offer/', words('offerNone')],
    ['offer/*', words('offerNone')],
    ['offer/javascript:alert(1)', words('offerNone')],
    ['offer-private', words('offerPrivate')],
  ])('is not asked for by #/settings/%s, and is told why', async (part, sentence) => {
    const view = await get().notebook(`#/settings/${part}`);
    closeLater(view.page);
    await view.reads(sentence);
    expect(await view.count('button', words('offerAsk'))).toBe(0);
  });

  it('ALSC’s own pages, taken back in the browser: the toolbar button still opens them', async () => {
    const device = get();
    const page = await open(practice.plain, true);
    const panel = await device.openPanel(page);
    await device.withdraw(ALA_ORIGIN);
    await page.bringToFront();
    await panel.reads(words('accessGone', { host: 'ala.org' }));
    await writePageNote(panel, 'After the withdrawal');
    const next = await open(practice.quietHour);
    await pause(1_000);
    expect(await hosts(next)).toBe(0);
    const again = await toolbar(next);
    await again.reads(words('accessGone', { host: 'ala.org' }));
    await again.click('button', words('accessAgain'));
    await offerAgain(device, ALA_ORIGIN, 'ala.org', words('offerGivenAla'));
    await open(practice.pictureSchedules, true);
  });
});
