import { expect } from 'vitest';
import type { View } from './driver/View.mjs';

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

/**
 * Goes through a view with Tab alone: it reaches everything, shows where it is, and leads out again unless the view
 * is `modal`.
 */
export async function walkByKeys(view: View, modal: boolean): Promise<void> {
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
