import browser from 'webextension-polyfill';
import type { Settings } from '@/lib/calls';
import { readSettings } from './settingsKept';

/** The parts of Chromium's `sidePanel` that are used; Firefox has `sidebarAction`, a phone neither. */
interface SidePanel {
  setOptions(options: { tabId?: number; path?: string; enabled: boolean }): Promise<void>;
  open(options: { tabId: number } | { windowId: number }): Promise<void>;
}

const PATH = 'panel.html';
/** Firefox's background is a page: what must be known within a press is kept where reading needs no `await`. */
const KEY = 'place';

/** Where Matchbook opens, as far as this worker has heard of it. */
let place: Settings['place'] | null = null;

/** Chromium's; absent elsewhere. */
export function chromium(): SidePanel | undefined {
  return (globalThis as { chrome?: { sidePanel?: SidePanel } }).chrome?.sidePanel;
}

function firefox(): typeof browser.sidebarAction | undefined {
  return import.meta.env.FIREFOX ? browser.sidebarAction : undefined;
}

/** Whether this browser has one. */
export function hasSidePanel(): boolean {
  return Boolean(chromium() ?? firefox());
}

const opens = (work: Promise<unknown>) =>
  work.then(
    () => true,
    () => false,
  );

/**
 * Opens it for one tab, within a press: nothing may be awaited before, or the browser has forgotten the press.
 * Firefox has one for the window.
 */
export function openBesideTab(tabId: number): Promise<boolean> {
  const side = chromium();
  if (side) {
    const ready = side.setOptions({ tabId, path: PATH, enabled: true });
    return opens(Promise.all([ready, side.open({ tabId })]));
  }
  return opens(firefox()?.open() ?? Promise.reject());
}

/**
 * Opens it for the window, within a press, where the person has chosen it for good; `null` where surely not.
 * A Chromium worker that was just woken has not read the settings yet: it tries, and is refused where
 * `keepPlace` has left the window's side panel off.
 */
export function openForGood(windowId: number | undefined): Promise<boolean> | null {
  const side = chromium();
  if (side)
    return place === 'page' || windowId === undefined ? null : opens(side.open({ windowId }));
  const bar = firefox();
  return bar && localStorage.getItem(KEY) === 'side' ? opens(bar.open()) : null;
}

/** Opens it in a press, whatever the page. */
export function openBeside(tabId: number, windowId: number | undefined): Promise<boolean> {
  const forGood = place === 'side' ? openForGood(windowId) : null;
  return forGood ?? openBesideTab(tabId);
}

/** Closes what stood beside a tab, since its page frames the panel now. Within a press. */
export function closeBeside(tabId: number): void {
  const closing = chromium()?.setOptions({ tabId, enabled: false }) ?? firefox()?.close();
  closing?.catch(() => {});
}

/** Makes known where Matchbook shall open; at each start of the browser too, since Chromium forgets it. */
export async function keepPlace(chosen: Settings['place']): Promise<void> {
  place = chosen;
  if (firefox()) localStorage.setItem(KEY, chosen);
  const side = chromium();
  await side?.setOptions(chosen === 'side' ? { path: PATH, enabled: true } : { enabled: false });
}

/** Reads where Matchbook shall open, soon after this worker started. */
export async function readPlace(): Promise<void> {
  const { place: kept } = await readSettings();
  place ??= kept;
}

/** Whether a side panel of ours stands in a tab's window: it answers by itself. */
export async function isBeside(tabId: number): Promise<boolean> {
  try {
    const { windowId } = await browser.tabs.get(tabId);
    if (windowId === undefined) return false;
    return (await browser.runtime.sendMessage({ beside: windowId })) === true;
  } catch {
    // Nobody there.
    return false;
  }
}
