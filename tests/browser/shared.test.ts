import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Device } from './driver/Device.mjs';
import { pause, until } from './driver/until.mjs';
import type { View } from './driver/View.mjs';
import { inBrowsers } from './inBrowsers';
import { practice, TEXT } from './pages';
import { chooseFile, panelOf, writeNoteOn, writePageNote } from './steps';
import { words } from './words';

/** The copy that was downloaded, once it is whole. */
async function downloaded(device: Device): Promise<string> {
  const folder = join(device.profile, 'downloads');
  const name = await until('the copy', async () => {
    const names = await readdir(folder);
    return names.find((one) => one.endsWith('.json'));
  });
  const file = join(folder, name);
  await until('the copy to be whole', async () => {
    try {
      return Boolean(JSON.parse(await readFile(file, 'utf8')));
    } catch {
      return false;
    }
  });
  const kept = join(device.profile, `copy-${Date.now()}.json`);
  await rename(file, kept);
  return kept;
}

const PASSPHRASE = 'open sesame';

async function shareComputer(settings: View): Promise<void> {
  await settings.fill('textbox', words('sharedPassphrase'), PASSPHRASE);
  await settings.fill('textbox', words('sharedAgain'), PASSPHRASE);
  await settings.click('button', words('sharedOn'));
}

async function unlock(panel: View, passphrase: string): Promise<void> {
  await panel.click('textbox', words('lockLabel'));
  await panel.press('Control', 'a');
  await panel.type(passphrase);
  await panel.click('button', words('lockOpen'));
}

async function erase(settings: View): Promise<void> {
  await settings.click('button', words('eraseOpen'));
  await settings.fill(
    'textbox',
    words('eraseType', { word: words('eraseWord') }),
    words('eraseWord'),
  );
  await settings.click('button', words('eraseNow'));
}

inBrowsers('this computer', (get) => {
  let copy = '';

  it('saves a copy', async () => {
    const device = get();
    const page = await device.open(practice.quietHour);
    const panel = await writeNoteOn(device, page, TEXT.quietHour, 'In the copy, "quoted" & <b>');
    await writePageNote(panel, 'Also in the copy 🙂');
    const settings = await device.notebook('#/settings');
    await settings.click('button', 'Save a copy', { starts: true });
    copy = await downloaded(device);
    const text = await readFile(copy, 'utf8');
    expect(text).toContain('Also in the copy 🙂');
    await settings.page.close();
    await page.close();
  });

  it('hides everything where it is shared, until the passphrase', async () => {
    const device = get();
    const page = await device.open(practice.quietHour);
    await device.paints(page, TEXT.quietHour);
    const settings = await device.notebook('#/settings');
    await shareComputer(settings);
    await settings.click('button', words('hideNow'));
    await page.bringToFront();
    await until('nothing painted', async () => (await device.painted(page)).length === 0);
    const panel = await panelOf(device, page);
    await pause(300);
    expect(await panel.text()).not.toContain('In the copy');
    expect(await settings.text()).not.toContain('In the copy');
    await page.reload();
    await pause(1_200);
    expect(await device.painted(page)).toEqual([]);
    const again = await panelOf(device, page);
    expect(await again.text()).not.toContain('In the copy');
    await unlock(again, 'wrong');
    await pause(500);
    expect(await again.text()).not.toContain('In the copy');
    await unlock(again, PASSPHRASE);
    await again.reads('In the copy');
    await device.paints(page, TEXT.quietHour);
    await settings.page.close();
    await page.close();
  });

  it('erases its copy, and opens the saved one again: everything is back', async () => {
    const device = get();
    const page = await device.open(practice.quietHour);
    const room = await device.notebook('#/settings');
    await erase(room);
    await until('the erased page', async () => !(await room.text()).includes(words('eraseNow')));
    await room.page.close();
    await page.bringToFront();
    await page.reload();
    await pause(1_000);
    expect(await device.painted(page)).toEqual([]);
    const panel = await panelOf(device, page);
    expect(await panel.text()).not.toContain('In the copy');

    const settings = await device.notebook('#/settings');
    await settings.reads(words('copyOpen'));
    await chooseFile(settings, copy);
    await settings.click('button', words('copyMerge'));
    await settings.reads(words('copyMerged'));
    await page.bringToFront();
    await panel.reads('In the copy, "quoted" & <b>');
    await panel.reads('Also in the copy 🙂');
    await device.paints(page, TEXT.quietHour);

    await settings.page.bringToFront();
    await settings.click('button', 'Save a copy', { starts: true });
    const second = JSON.parse(await readFile(await downloaded(device), 'utf8'));
    const first = JSON.parse(await readFile(copy, 'utf8'));
    expect(second.records).toEqual(first.records);
    await settings.page.close();
    await page.close();
  });

  it('refuses a copy that is cut off or of a newer version, and changes nothing', async () => {
    const device = get();
    const whole = await readFile(copy, 'utf8');
    const cut = join(device.profile, 'cut.json');
    await writeFile(cut, whole.slice(0, Math.floor(whole.length / 2)));
    const newer = join(device.profile, 'newer.json');
    await writeFile(newer, JSON.stringify({ ...JSON.parse(whole), version: 99 }));
    for (const file of [cut, newer]) {
      const settings = await device.notebook('#/settings');
      await settings.reads(words('copyOpen'));
      await chooseFile(settings, file);
      await until('a sentence', async () => (await settings.count('alert')) > 0);
      const sentence = (await settings.look({ role: 'alert' })).text;
      expect(sentence.length).toBeGreaterThan(20);
      expect(sentence).not.toMatch(/JSON|SyntaxError|undefined/);
      await settings.page.close();
    }
  });
});
