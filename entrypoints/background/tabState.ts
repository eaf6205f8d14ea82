import browser from 'webextension-polyfill';
import type { PassageStatus } from '@/lib/calls';
import type { Page } from '@/lib/pages/page';
import type { Quote } from '@/lib/records/record';
import { inOrder } from './inOrder';

/** What the background knows of one tab: in `storage.session`, since the worker may end at any moment. */
export interface TabState {
  /** The page that was seen last. */
  page: Page | null;
  /** The host that its script speaks from: the browser names a tab's address only where we may be. */
  host: string;
  /** The id of its document; '' where the browser names none. */
  document: string;
  /** The address in the browser's bar when it was seen, without its fragment; '' where nobody has told. */
  url: string;
  /** The address at which no script could be put into the page though it was pressed for: a PDF's viewer. */
  unscripted: string | null;
  open: boolean;
  /** A token that no panel has shown yet. */
  token: string | null;
  /** The frame whose panel has shown its token. */
  frame: number | null;
  /** "Note" was pressed: the panel shall open the new note, once. */
  write: boolean;
  /** A passage chosen while the new note has another one. */
  offered: Quote | null;
  /** When it was offered: what is typed later passes it by. Milliseconds since 1970. */
  offeredAt: number;
  /** A passage that was clicked while no panel was open: the panel is told once it shows itself. */
  chosen: string | null;
  /** The panel's tab that was chosen by hand on a page. */
  used: { address: string; tab: string } | null;
  found: {
    address: string;
    found: Record<string, PassageStatus>;
    order: string[];
    now: Record<string, Quote>;
  } | null;
}

const NOTHING: TabState = {
  page: null,
  host: '',
  document: '',
  url: '',
  unscripted: null,
  open: false,
  token: null,
  frame: null,
  write: false,
  offered: null,
  offeredAt: 0,
  chosen: null,
  used: null,
  found: null,
};

const PREFIX = 'tab:';
const keyOf = (tabId: number) => `${PREFIX}${tabId}`;

/** What is known of a tab. */
export async function tabState(tabId: number): Promise<TabState> {
  const key = keyOf(tabId);
  const stored = await browser.storage.session.get(key);
  return { ...NOTHING, ...(stored[key] as Partial<TabState> | undefined) };
}

/** Changes what is known of a tab; changes of one tab follow each other. Answers the state before. */
export function changeTab(
  tabId: number,
  change: (state: TabState) => Partial<TabState>,
): Promise<TabState> {
  return inOrder(keyOf(tabId), async () => {
    const before = await tabState(tabId);
    const after = { ...before, ...change(before) };
    await browser.storage.session.set({ [keyOf(tabId)]: after });
    return before;
  });
}

/** Forgets a tab that was closed. */
export function forgetTab(tabId: number): Promise<void> {
  return inOrder(keyOf(tabId), () => browser.storage.session.remove(keyOf(tabId)));
}

/** Every tab whose page has been seen. */
export async function seenTabs(): Promise<{ tabId: number; state: TabState }[]> {
  const all = await browser.storage.session.get(null);
  return Object.entries(all).flatMap(([key, value]) =>
    key.startsWith(PREFIX)
      ? [
          {
            tabId: Number(key.slice(PREFIX.length)),
            state: { ...NOTHING, ...(value as Partial<TabState>) },
          },
        ]
      : [],
  );
}

/** The tabs that show a page of one of these addresses. */
export async function tabsShowing(addresses: string[]): Promise<number[]> {
  const tabs = await seenTabs();
  return tabs.flatMap(({ tabId, state }) =>
    state.page && addresses.includes(state.page.pageAddress) ? [tabId] : [],
  );
}
