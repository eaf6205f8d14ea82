import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe } from 'vitest';
import { serveSite } from '../site/serve.mjs';
import { type BrowserName, builtFolder, Device, type LaunchOptions } from './driver/Device.mjs';

/** The browsers to test in: both, or those that `BROWSERS` names (`BROWSERS=firefox npm run browser`). */
export const BROWSERS = (process.env.BROWSERS ?? 'chromium,firefox').split(',') as BrowserName[];

function checkBuilt(name: BrowserName): void {
  const folder = builtFolder(name);
  if (existsSync(`${folder}/manifest.json`)) return;
  throw new Error(`${folder} is not built: npm run build && npm run build:firefox`);
}

export interface Where extends Partial<LaunchOptions> {
  /** The browsers that can; both by default. */
  only?: BrowserName[];
  /** Those of them that `npm test` has time for; `npm run browser` takes all. */
  quick?: BrowserName[];
}

/**
 * The same tests in each browser, on one device a file: started before the first test, ended after the last.
 * `get` gives the device; `set` puts another in its place (after a kill).
 */
export function inBrowsers(
  title: string,
  tests: (get: () => Device, set: (device: Device) => void) => void,
  { only = BROWSERS, quick = only, ...options }: Where = {},
): void {
  const where = process.env.QUICK === '1' ? quick : only;
  describe.each(BROWSERS.filter((name) => where.includes(name)))(`${title}, %s`, (browser) => {
    let device: Device | undefined;
    let site: Awaited<ReturnType<typeof serveSite>> | undefined;
    beforeAll(async () => {
      checkBuilt(browser);
      site = await serveSite();
      device = await Device.launch({ browser, site, ...options });
    });
    afterAll(async () => {
      await device?.close();
      await site?.close();
    });
    tests(
      () => {
        if (!device) throw new Error('the browser did not start');
        return device;
      },
      (next) => {
        device = next;
      },
    );
  });
}

/** The same, for what `npm test` has time for in Chromium alone; `npm run browser` takes both. */
export function inChromiumAtLeast(
  title: string,
  tests: (get: () => Device, set: (device: Device) => void) => void,
): void {
  inBrowsers(title, tests, { quick: ['chromium'] });
}
