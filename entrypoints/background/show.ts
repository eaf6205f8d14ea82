import browser from 'webextension-polyfill';
import { askPage } from '@/lib/ask';
import type { Member, PageState, Passage } from '@/lib/calls';
import { newOnPage } from '@/lib/notebook/looked';
import { notesOnPage, readMembers, samePages } from '@/lib/notebook/read';
import type { Touched } from '@/lib/notebook/write';
import type { Note } from '@/lib/records/note';
import { hasPlace } from '@/lib/records/record';
import { home } from './home';
import { isLocked } from './lockKept';
import { markEverywhere, markTab } from './markTab';
import { askPassages } from './scripts';
import { readSettings } from './settingsKept';
import { seenTabs, type TabState, tabState, tabsShowing } from './tabState';
import { tellViews } from './tellViews';
import { pageWords } from './words';

function passageOf(note: Note, members: Member[]): Passage[] {
  if (!hasPlace(note.quote)) return [];
  const author = members.find((member) => member.id === note.author);
  const line = author?.me ? 'mine' : 'match';
  return [{ id: note.id, quote: note.quote, line, hand: author?.role ?? 'mentor' }];
}

/** The passages of a page's notes, for its content script: no text of any note. */
export async function passagesOf(address: string): Promise<{ passages: Passage[]; hide: boolean }> {
  if (await isLocked()) return { passages: [], hide: true };
  const { db } = await home();
  const [notes, members, settings] = await Promise.all([
    notesOnPage(db, address),
    readMembers(db),
    readSettings(),
  ]);
  const passages = notes.flatMap((note) => passageOf(note, members));
  return { passages, hide: settings.hideHighlights };
}

/** What the content script of a tab is told. Locked, it learns no number of notes. */
export async function pageState(state: TabState): Promise<PageState> {
  const [locked, settings] = await Promise.all([isLocked(), readSettings()]);
  const { hideHighlights, side, width, place } = settings;
  let [count, fresh] = [0, 0];
  if (!locked && state.page) {
    const { db } = await home();
    const { pageAddress } = state.page;
    count = (await notesOnPage(db, pageAddress)).length;
    fresh = (await newOnPage(db, pageAddress)).length;
  }
  const { pageButton: where } = settings;
  const pageButton = where === 'always' || (where === 'notes' && count > 0);
  return {
    open: state.open,
    locked,
    count,
    fresh,
    settings: { hideHighlights, pageButton, side, width, place },
    words: await pageWords(settings.language, count, fresh),
  };
}

const BADGE = { usual: '#5b5550', fresh: '#7d3056' };

/**
 * The number of the page's notes on the toolbar button of its tab, with a dot and in another colour where
 * something is new; its title says the same in words. Never a word of the notes.
 */
export async function showBadge(tabId: number, { count, fresh, words }: PageState): Promise<void> {
  const { action } = browser;
  try {
    await Promise.all([
      action.setBadgeText({ tabId, text: `${count || ''}${fresh > 0 ? '\u2022' : ''}` }),
      action.setBadgeBackgroundColor({ tabId, color: fresh > 0 ? BADGE.fresh : BADGE.usual }),
      action.setTitle({ tabId, title: words.button }),
    ]);
  } catch {
    // The tab was closed meanwhile.
  }
}

/** Has the passages of a tab's page painted. passages.ts is put there only where there is something to find. */
export async function paintTab(tabId: number): Promise<void> {
  const { page, open } = await tabState(tabId);
  if (!page) return;
  const address = page.pageAddress;
  // With its address: what is asked for two pages of a tab may arrive in any order.
  const wanted = { address, ...(await passagesOf(address)) };
  // Hidden passages are looked for only where a panel wants their order.
  const needed = wanted.passages.length > 0 && (!wanted.hide || open);
  if (needed) await askPassages(tabId, 'passages.paint', wanted);
  else await askPage(tabId, 'passages.paint', wanted);
}

/** Tells a tab's page everything that it may know, anew. */
export async function showInTab(tabId: number): Promise<void> {
  const state = await pageState(await tabState(tabId));
  await showBadge(tabId, state);
  await askPage(tabId, 'tab.state', state);
  await paintTab(tabId);
  await markTab(tabId);
}

/** Nobody waits for a page: one that is frozen answers never. */
function each(tabIds: number[]): void {
  for (const tabId of tabIds) showInTab(tabId).catch(() => {});
}

/** After a write: tells every view, and the pages of the records. */
export async function showChanged({ ids, pages }: Touched): Promise<void> {
  if (ids.length === 0) return;
  await tellViews({ news: 'changed', ids });
  const { db } = await home();
  const all = await Promise.all(pages.map(async (page) => (await samePages(db, page)).addresses));
  each(await tabsShowing(all.flat()));
  await markEverywhere();
}

/** After settings or the lock changed: tells every page. */
export async function showEverywhere(): Promise<void> {
  each((await seenTabs()).map(({ tabId }) => tabId));
}
