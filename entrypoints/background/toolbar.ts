import browser, { type Tabs } from 'webextension-polyfill';
import { askPage } from '@/lib/ask';
import { offerBeside } from './offerBeside';
import { openNotebookTab } from './openNotebookTab';
import { withoutFragment } from './pageNow';
import { putPageScript } from './scripts';
import { chromium, closeBeside, hasSidePanel, openBeside, openForGood } from './sidePanel';
import { changeTab } from './tabState';
import { tellViews } from './tellViews';

const STORE = /^(chromewebstore\.google\.com|addons\.mozilla\.org|microsoftedge\.microsoft\.com)$/;

/** Pages in which nothing can be framed: the browser's own, the stores, PDF files. */
export function cannotFrame(url: string | undefined): boolean {
  // Within a press, Chromium tells the address of every page that an extension may touch.
  if (url === undefined) return chromium() !== undefined;
  if (!/^https?:/.test(url)) return true;
  const { hostname, pathname } = new URL(url);
  return STORE.test(hostname) || /\.pdf$/i.test(pathname);
}

/** Has the page frame the panel, or close it; `false` where it cannot. */
async function frame(tabId: number): Promise<boolean> {
  const ask = (toggle: boolean) => askPage(tabId, 'tab.open', { toggle });
  let reply = await ask(true);
  // One that comes anew may open its panel again by itself: it was open in this tab.
  if (!reply.ok && reply.failure === 'no-page' && (await putPageScript(tabId)))
    reply = await ask(false);
  return reply.ok ? reply.value !== false : reply.failure !== 'no-page';
}

/** The side panel is open, or was before: what it shows can be known by the press. */
async function tellPressed(tabId: number): Promise<void> {
  await tellViews({ news: 'pressed', tabId });
}

/** Opens the panel in a tab, or closes it: toolbar button, keyboard command. Nothing is awaited before it opens. */
export async function togglePanel(tab: Tabs.Tab): Promise<void> {
  const { id: tabId, windowId, url } = tab;
  if (tabId === undefined) return;
  if (cannotFrame(url)) {
    if (!hasSidePanel()) return openNotebookTab('#/notes');
    await openBeside(tabId, windowId);
    return tellPressed(tabId);
  }
  const beside = openForGood(windowId);
  if (!beside) closeBeside(tabId);
  if (beside) {
    if (await beside) return tellPressed(tabId);
    closeBeside(tabId);
  }
  if (await frame(tabId)) return;
  // A script may go into any page just after a press, but not into Firefox's viewer of PDF files.
  const there = await askPage(tabId, 'tab.page', {});
  const unscripted = there.ok || !url ? null : withoutFragment(url);
  await changeTab(tabId, () => ({ unscripted }));
  if (!(await offerBeside(tabId, windowId))) await openNotebookTab('#/notes');
}

/** The tab in view. */
export async function activeTab(): Promise<Tabs.Tab | null> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab ?? null;
}
