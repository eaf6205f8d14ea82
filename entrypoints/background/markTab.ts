import { askPage } from '@/lib/ask';
import { countOfKind } from '@/lib/notebook/read';
import type { PageKind } from '@/lib/pages/page';
import { home } from './home';
import { isLocked } from './lockKept';
import { askMarks } from './scripts';
import { readSettings } from './settingsKept';
import { seenTabs, tabState } from './tabState';

/** The kinds of page that recommend sites. */
const RECOMMENDS: readonly PageKind[] = [
  'gwk-category',
  'gwk-entry',
  'ncdm-list',
  'blog-post',
  'connect-thread',
];

/** Has the marks beside a page's sites drawn anew. marks.ts is put there only where there may be some to draw. */
export async function markTab(tabId: number): Promise<void> {
  const { page } = await tabState(tabId);
  if (!page || !RECOMMENDS.includes(page.kind)) return;
  const hidden = (await isLocked()) || (await readSettings()).hideHighlights;
  const any = !hidden && (await countOfKind((await home()).db, 'review')) > 0;
  await (any ? askMarks : askPage)(tabId, 'marks.refresh', {});
}

/** The same for every tab: what one thinks of a site shows wherever it is listed. */
export async function markEverywhere(): Promise<void> {
  for (const { tabId } of await seenTabs()) markTab(tabId).catch(() => {});
}
