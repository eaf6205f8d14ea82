import { expect, it } from 'vitest';
import { pause, until } from './driver/until.mjs';
import type { View } from './driver/View.mjs';
import { eachState } from './eachState';
import { inBrowsers } from './inBrowsers';
import { practice } from './pages';
import { panelOf } from './steps';

interface Stop {
  /** Its place among all that can take the focus, or -1 for something else. */
  at: number;
  words: string;
  /** What says that it has the focus: '' is nothing. */
  sign: string;
  /** Whether it can be seen where it lies. */
  free: boolean;
}

/** Everything that Tab must reach, in words; each is numbered in the view for `stopNow`. */
function stops(view: View): Promise<string[]> {
  return view.evaluate(() => {
    const wanted =
      'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable="true"]';
    const scope = document.querySelector('dialog[open], [popover]:popover-open') ?? document;
    const groups = new Set<string>();
    const all = [...scope.querySelectorAll<HTMLElement>(wanted)].filter((el) => {
      if (el.tabIndex < 0 || el.matches(':disabled, [inert] *')) return false;
      if (!el.checkVisibility({ visibilityProperty: true })) return false;
      if (el instanceof HTMLInputElement && el.type === 'radio') {
        // A group of radio buttons is one stop, at the chosen one or the first.
        if (groups.has(el.name)) return false;
        const chosen = document.querySelector(`input[name="${el.name}"]:checked`);
        if (chosen && chosen !== el) return false;
        groups.add(el.name);
      }
      return true;
    });
    all.forEach((el, i) => {
      el.dataset.stop = String(i);
    });
    return all.map(
      (el) =>
        `${el.tagName} ${el.getAttribute('aria-label') ?? el.textContent?.trim().slice(0, 40)} ${el.className}`,
    );
  });
}

/**
 * Where the focus is now, and how that can be seen; 'same' within the stop `before`: a date has several parts, and
 * looking at it once more would lead back to its first.
 */
function stopNow(view: View, before: number): Promise<Stop | 'same' | null> {
  return view.evaluate((before) => {
    const el = document.activeElement as HTMLElement | null;
    if (!el || el === document.body || !document.hasFocus()) return null;
    if (before >= 0 && Number(el.dataset.stop ?? -1) === before) return 'same';
    const look = (of: Element) => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor } =
        getComputedStyle(of);
      const line = outlineStyle === 'none' ? '' : `${outlineWidth} ${outlineColor}`;
      return [line, boxShadow, borderColor, backgroundColor].join(' | ');
    };
    const chain: Element[] = [];
    for (let of: Element | null = el; of && chain.length < 4; of = of.parentElement) chain.push(of);
    const label = (el as HTMLInputElement).labels?.[0];
    if (label) chain.push(label);
    if (el.nextElementSibling) chain.push(el.nextElementSibling);
    const focused = chain.map(look);
    const box = (label ?? el).getBoundingClientRect();
    const x = box.left + box.width / 2;
    const y = box.top + Math.min(box.height / 2, 20);
    const over = document.elementFromPoint(
      Math.min(Math.max(x, 1), innerWidth - 1),
      Math.min(Math.max(y, 1), innerHeight - 1),
    );
    const free =
      over !== null &&
      (el.contains(over) || over.contains(el) || label?.contains(over) === true) &&
      box.bottom > 0 &&
      box.top < innerHeight;
    el.style.transition = 'none';
    for (const of of chain) (of as HTMLElement).style.transition = 'none';
    el.blur();
    const plain = chain.map(look);
    el.focus({ preventScroll: true, focusVisible: true } as FocusOptions);
    const sign = focused.filter((line, i) => line !== plain[i]).join(' ; ');
    return {
      at: Number(el.dataset.stop ?? -1),
      words: `${el.tagName} ${el.getAttribute('aria-label') ?? el.textContent?.trim().slice(0, 40)} ${el.className}`,
      sign,
      free,
    };
  }, before);
}

