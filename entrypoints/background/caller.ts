import browser from 'webextension-polyfill';
import type { Sender } from '@/lib/ask';

/** Who asks, as far as the browser vouches for it (design: law 1). */
export type Caller =
  /** `document` is its document's id, '' where the browser names none. */
  | {
      from: 'page';
      tabId: number;
      windowId: number | undefined;
      host: string;
      url: string;
      document: string;
    }
  /** Framed in a tab, or in the browser's own side panel (`tabId` is null) of a window. */
  | { from: 'panel'; tabId: number | null; frameId: number; windowId: number | undefined }
  | { from: 'notebook'; tabId: number | null };

/**
 * The caller behind a message, or `null`: then it is not answered. `window` is what our own side panel says of itself.
 */
export function callerOf(sender: Sender, window?: unknown): Caller | null {
  if (sender.id !== browser.runtime.id || !sender.url || !URL.canParse(sender.url)) return null;
  const url = new URL(sender.url);
  const tabId = sender.tab?.id ?? null;
  const own = new URL(browser.runtime.getURL(''));
  if (url.protocol === own.protocol) {
    if (url.host !== own.host) return null;
    if (url.pathname === '/panel.html') {
      const windowId = typeof window === 'number' ? window : undefined;
      return { from: 'panel', tabId, frameId: sender.frameId ?? 0, windowId };
    }
    return url.pathname === '/notebook.html' ? { from: 'notebook', tabId } : null;
  }
  const web = url.protocol === 'https:' || url.protocol === 'http:';
  if (!web || tabId === null || sender.frameId !== 0) return null;
  const windowId = sender.tab?.windowId;
  const document = sender.documentId ?? '';
  return { from: 'page', tabId, windowId, host: url.hostname, url: url.href, document };
}

const bare = (host: string) => host.replace(/^www\./, '');
const isAla = (host: string) => host === 'ala.org' || host.endsWith('.ala.org');

/** Whether an address may be spoken of by a page of `host`: the same host, or both of ALA. */
export function isSameSite(address: string, host: string): boolean {
  if (!URL.canParse(address)) return false;
  const other = new URL(address).hostname;
  return bare(other) === bare(host) || (isAla(other) && isAla(host));
}
