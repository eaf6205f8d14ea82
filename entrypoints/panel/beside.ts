import browser from 'webextension-polyfill';
import { speakOfWindow } from '@/lib/ask';

/** What tells that another page came into view: its address, its title (which a PDF's has late), its load. */
const TELLING = ['status', 'url', 'title'] as const;

export interface Beside {
  /** Hears each time when another page may be in view in this window. */
  follow: (hear: () => void, signal: AbortSignal) => void;
}

function followTab(windowId: number, hear: () => void, signal: AbortSignal): void {
  const { tabs, windows } = browser;
  const activated = (tab: { windowId: number }) => {
    if (tab.windowId === windowId) hear();
  };
  const updated = (
    _id: number,
    change: Partial<Record<(typeof TELLING)[number], unknown>>,
    tab: { active: boolean; windowId?: number },
  ) => {
    if (tab.active && tab.windowId === windowId && TELLING.some((name) => name in change)) hear();
  };
  const focused = (focusedId: number) => {
    if (focusedId === windowId) hear();
  };
  tabs.onActivated.addListener(activated);
  tabs.onUpdated.addListener(updated);
  windows.onFocusChanged.addListener(focused);
  signal.addEventListener('abort', () => {
    tabs.onActivated.removeListener(activated);
    tabs.onUpdated.removeListener(updated);
    windows.onFocusChanged.removeListener(focused);
  });
}

/**
 * `null` unless this document is the browser's own side panel: neither framed in a page nor in a tab. From here on it
 * says with each call in which window it stands, and answers the background that it is there.
 */
export async function beside(): Promise<Beside | null> {
  if (window.top !== window || (await browser.tabs.getCurrent())) return null;
  const { id } = await browser.windows.getCurrent();
  if (id === undefined) return null;
  speakOfWindow(id);
  const here = (message: unknown, _sender: unknown, respond: (here: boolean) => void) => {
    const asked = typeof message === 'object' && message !== null && 'beside' in message;
    if (!asked || message.beside !== id) return;
    respond(true);
    return true;
  };
  browser.runtime.onMessage.addListener(
    here as Parameters<typeof browser.runtime.onMessage.addListener>[0],
  );
  return { follow: (hear, signal) => followTab(id, hear, signal) };
}
