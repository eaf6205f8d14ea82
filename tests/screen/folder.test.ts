import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ExchangeView } from '@/lib/calls/exchangeCalls';
import { Device } from '../browser/driver/Device.mjs';
import { pause, until } from '../browser/driver/until.mjs';
import type { View } from '../browser/driver/View.mjs';
import { paired } from '../browser/matchStates';
import { matchRoom } from '../browser/pairing';
import { askFrom, noteRecord } from '../browser/seed';
import { words } from '../browser/words';
import { Screen } from './Screen';

const PICTURES = fileURLToPath(new URL('../../screenshots/', import.meta.url));
let screen: Screen;
let folder: string;
let device: Device;

beforeAll(async () => {
  screen = await Screen.start();
  process.env.DISPLAY = screen.display;
  folder = await mkdtemp(join(tmpdir(), 'matchbook-screen-'));
  await mkdir(join(folder, 'profile'));
  await mkdir(join(folder, 'Shared by two'));
  await mkdir(PICTURES, { recursive: true });
  device = await Device.launch({
    browser: 'chromium',
    headless: false,
    profile: join(folder, 'profile'),
  });
});
afterAll(async () => {
  await device?.close();
  screen?.stop();
  await rm(folder, { recursive: true, force: true });
});

const state = async (view: View) =>
  (await askFrom<ExchangeView>(view, 'exchange.state', {})).remotes[1];
const shared = () => readdir(join(folder, 'Shared by two'));

/** "Don't Allow" has the focus in the browser's question: "Allow" follows it. */
async function allow(picture: string): Promise<void> {
  await until('the question', async () => {
    await screen.picture(join(PICTURES, picture));
    return screen.asks(join(PICTURES, picture));
  });
  // Chromium takes no answer in a question's first half second: it might be meant for what was there before.
  await pause(1_000);
  await screen.hand('key', 'Tab');
  await screen.hand('key', 'Return');
}

it('a folder is chosen in the browser’s own picker, and a sealed file goes into it', async () => {
  const { view } = (await paired(device)).shown;
  await askFrom(view, 'match.compared', { same: true });
  await view.page.bringToFront();
  await view.click('button', words('matchFolderChoose'));
  const picker = await screen.window('Select where this site');
  await screen.hand('key', 'ctrl+l');
  await screen.hand('type', '--delay', '20', join(folder, 'Shared by two'));
  await screen.picture(join(PICTURES, 'screen-folder-picker.png'));
  // Its "Open": Enter would go on to the browser's next question, and deny it.
  await screen.press(picker, 50, 44);
  await allow('screen-folder-question.png');
  await until('the folder', async () => (await state(view))?.at === 'done');
  expect(await shared()).toEqual([
    expect.stringMatching(/^[0-9a-z]{10}-[0-9a-z]+-s[0-9a-z]{4}\.matchbook$/),
  ]);
});

it('after a restart one "Sync now" asks for it again, and goes on', async () => {
  await device.quit();
  device = await device.again();
  const view = await matchRoom(device);
  const { me } = await askFrom<{ me: string }>(view, 'notebook.which', {});
  const record = noteRecord({ text: 'After the restart' }, me, Date.now());
  await askFrom(view, 'copy.merge', { records: [record], me: null });
  await view.page.bringToFront();
  await view.click('button', words('syncNow'));
  // A bubble below the address, which dims nothing: the question is there once the window has drawn it.
  await pause(2_000);
  await screen.picture(join(PICTURES, 'screen-folder-again.png'));
  await screen.hand('mousemove', '284', '324', 'click', '1');
  await until('the second file', async () => (await shared()).length === 2);
});
