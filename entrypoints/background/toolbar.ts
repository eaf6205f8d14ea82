import browser from 'webextension-polyfill';
import { askPage } from '@/lib/ask';
import { openNotebookTab } from './openNotebookTab';
import { putPageScript } from './scripts';

/** The parts of Chromium's `sidePanel` that are used; Firefox has none. */
interface SidePanel {
  setOptions(options: { tabId: number; path: string; enabled: boolean }): Promise<void>;
  open(options: { tabId: number }): Promise<void>;
}

function sidePanel(): SidePanel | undefined {
  return (globalThis as { chrome?: { sidePanel?: SidePanel } }).chrome?.sidePanel;
}

/** Pages in which nothing can be framed: the browser's own, the stores, PDF files. */
function cannotFrame(url: string | undefined): boolean {
  if (url === undefined) return false;
  if (!/^https?:/.test(url)) return true;
  const { hostname, pathname } = new URL(url);
  const store =
    /^(chromewebstore\.google\.com|addons\.mozilla\.org|microsoftedge\.microsoft\.com)$/;
  return store.test(hostname) || /\.pdf$/i.test(pathname);
}

/** Opens the panel in a tab, or closes it: toolbar button, keyboard command. */
export async function togglePanel(tabId: number, url: string | undefined): Promise<void> {
  if (cannotFrame(url)) {
    const side = sidePanel();
    if (!side) return openNotebookTab('#/notes');
    // Not after an `await`: the browser has then forgotten the click.
    const ready = side.setOptions({ tabId, path: 'panel.html', enabled: true });
    await Promise.all([ready, side.open({ tabId })]);
    return;
  }
  const first = await askPage(tabId, 'tab.open', { toggle: true });
  if (first.ok || first.failure !== 'no-page') return;
  // One that comes anew may open its panel again by itself: it was open in this tab.
  if (await putPageScript(tabId)) await askPage(tabId, 'tab.open', { toggle: false });
  else await openNotebookTab('#/notes');
}

/** The tab in view. */
export async function activeTab(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id ?? null;
}
