// @ts-check
/**
 * Draws `public/icon/*.png` anew from `matchbook.svg` beside this file, with Chromium. Run by hand when the
 * drawing changes: `node tests/run/icons.mjs`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { needBrowser } from './browsers.mjs';
import { root, say } from './say.mjs';

const folder = join(root, 'public', 'icon');
const drawing = readFileSync(join(root, 'tests/run/matchbook.svg'), 'utf8');
const chromium = await needBrowser('chromium');
if (!chromium) process.exit(1);
const browser = await puppeteer.launch({
  executablePath: chromium.path,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
for (const size of [16, 32, 48, 128]) {
  await page.setViewport({ width: size, height: size });
  // Chrome asks for a clear rim around the icon of 128 (the drawing itself has some), and none around small ones.
  const rim = size === 128 ? 8 : 0;
  await page.setContent(
    `<style>body{margin:${rim}px}svg{display:block;width:${size - 2 * rim}px;height:${size - 2 * rim}px}</style>${drawing}`,
  );
  writeFileSync(join(folder, `${size}.png`), await page.screenshot({ omitBackground: true }));
  say(`public/icon/${size}.png`);
}
await browser.close();
