import { join } from 'node:path';
import { eachState } from './eachState';
import { MATCH_STATES } from './matchStates';

const only = process.env.ONLY;
for (const [set, dark, width, height] of [
  ['light-1280', false, 1280, 900],
  ['dark-360', true, 360, 740],
] as const) {
  eachState(
    set,
    async ({ view }, state, device) => {
      await view.page.mouse.move(2, 2);
      await new Promise((done) => setTimeout(done, 350));
      const h = await view.evaluate(() => document.documentElement.scrollHeight);
      await view.page.setViewport({ width, height: Math.max(height, Math.min(h, 2600)) });
      await new Promise((done) => setTimeout(done, 200));
      await device.screenshot(
        view.page,
        join('/tmp/i8shots', `${state.name.replace(/\W+/g, '-')}-${set}.png`),
      );
    },
    {
      only: ['chromium'],
      dark,
      width,
      height,
      states: MATCH_STATES.filter((s) => !only || s.name.includes(only)),
    },
  );
}
