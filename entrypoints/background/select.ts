import { askPage } from '@/lib/ask';
import type { Writing } from '@/lib/calls';
import { readNewWriting } from '@/lib/notebook/read';
import { keepWriting } from '@/lib/notebook/write';
import type { Page } from '@/lib/pages/page';
import type { Quote } from '@/lib/records/record';
import { take } from './Failed';
import { home } from './home';
import { inOrder } from './inOrder';
import { isLocked } from './lockKept';
import { competenciesIn } from './pageFacts';
import { pageNow } from './pageNow';
import { describeSelection, putPageScript } from './scripts';
import { isBeside } from './sidePanel';
import { changeTab } from './tabState';
import { tellViews } from './tellViews';

function newWriting(page: Page, quote: Quote): Writing {
  const { competencies } = page;
  return { note: null, text: '', quote, tags: [], competencies, onlyMe: false, at: Date.now() };
}

/** Keeps the passage for the new note of this page, or offers it where a note with text has another. */
async function keepQuote(page: Page, quote: Quote): Promise<Quote | null> {
  const here = await home();
  const writing = await readNewWriting(here.db, page.pageAddress);
  const same = JSON.stringify(writing?.quote ?? null) === JSON.stringify(quote);
  if (writing && same) return null;
  if (writing && writing.text.trim() !== '') return quote;
  const kept = writing ? { ...writing, quote, at: Date.now() } : newWriting(page, quote);
  take(await keepWriting(here, page.pageAddress, kept));
  return null;
}

/** Frames the panel, unless the browser's own side panel stands beside the page. */
async function openUnlessBeside(tabId: number): Promise<void> {
  if (!(await isBeside(tabId))) await askPage(tabId, 'tab.open', { toggle: false });
}

/**
 * "Note" was pressed: takes the selection of a tab's page for a new note, opens the panel there and has
 * it open the note. Locked, the panel alone is opened, and asks for the passphrase.
 */
export async function noteSelection(tabId: number): Promise<{ selected: boolean }> {
  await putPageScript(tabId);
  if (await isLocked()) {
    await openUnlessBeside(tabId);
    return { selected: false };
  }
  const described = await describeSelection(tabId);
  const quote = described.ok ? described.value : null;
  if (quote) {
    const seen = await pageNow(tabId);
    const page = { ...seen, competencies: await competenciesIn(tabId, seen) };
    const offered = await inOrder('write', () => keepQuote(page, quote));
    await changeTab(tabId, () => ({
      page,
      write: true,
      offered,
      offeredAt: Date.now(),
    }));
  } else {
    await changeTab(tabId, () => ({ write: true }));
  }
  await tellViews({ news: 'writing', tabId });
  await openUnlessBeside(tabId);
  return { selected: quote !== null };
}
