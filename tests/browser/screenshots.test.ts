import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe } from 'vitest';
import { eachState } from './eachState';

const FOLDER = fileURLToPath(new URL('../../screenshots/', import.meta.url));
const SIZES = [
  { width: 1280, height: 800 },
  { width: 360, height: 740 },
];

/** `npm run screenshots`: pictures of every state, to be looked at. */
describe.runIf(process.env.SCREENSHOTS === '1')('pictures', () => {
  for (const dark of [false, true]) {
    for (const size of SIZES) {
      const set = `${dark ? 'dark' : 'light'}-${size.width}`;
      eachState(
        set,
        async ({ view }, state, device) => {
          await view.page.mouse.move(2, 2);
          await new Promise((done) => setTimeout(done, 350));
          const file = join(FOLDER, `${state.name.replace(/\W+/g, '-')}-${set}.png`);
          await device.screenshot(view.page, file);
        },
        { only: ['chromium'], dark, ...size },
      );
    }
  }
});
