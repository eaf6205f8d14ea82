import * as v from 'valibot';
import browser, { type Tabs } from 'webextension-polyfill';
import { askPage } from '@/lib/ask';
import type { Page } from '@/lib/pages/page';
import { pageAddress } from '@/lib/pages/pageAddress';
import { type Caller, isSameSite } from './caller';
import { Failed } from './Failed';
import { pageSchema } from './schemas';
import { soonEnough } from './soonEnough';
import { tabState } from './tabState';

/** A page that is too busy to answer within this is taken as it was seen last, in milliseconds. */
const PATIENCE_MS = 1_000;

/** A tab as the browser tells of it, or `null` where it is gone. */
export async function tabNow(tabId: number): Promise<Tabs.Tab | null> {
  try {
    return await browser.tabs.get(tabId);
  } catch {
    return null;
  }
}

/** An address as far as it names a document. */
export function withoutFragment(url: string): string {
  return url.split('#', 1)[0] ?? '';
}

async function askedPage(tabId: number): Promise<Page | null> {
  const reply = await soonEnough(askPage(tabId, 'tab.page', {}), PATIENCE_MS, null);
  if (!reply?.ok) return null;
  const parsed = v.safeParse(pageSchema, reply.value, { abortEarly: true });
  if (!parsed.success) return null;
  const url = (await tabNow(tabId))?.url;
  const same = !url || isSameSite(parsed.output.pageAddress, new URL(url).hostname);
  return same ? parsed.output : null;
}

/** The last part of an address's path, as it is written where it cannot be decoded. */
function fileOf(url: string): string {
  const file = new URL(url).pathname.replace(/^.*\//, '');
  try {
    return decodeURIComponent(file);
  } catch {
    return file;
  }
}

/** A tab's title, where it is one: a viewer of PDF files adds the file's name, or shows the address instead. */
function titleOf({ title, url }: Tabs.Tab): string | null {
  if (!title || !url || withoutFragment(url).endsWith(title)) return null;
  const file = fileOf(url);
  const end = ` - ${file}`;
  return (file && title.endsWith(end) ? title.slice(0, -end.length) : title).slice(0, 500);
}

/** A page that has no script of ours, by its address alone: notes can be kept about it. */
function plainPage(tab: Tabs.Tab | null): Page | null {
  const url = tab?.url;
  if (!url || !/^https?:/.test(url)) return null;
  return {
    kind: 'plain',
    pageAddress: pageAddress(null, new URL(url)),
    title: titleOf(tab),
    date: null,
    author: null,
    editor: null,
    sites: [],
    competencies: [],
  };
}

/** The tab that a caller speaks of: its own; for the browser's own side panel, the one in view. */
export async function tabOf(caller: Caller): Promise<number> {
  if (caller.from !== 'notebook' && caller.tabId !== null) return caller.tabId;
  if (caller.from === 'panel') {
    const { windowId } = caller;
    const where = windowId === undefined ? { lastFocusedWindow: true } : { windowId };
    const [tab] = await browser.tabs.query({ active: true, ...where });
    if (tab?.id !== undefined) return tab.id;
  }
  throw new Failed('no-page');
}

/**
 * The page in a tab, now. Throws `Failed('no-page')` where there is none that can be known; to the browser's own side
 * panel its detail says why: `no-access` (the browser tells no address) or `no-address` (there is nothing to note on).
 */
export async function pageNow(tabId: number, caller?: Caller): Promise<Page> {
  const beside = caller?.from === 'panel' && caller.tabId === null;
  const asked = await askedPage(tabId);
  const [tab, state] = await Promise.all([tabNow(tabId), tabState(tabId)]);
  // A panel that is framed in the page knows that it is still there; beside it, the tab may have gone on.
  const still = !beside || (tab?.url !== undefined && withoutFragment(tab.url) === state.url);
  const page = asked ?? (still ? state.page : null) ?? plainPage(tab);
  if (!page)
    throw new Failed('no-page', beside ? (tab?.url ? 'no-address' : 'no-access') : undefined);
  return page.pdf && !page.title && tab ? { ...page, title: titleOf(tab) } : page;
}
