import { expect, it } from 'vitest';
import type { Device } from './driver/Device.mjs';
import { pause, until } from './driver/until.mjs';
import { inChromiumAtLeast } from './inBrowsers';
import { openPages } from './openPages';
import { practice, TEXT } from './pages';
import { seedNotebook } from './seed';
import { panelOf, writeNoteOn, writePageNote } from './steps';
import { words } from './words';

/** The toolbar button of the tab with this address: its badge and title. */
const toolbar = (device: Device, address: string) =>
  device.background(
    async (scope: { browser?: typeof chrome; chrome: typeof chrome }, url: string) => {
      const { tabs, action } = scope.browser ?? scope.chrome;
      const tab = (await tabs.query({})).find((one) => one.url === url);
      if (tab?.id === undefined) return { text: 'no tab', title: '' };
      const [text, title] = [
        await action.getBadgeText({ tabId: tab.id }),
        await action.getTitle({ tabId: tab.id }),
      ];
      return { text, title };
    },
    address,
  );

inChromiumAtLeast('a page that moved', (get) => {
  const { open } = openPages(get);

  it('is known by its title: notes are brought, taken back, and brought again', async () => {
    const device = get();
    const then = await open(practice.corner);
    const panel = await writeNoteOn(device, then, TEXT.corner, 'The lamp first.');
    await writePageNote(panel, 'About all of it.');
    await then.close();
    const page = await open(practice.cornerMoved);
    const now = await panelOf(device, page);
    await now.reads(words('movedTitle'));
    expect(await now.text()).toContain(practice.corner);
    await now.click('button', 'Bring 2 notes here');
    await now.reads('The lamp first.');
    await device.paints(page, TEXT.corner);
    await now.click('button', words('undo'));
    await now.reads(words('movedTitle'));
    expect(await now.text()).not.toContain('The lamp first.');
    await now.click('button', 'Bring 2 notes here');
    await device.paints(page, TEXT.corner);
    // The old address stays known.
    const again = await open(practice.corner);
    await device.paints(again, TEXT.corner);
  });

  it('is known by its quotes under another title; "Not the same page" is remembered', async () => {
    const device = get();
    const page = await open(practice.cornerRenamed);
    const panel = await panelOf(device, page);
    await panel.click('button', words('movedNot'));
    await panel.reads(words('emptyTitle'));
    await page.reload();
    const again = await panelOf(device, page);
    await pause(3_500);
    expect(await again.text()).not.toContain(words('movedTitle'));
    const other = await open(practice.plain);
    const none = await panelOf(device, other);
    await pause(3_500);
    expect(await none.text()).not.toContain(words('movedTitle'));
  });

  it('shows the old words beside the new of an edited passage, and takes the new ones', async () => {
    const device = get();
    const then = await open(practice.corner);
    await writeNoteOn(device, then, TEXT.cornerThen, 'Watch where they go.');
    await then.close();
    const page = await open(`${practice.corner}?later`);
    const panel = await panelOf(device, page);
    await panel.reads(words('changedThen'));
    const marked = () =>
      panel.evaluate(() =>
        [...document.querySelectorAll('.changed :is(del, ins)')].map((el) =>
          `${el.localName} ${el.lastChild?.textContent}`.trim(),
        ),
      );
    expect(await marked()).toEqual([
      'del morning',
      'del needed',
      'ins nearly',
      'ins afternoon',
      'ins wanted',
    ]);
    await panel.click('button', words('changedUse'));
    await until('the new words alone', async () => (await marked()).length === 0);
    await panel.reads(words('changedUsed'));
    await device.paints(page, TEXT.cornerNow);
    await panel.click('button', words('undo'));
    await panel.reads(words('changedThen'));
  });

  it('the buttons say what is new of the other member, until it was looked at', async () => {
    const device = get();
    const notebook = await device.notebook('#/settings');
    await seedNotebook(notebook);
    await notebook.page.close();
    const page = await open(practice.pictureSchedules);
    const label = () =>
      device.shadow(page, (root) => {
        const button = root.querySelector('.e');
        return `${button?.getAttribute('aria-label')} ${button?.classList.contains('f')}`;
      });
    expect(await label()).toBe('Open Matchbook: 1 note, 1 new true');
    expect(await toolbar(device, practice.pictureSchedules)).toEqual({
      text: '1•',
      title: 'Open Matchbook: 1 note, 1 new',
    });
    const panel = await panelOf(device, page);
    await panel.reads('Let the child draw lunch.');
    const news = () => panel.evaluate(() => document.querySelectorAll('.note .new').length);
    expect(await news()).toBe(1);
    await until('the badge to be plain', async () => {
      return (await toolbar(device, practice.pictureSchedules)).text === '1';
    });
    // It stays marked while the panel is open, and is no longer once it is opened again.
    expect(await news()).toBe(1);
    await panel.click('button', words('close'));
    await until('the panel to close', async () => !(await device.hasPanel(page)));
    await until('the button', async () => (await label()) === 'Open Matchbook: 1 note false');
    const again = await panelOf(device, page);
    await again.reads('Let the child draw lunch.');
    expect(await again.evaluate(() => document.querySelectorAll('.note .new').length)).toBe(0);
  });
});
