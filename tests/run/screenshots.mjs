// @ts-check
/**
 * `npm run screenshots`: PNGs of every state of `tests/browser/states.ts`, light and dark, 1280 and 360
 * wide, into `screenshots/`.
 */
import { needBrowser } from './browsers.mjs';
import { build } from './build.mjs';
import { runPackage } from './say.mjs';

const chromium = await needBrowser('chromium');
if (!chromium || !(await build('chromium'))) process.exit(1);
const { code } = await runPackage(
  'vitest',
  ['run', '--config', 'vitest.browser.config.ts', 'tests/browser/screenshots.test.ts'],
  { env: { SCREENSHOTS: '1', CHROMIUM: chromium.path } },
);
process.exit(code);