async function walk(view: View, modal: boolean): Promise<void> {
  const all = await stops(view);
  // A page that only says something has nothing to stop at.
  if (all.length === 0) return;
  const seen = new Map<number, Stop>();
  await view.evaluate(() => document.querySelector<HTMLElement>('[data-stop="0"]')?.focus());
  // Only what the keyboard has brought into focus needs to show it.
  if (all.length > 1) {
    await view.press('Tab');
    await view.press('Shift', 'Tab');
  }
  let out = 0;
  let last = -1;
  for (let i = 0; i < all.length * 2 + 6 && out === 0; i++) {
    const stop = await stopNow(view, all.length > 1 ? last : -1);
    if (stop && stop !== 'same') {
      seen.set(stop.at, stop);
      last = stop.at;
      if (stop.at === 0 && i > 0) out = i;
    } else if (!stop) out = i;
    await view.press('Tab');
  }
  const missed = all.filter((_, i) => !seen.has(i));
  const order = [...seen.values()].map((stop) => stop.words);
  expect(missed, `Tab does not reach; it went ${order.join(' > ')}`).toEqual([]);
  const dull = [...seen.values()].filter((stop) => stop.sign === '').map((stop) => stop.words);
  expect(dull, 'the focus cannot be seen on').toEqual([]);
  const hidden = [...seen.values()].filter((stop) => !stop.free).map((stop) => stop.words);
  expect(hidden, 'in focus, yet covered or out of view').toEqual([]);
  if (!modal) expect(out, 'Tab leads out again').toBeGreaterThan(0);
}

eachState(
  'by keyboard alone',
  async ({ view }, state) => {
    await walk(view, state.modal ?? false);
  },
  { only: ['chromium'] },
);

inBrowsers('keys', (get) => {
  it('tabs are one stop: arrows, Home and End move', async () => {
    const device = get();
    const page = await device.open(practice.plain);
    const panel = await panelOf(device, page);
    const chosen = () =>
      panel.evaluate(
        () =>
          document.querySelector('[role="tab"][aria-selected="true"]')?.textContent?.trim() ?? '',
      );
    await panel.click('tab', 'Notes', { starts: true });
    const first = await chosen();
    expect(
      await panel.evaluate(() => document.querySelectorAll('[role="tab"][tabindex="0"]').length),
    ).toBe(1);
    await panel.press('ArrowRight');
    await until('the next tab', async () => (await chosen()) !== first);
    await panel.press('End');
    await until('the last tab', async () => (await chosen()).startsWith('Activities'));
    await panel.press('Home');
    await until('the first tab', async () => (await chosen()) === first);
    await page.close();
  });

  it('Escape closes the note, then the panel, and hands the focus back to the page', async () => {
    const device = get();
    const page = await device.open(practice.quietHour);
    await page.focus('#comment');
    const before = await page.evaluate(() => document.activeElement?.id);
    expect(before).toBe('comment');
    await device.clickToolbar(page);
    const panel = await device.panel(page);
    await panel.click('button', 'New note');
    await panel.fill('textbox', 'Note', 'Escaped from');
    await panel.reads('Draft kept');
    await panel.press('Escape');
    await panel.gone('textbox', 'Note');
    await panel.press('Escape');
    await until('the panel to go', async () => !(await device.hasPanel(page)));
    await pause(100);
    await until('the focus to be back', async () => {
      return (await page.evaluate(() => document.activeElement?.id)) === 'comment';
    });
    await page.close();
  });

  it('Ctrl+Enter saves from anywhere in a note', async () => {
    const device = get();
    const page = await device.open(practice.pictureSchedules);
    const panel = await panelOf(device, page);
    await panel.click('button', 'New note');
    await panel.fill('textbox', 'Note', 'By keys alone');
    await panel.click('combobox', 'Tags');
    await panel.press('Control', 'Enter');
    await until('saved', async () => (await panel.status()).startsWith('Saved'));
    await panel.gone('textbox', 'Note');
    await page.close();
  });
});
