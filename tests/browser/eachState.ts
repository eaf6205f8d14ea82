import { beforeAll, expect, it } from 'vitest';
import type { BrowserName, Device, LaunchOptions } from './driver/Device.mjs';
import { inBrowsers } from './inBrowsers';
import { seedNotebook } from './seed';
import { type Shown, STATES, type State } from './states';

/** What has been scrolled in the panel though it must not: only its view and the walk scroll, top and foot stay. */
const scrolled = (shown: Shown) =>
  shown.view.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter(
        (el) => el.scrollTop > 0 && !el.matches('.view, .walk, textarea, input, [role="listbox"]'),
      )
      .map((el) => `${el.tagName} ${el.className} by ${el.scrollTop}`),
  );

/**
 * Runs `look` over every state of `states.ts` in one browser with a filled notebook. A test each, in the
 * list's order: the last ones hide and erase everything.
 */
export function eachState(
  title: string,
  look: (shown: Shown, state: State, device: Device) => Promise<void>,
  {
    states = STATES,
    ...options
  }: Partial<LaunchOptions> & { only?: BrowserName[]; states?: State[] } = {},
): void {
  inBrowsers(
    title,
    (get) => {
      beforeAll(async () => {
        const notebook = await get().notebook();
        await seedNotebook(notebook);
        await notebook.page.close();
      });
      it.each(states.map((state) => [state.name, state] as const))('%s', async (_, state) => {
        const device = get();
        if (state.only && state.only !== device.name) return;
        const shown = await state.setup(device);
        try {
          await shown.view.settle();
          await look(shown, state, device);
          if (state.view === 'panel') expect(await scrolled(shown)).toEqual([]);
        } finally {
          await state.after?.(shown, device);
          await Promise.all(shown.pages.map((page) => page.close().catch(() => {})));
        }
      });
    },
    options,
  );
}
