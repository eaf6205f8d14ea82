import type { Page } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import type { Device } from './driver/Device.mjs';
import { pause, until } from './driver/until.mjs';
import type { View } from './driver/View.mjs';
import { inBrowsers } from './inBrowsers';
import { practice, TEXT } from './pages';
import { askFrom } from './seed';
import { noteText, save, writePageNote } from './steps';
import { words } from './words';

const pages: Page[] = [];

/** A new tab in front; a viewer of PDF files never tells that it has loaded. */
async function show(device: Device, address: string): Promise<Page> {
  const page = await device.newPage();
  pages.push(page);
  await Promise.race([page.goto(address).catch(() => {}), pause(3_000)]);
  await page.bringToFront();
  return page;
}

/** Presses the toolbar button over a page that cannot hold the panel. */
async function openBeside(device: Device, address: string): Promise<{ page: Page; side: View }> {
  const page = await show(device, address);
  await pause(300);
  await device.clickToolbar(page);
  return { page, side: await device.sidePanel() };
}

async function closeSide(device: Device): Promise<void> {
  if (!(await device.hasSidePanel())) return;
  // A frame that is gone answers nothing: Firefox's is closed from its window.
  if (device.engine.name === 'firefox') await device.engine.privileged('SidebarController.hide()');
  else await (await device.sidePanel()).evaluate(() => window.close()).catch(() => {});
  await until('the side panel to close', async () => !(await device.hasSidePanel()));
}

async function writePlace(device: Device, place: 'page' | 'side'): Promise<void> {
  const settings = await device.notebook('#/settings');
  await askFrom(settings, 'settings.write', { place });
  await settings.page.close();
}

