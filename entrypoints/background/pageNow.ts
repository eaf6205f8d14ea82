import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { askPage } from '@/lib/ask';
import type { Page } from '@/lib/pages/page';
import { type Caller, isSameSite } from './caller';
import { Failed } from './Failed';
import { pageSchema } from './schemas';
import { tabState } from './tabState';

/** A page that is too busy to answer within this is taken as it was seen last, in milliseconds. */
const PATIENCE_MS = 1_000;

async function urlOf(tabId: number): Promise<string | undefined> {
  try {
    return (await browser.tabs.get(tabId)).url;
  } catch {
    return undefined;
  }
}

async function askedPage(tabId: number): Promise<Page | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, null);
  });
  const reply = await Promise.race([askPage(tabId, 'tab.page', {}), late]);
  clearTimeout(timer);
  if (!reply?.ok) return null;
  const parsed = v.safeParse(pageSchema, reply.value, { abortEarly: true });
  if (!parsed.success) return null;
  const url = await urlOf(tabId);
  const same = !url || isSameSite(parsed.output.pageAddress, new URL(url).hostname);
  return same ? parsed.output : null;
}

/** A page that has no script of ours, by its address alone: notes can be kept about it. */
function plainPage(url: string | undefined): Page | null {
  if (!url || !/^https?:/.test(url)) return null;
  const address = new URL(url);
  address.hash = '';
  const nothing = { title: null, date: null, author: null, editor: null };
  return { kind: 'plain', pageAddress: address.href, ...nothing, sites: [], competencies: [] };
}

/** The tab that a caller speaks of: its own; for the browser's own side panel, the one in view. */
export async function tabOf(caller: Caller): Promise<number> {
  if (caller.from !== 'notebook' && caller.tabId !== null) return caller.tabId;
  if (caller.from === 'panel') {
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id !== undefined) return tab.id;
  }
  throw new Failed('no-page');
}

/** The page in a tab, now. Throws `Failed('no-page')` where there is none that can be known. */
export async function pageNow(tabId: number): Promise<Page> {
  const page =
    (await askedPage(tabId)) ?? (await tabState(tabId)).page ?? plainPage(await urlOf(tabId));
  if (!page) throw new Failed('no-page');
  return page;
}
