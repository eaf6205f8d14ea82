import { beforeAll, expect, it } from 'vitest';
import { until } from './driver/until.mjs';
import type { View } from './driver/View.mjs';
import { inBrowsers } from './inBrowsers';
import { openPages } from './openPages';
import { practice } from './pages';
import { askFrom, seedNotebook } from './seed';
import { panelOf, writePageNote } from './steps';
import { words } from './words';

const OLD = 'Dim the lights first.';
const NEW = 'Of the year that begins.';

inBrowsers('notebooks', (get) => {
  const { open } = openPages(get);
  let tab: View;
  beforeAll(async () => {
    tab = await get().notebook();
    await seedNotebook(tab);
    await tab.reads(OLD);
  });
  const settings = async () => {
    await tab.evaluate(() => {
      location.hash = '#/settings';
    });
    await tab.find('heading', words('notebooksTitle'));
  };
  const told = async () => (await tab.text()).includes(OLD);

  it('a new one starts clean, in the tab and beside the page; its notes are its own', async () => {
    const page = await open(practice.quietHour);
    const panel = await panelOf(get(), page);
    await panel.reads(OLD);
    await tab.page.bringToFront();
    await settings();
    await tab.click('button', words('notebookBegin'));
    await tab.click('radio', words('role_mentor'), { nth: 1 });
    await tab.click('button', words('notebookBeginDo'));
    await tab.reads(words('notesEmptyTitle'));
    expect(await told()).toBe(false);
    await page.bringToFront();
    await until('the panel to be empty', async () => !(await panel.text()).includes(OLD));
    await writePageNote(panel, NEW);
    await tab.page.bringToFront();
    await tab.reads(NEW);
  });

  it('the one before stays as it was, says that it is an earlier one, and leads back', async () => {
    await settings();
    await tab.reads(words('notebookWith', { name: 'Ruth' }));
    await tab.click('button', words('notebookUse'));
    await tab.reads(OLD);
    await tab.reads(words('olderWith', { name: 'Ruth' }));
    const text = await tab.text();
    expect(text).not.toContain(NEW);
    const page = await open(practice.quietHour);
    const panel = await panelOf(get(), page);
    await panel.reads(OLD);
    expect(await panel.text()).not.toContain(NEW);
    await tab.page.bringToFront();
    await tab.click('button', words('olderBack'));
    await tab.reads(NEW);
    await until('no word of an earlier one', async () => {
      return !(await tab.text()).includes(words('olderBack'));
    });
  });

  it('is erased by itself, after a plain warning', async () => {
    await settings();
    await tab.click('button', words('notebookDrop'));
    await tab.reads(words('notebookDropWhat'));
    await tab.click('button', words('notebookDropDo'));
    await until('one notebook', async () => {
      const { ids } = await askFrom<{ ids: string[] }>(tab, 'notebooks.list', {});
      return ids.length === 1;
    });
    await tab.evaluate(() => {
      location.hash = '#/notes';
    });
    await tab.reads(NEW);
  });
});
