import type { ElementHandle, Page } from 'puppeteer-core';
import type { Device } from './driver/Device.mjs';
import { pause, until } from './driver/until.mjs';
import type { View } from './driver/View.mjs';
import { words } from './words';

/** Waits until the status line says that all is saved. */
export const saved = (panel: View) =>
  until('the status "Saved"', async () => (await panel.status()).startsWith('Saved'));

/** Presses the button whose name begins with "Save" and waits for "Saved". */
export async function save(panel: View): Promise<void> {
  await panel.click('button', 'Save', { starts: true });
  await saved(panel);
}

/** Writes a note about the page as a whole. */
export async function writePageNote(panel: View, text: string): Promise<void> {
  await panel.click('tab', 'Notes', { starts: true });
  await panel.click('button', 'New note');
  await panel.fill('textbox', 'Note', text);
  await save(panel);
}

/** Selects, presses "Note", writes and saves; gives back the panel. */
export async function writeNoteOn(
  device: Device,
  page: Page,
  passage: string,
  text: string,
): Promise<View> {
  const panel = await device.noteOn(page, passage);
  await panel.fill('textbox', 'Note', text);
  await save(panel);
  return panel;
}

/** Opens the menu of the note card at `nth` from the top. */
export async function openMore(panel: View, nth = 0): Promise<void> {
  await panel.click('button', words('moreForNote'), { nth });
  await panel.find('button', words('edit'));
}

/** Opens a note card's menu and presses one of its items. */
export async function fromMenu(panel: View, item: string, nth = 0): Promise<void> {
  await openMore(panel, nth);
  await panel.click('button', item);
}

/** What the note field holds now. */
export const noteText = async (panel: View) => (await panel.find('textbox', 'Note')).value;

/** Deletes the card at `nth` from the top; where the panel cannot see for itself (Firefox) it asks once more. */
export async function deleteNote(panel: View, nth = 0): Promise<void> {
  // A frame is only heard when it has been seen whole for half a second.
  await pause(700);
  await fromMenu(panel, words('delete'), nth);
  await pause(200);
  const again = await panel.look({ role: 'button', name: words('deleteAgain') });
  if (again.spot) await panel.click('button', words('deleteAgain'));
}

/** The panel of a page: the one that is open there again by itself, else by the edge button. */
export async function panelOf(device: Device, page: Page): Promise<View> {
  const there = async () => {
    if (await device.hasPanel(page)) return true;
    if (!(await device.hostButton(page, 'edge'))) return false;
    // A panel that was open in the tab is framed again by itself, and the button goes: it is given the time.
    await pause(300);
    if (await device.hasPanel(page)) return true;
    await device.pressHostButton(page, 'edge').catch(() => null);
    return device.hasPanel(page);
  };
  await until('a panel, by itself or by the button', there, 20_000);
  return device.panel(page);
}

/** Gives a file to the view's file field. */
export async function chooseFile(view: View, file: string): Promise<void> {
  const input = await until('the file field', () => view.page.$('input[type="file"]'));
  await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
}

/** The panel of a page that no standing permission is for: by the toolbar button, pressed again where it was not heard. */
export async function pressToolbar(device: Device, page: Page): Promise<View> {
  await page.bringToFront();
  for (let press = 0; press < 3; press++) {
    await device.clickToolbar(page);
    const there = () => device.hasPanel(page);
    if (await until('the panel', there, 4_000).catch(() => false)) break;
  }
  return device.panel(page);
}
