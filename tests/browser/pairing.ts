import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import type { Device } from './driver/Device.mjs';
import { until } from './driver/until.mjs';
import type { View } from './driver/View.mjs';
import { words } from './words';

const folderOf = (device: Device) => join(device.profile, 'downloads');

/** Presses a button that saves a file; answers its path, once it is whole. */
export async function savedBy(device: Device, view: View, button: string): Promise<string> {
  const folder = folderOf(device);
  const before = new Set(await readdir(folder));
  await view.click('button', button);
  const name = await until('a saved file', async () => {
    const fresh = (await readdir(folder)).filter((one) => !before.has(one));
    const whole = fresh.find(
      (one) => !/\.(part|crdownload|tmp)$/.test(one) && !one.startsWith('.'),
    );
    if (!whole || fresh.length > 1) return null;
    return (await readFile(join(folder, whole))).length > 0 ? whole : null;
  });
  return join(folder, name);
}

/** Gives a file to what the button with this name opens. */
export async function openedBy(view: View, button: string, file: string): Promise<void> {
  await view.find('button', button);
  const input = await until('the file field', async () => {
    const handle = await view.page.evaluateHandle((name) => {
      const all = [...document.querySelectorAll('button')];
      const one = all.find((of) => of.textContent?.trim() === name);
      return one?.parentElement?.querySelector('input[type="file"]') ?? null;
    }, button);
    return handle.asElement();
  });
  await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
}

/** The room of the match. */
export async function matchRoom(device: Device): Promise<View> {
  const view = await device.notebook('#/match');
  await view.find('heading', words('roomMatch'));
  return view;
}

/** "Start a match", up to the invitation. */
export async function start(
  view: View,
  {
    name,
    role,
    whom,
    passphrase,
  }: { name: string; role: 'mentor' | 'mentee'; whom?: string; passphrase?: string },
): Promise<void> {
  await view.click('button', words('matchStart'));
  await aboutMe(view, name, role);
  if (whom) await view.fill('textbox', words('matchWhom'), whom);
  if (passphrase) {
    // A disclosure has no role of its own that both browsers agree on.
    await view.evaluate(() => {
      document.querySelector<HTMLElement>('.around summary')?.click();
    });
    await view.fill('textbox', words('matchPassphrase'), passphrase);
  }
  await view.click('button', words('matchMakeInvitation'));
  await view.find('button', words('matchSaveInvitation'));
}

export async function aboutMe(view: View, name: string, role: 'mentor' | 'mentee'): Promise<void> {
  await view.find('textbox', words('settingsName'));
  await view.click('textbox', words('settingsName'));
  await view.press('Control', 'a');
  await view.type(name);
  await view.click('radio', words(`role_${role}`));
}

/** What stands in the box with the code. */
export const codeIn = async (view: View): Promise<string> => {
  await view.find('button', words('matchCopyCode'));
  return view.evaluate(() => document.querySelector('.match-code output')?.textContent ?? '');
};

/** The three words, once they can be seen. */
export const wordsIn = (view: View): Promise<string[]> =>
  until('three words', async () => {
    const all = await view.evaluate(() =>
      [...document.querySelectorAll('.three-words li')].map((one) => one.textContent ?? ''),
    );
    return all.length === 3 ? all : null;
  });

/** Types an invitation code. */
export async function typeCode(view: View, code: string): Promise<void> {
  await view.click('textbox', words('matchCode'));
  await view.press('Control', 'a');
  await view.type(code);
  await view.click('button', words('matchUseCode'));
}

/** Every file that a device saved. */
export async function savedFiles(device: Device): Promise<Buffer[]> {
  const folder = folderOf(device);
  return Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name))));
}
