import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFaults } from '../dav/faults.mjs';
import { PASSWORD, USER } from '../dav/launch.mjs';
import { startApache } from '../dav/servers/apache.mjs';
import { axeClean } from './axeClean';
import type { Device } from './driver/Device.mjs';
import { inBrowsers } from './inBrowsers';
import { words } from './words';

let server: Awaited<ReturnType<typeof startApache>>;
let faults: Awaited<ReturnType<typeof startFaults>>;
beforeAll(async () => {
  server = await startApache();
  faults = await startFaults(server.address);
});
afterAll(async () => {
  await faults.stop();
  await server.stop();
});
const shot = (device: Device, view: { page: never }, name: string) =>
  device.screenshot(view.page, `/tmp/davshots/${device.name}-${name}.png`);
for (const [set, options] of [
  ['light-wide', { dark: false, width: 1280, height: 900 }],
  ['dark-narrow', { dark: true, width: 360, height: 900 }],
] as const)
  inBrowsers(set, (get) => {
    it('looks', async () => {
      const device = get();
      const view = await device.notebook('#/match');
      await view.find('textbox', words('davAddress'));
      await shot(device, view as never, `${set}-1-form`);
      await view.click('button', words('davConnect'));
      await view.reads(words('davNoAddress'));
      await shot(device, view as never, `${set}-0-none`);
      await axeClean(view);
      await view.fill('textbox', words('davAddress'), `${faults.address}our match/`);
      await view.fill('textbox', words('davUser'), USER);
      await view.click('textbox', words('davPassword')).catch(() => {});
      await view.type('wrong');
      await device.allow('http://127.0.0.1/*', async () => {
        await view.page.bringToFront();
        await view.click('button', words('davConnect'));
      });
      await view.reads(words('error_dav_sign_in'));
      await view.page.mouse.move(2, 2);
      await shot(device, view as never, `${set}-2-wrong`);
      await axeClean(view);
      await view.click('textbox', words('davPassword')).catch(() => {});
      await view.press('Control', 'a');
      await view.type(PASSWORD);
      await view.click('button', words('davConnect'));
      await view.reads(words('davPassed'));
      await view.settle();
      await shot(device, view as never, `${set}-3-in-use`);
      await axeClean(view);
      faults.always(503);
      await view.click('button', words('davAgain'));
      await view.reads('busy');
      await shot(device, view as never, `${set}-4-busy`);
      faults.none();
      await device.withdraw('http://127.0.0.1/*');
      await view.reads(words('error_dav_permission'));
      await shot(device, view as never, `${set}-5-withdrawn`);
      await view.click('button', words('davChange'));
      await view.find('button', words('cancel'));
      await shot(device, view as never, `${set}-6-change`);
      await view.click('button', words('cancel'));
      await view.click('button', words('davForget'));
      await view.reads(words('davForgotten'));
      await shot(device, view as never, `${set}-7-forgotten`);
    });
  }, options);
