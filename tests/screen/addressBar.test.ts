import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Device } from '../browser/driver/Device.mjs';
import { pause, until } from '../browser/driver/until.mjs';
import { seedNotebook } from '../browser/seed';
import { words } from '../browser/words';
import { Screen } from './Screen';

const PICTURES = fileURLToPath(new URL('../../screenshots/', import.meta.url));
let screen: Screen;
let folder: string;
let device: Device;

beforeAll(async () => {
  screen = await Screen.start();
  process.env.DISPLAY = screen.display;
  folder = await mkdtemp(join(tmpdir(), 'matchbook-address-'));
  await mkdir(join(folder, 'profile'));
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

it('"mb" and a word in the address bar are searched for in the notebook', async () => {
  const view = await device.notebook();
  await seedNotebook(view);
  await view.reads('Dim the lights first.');
  await view.page.bringToFront();
  await screen.hand('key', 'ctrl+l');
  await screen.hand('type', '--delay', '60', 'mb lights');
  await pause(1_000);
  await screen.picture(join(PICTURES, 'screen-address-bar.png'));
  await screen.hand('key', 'Return');
  await until('the search', async () => {
    const { value } = await view.find('searchbox', words('search'));
    return value === 'lights';
  });
  await view.reads(words('foundCount_one', { count: 1 }));
  expect(await view.evaluate(() => location.hash)).toBe('#/notes?q=lights');
});