inBrowsers('the browser’s own side panel', (get) => {
  let place: 'page' | 'side' = 'page';
  const choosePlace = async (device: Device, next: typeof place) => {
    await writePlace(device, next);
    place = next;
  };
  afterEach(async () => {
    const device = get();
    if (place === 'side') await choosePlace(device, 'page');
    await closeSide(device);
    await Promise.all(pages.splice(0).map((page) => page.close().catch(() => {})));
  });

  it('does not open by itself at install', async () => {
    expect(await get().hasSidePanel()).toBe(false);
  });

  it('opens by the toolbar button beside a PDF, and keeps a note with page number and quote', async () => {
    const device = get();
    const { side } = await openBeside(device, `${practice.goalSheet}#page=2`);
    await side.reads(words('emptyPdfWords'));
    await side.click('button', 'New note');
    expect((await side.find('textbox', words('pdfPage'))).value).toBe('2');
    await side.fill('textbox', words('pdfQuote'), 'Listen before you answer a child');
    await side.fill('textbox', 'Note', 'For the first meeting');
    await save(side);
    await side.reads('Page 2');
    await side.reads('Listen before you answer a child');
    await closeSide(device);

    const again = await openBeside(device, practice.goalSheet);
    await again.side.reads('For the first meeting');
    expect(await again.side.text()).not.toContain(words('passageNotFound'));
    const notebook = await device.notebook('#/notes');
    await notebook.reads('Goal sheet');
    await notebook.reads('Page 2');
    await notebook.page.close();
  });

  it('takes a PDF for one whatever its address ends in', async () => {
    const device = get();
    const page = await show(device, practice.newsletter);
    await pause(300);
    await device.clickToolbar(page);
    const offer = await device.popup();
    await offer.click('button', words('besideOpen'));
    const side = await device.sidePanel();
    await side.click('button', 'New note');
    await side.find('textbox', words('pdfPage'));
  });

  it('has a sentence beside a page of the browser itself, and offers the notebook', async () => {
    const device = get();
    const own = device.name === 'chromium' ? 'chrome://version' : 'about:license';
    const { side } = await openBeside(device, own);
    const title = device.name === 'chromium' ? 'noAccessTitle' : 'noAddressTitle';
    await side.reads(words(title));
    await side.click('button', words('openNotebook'));
    const notebook = await device.opened('notebook.html#/notes');
    await notebook.page.close();
  });

  it('chosen for good: opens from the toolbar, follows the tab in view, and each page keeps its draft', async () => {
    const device = get();
    await choosePlace(device, 'side');
    const quiet = await show(device, practice.quietHour);
    await device.clickToolbar(quiet);
    const side = await device.sidePanel();
    expect(await device.hasPanel(quiet)).toBe(false);
    await writePageNote(side, 'About the quiet hour');
    await side.click('button', 'New note');
    await side.fill('textbox', 'Note', 'Half a thought');
    const schedules = await show(device, practice.pictureSchedules);
    await until(
      'the other page',
      async () => !(await side.text()).includes('About the quiet hour'),
    );
    await side.reads(words('emptyTitle'));
    await side.click('button', 'New note');
    await side.fill('textbox', 'Note', 'About the schedules');
    await save(side);
    await quiet.bringToFront();
    await side.reads('About the quiet hour');
    await until('the draft', async () => (await noteText(side)) === 'Half a thought');
    expect(await side.text()).not.toContain('About the schedules');
    // In the same tab to another page, and a tab of which nothing is told.
    await schedules.bringToFront();
    await side.reads('About the schedules');
    await schedules.goto(practice.plain);
    await until(
      'the page gone on',
      async () => !(await side.text()).includes('About the schedules'),
    );
    const elsewhere = await show(device, practice.elsewhere);
    await side.reads(words('noAccessTitle'));
    await device.clickToolbar(elsewhere);
    await side.reads(words('emptyTitle'));
    await writePageNote(side, 'Elsewhere');
    await quiet.bringToFront();
    await side.reads('About the quiet hour');
  });

  it('chosen for good: “Note” by a selection goes to it', async () => {
    const device = get();
    await choosePlace(device, 'side');
    const page = await show(device, practice.pictureSchedules);
    await device.clickToolbar(page);
    const side = await device.sidePanel();
    await device.select(page, TEXT.schedules);
    await device.pressHostButton(page, 'note');
    await side.reads(TEXT.schedules);
    expect(await device.hasPanel(page)).toBe(false);
  });

  it('of two windows: each follows its own', async () => {
    const device = get();
    // The other browser's driver reaches the first window alone.
    if (device.name === 'firefox') return;
    await choosePlace(device, 'side');
    const first = await show(device, practice.quietHour);
    await device.clickToolbar(first);
    const side = await device.sidePanel();
    await side.reads('About the quiet hour');
    const before = new Set(await device.browser.pages());
    await device.background(async (scope, url) => {
      await scope.chrome.windows.create({ url, focused: true });
    }, practice.dark);
    const second = await until('the second window', async () =>
      (await device.browser.pages()).find((page) => !before.has(page)),
    );
    pages.push(second);
    await pause(700);
    expect(await side.text()).toContain('About the quiet hour');
    await device.clickToolbar(second);
    const texts = async () => {
      const targets = device.browser.targets().filter((t) => t.url().endsWith('/panel.html'));
      const panels = await Promise.all(targets.map((target) => target.asPage()));
      return Promise.all(panels.map((panel) => panel.evaluate(() => document.body.innerText)));
    };
    await until('a panel in each window', async () => {
      const all = await texts();
      const has = (words: string) => all.filter((text) => text.includes(words)).length === 1;
      return all.length === 2 && has('About the quiet hour') && has(words('emptyTitle'));
    });
  });

  it('is offered where a modal dialog makes the page inert', async () => {
    const device = get();
    const page = await show(device, practice.dialog);
    await device.clickToolbar(page);
    const offer = await device.popup();
    await offer.reads(words('besideTitle'));
    await offer.click('button', words('besideOpen'));
    const side = await device.sidePanel();
    await side.reads(words('emptyTitle'));
    expect(await device.hasPanel(page)).toBe(false);
  });

  it('is offered where the page refuses the frame', async () => {
    const device = get();
    if (device.name === 'firefox') return;
    const page = await device.open(practice.isolated);
    pages.push(page);
    await device.pressHostButton(page, 'edge');
    const offer = await device.popup(15_000);
    await offer.reads(words('besideTitle'));
    await device.pressHostButton(page, 'edge');
    await (await device.sidePanel()).reads(words('emptyTitle'));
  });
});
