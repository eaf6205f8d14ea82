import { CHOICES, type Choice } from '@/lib/sites/criteria/choices';
import type { Listed } from './listing';
import { type SiteDoings, titleId } from './SiteRow';

const KEYS: Record<string, Choice> = { u: 'used', t: 'try', n: 'not' };

/** Where keys are text. */
const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');

/**
 * The keys of the list, where no field has the focus: J, K and arrows walk rows, U "Used it", T "Would like to
 * try", N "Not for us" for the row that has the focus; the same key again takes it back.
 *
 * @param move gives the focus to a row's title, which may not be drawn yet
 */
export function siteKeys(
  event: KeyboardEvent,
  shown: Listed[],
  doings: SiteDoings,
  move: (key: string, at: number) => void,
): void {
  if (event.defaultPrevented || event.isComposing || isField(event.target)) return;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const row = (event.target as HTMLElement).closest<HTMLElement>('[data-row]');
  const at = shown.findIndex(({ key }) => key === row?.dataset.row);
  const one = shown[at];
  if (!one) return;
  const choice = KEYS[event.key];
  if (choice && CHOICES.includes(choice)) {
    event.preventDefault();
    doings.choose(one, one.thoughts?.mine?.choice === choice ? null : choice);
    return;
  }
  const by = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
  const next = by === undefined ? undefined : shown[at + by];
  if (by === undefined || !next) return;
  event.preventDefault();
  move(next.key, at + by);
}

/** Gives the focus to a row's title where it is drawn. */
export function focusTitle(key: string): boolean {
  const title = document.getElementById(titleId(key));
  title?.focus();
  return title !== null;
}
