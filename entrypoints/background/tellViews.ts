import browser from 'webextension-polyfill';
import { tellViews as tellOwnPages } from '@/lib/ask';
import type { News } from '@/lib/calls';
import { seenTabs } from './tabState';

/**
 * Tells every open panel and notebook tab something. In Firefox a panel that is framed in a page counts as
 * part of that page: `runtime.sendMessage` never reaches it, `tabs.sendMessage` to its frame does:
 * https://github.com/w3c/webextensions/issues/35
 */
export async function tellViews(news: News): Promise<void> {
  await tellOwnPages(news);
  if (!import.meta.env.FIREFOX) return;
  for (const { tabId, state } of await seenTabs()) {
    if (state.frame === null) continue;
    // Nobody waits for an answer: the frame may be gone, or frozen with its page.
    browser.tabs.sendMessage(tabId, news, { frameId: state.frame }).catch(() => {});
  }
}
