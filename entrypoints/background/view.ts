import type { PanelView } from '@/lib/calls';
import { notesOnPage, readCopyState, readMembers, readWriting } from '@/lib/notebook/read';
import { home } from './home';
import { competenciesIn } from './pageFacts';
import { pageNow } from './pageNow';
import { readSettings } from './settingsKept';
import { paintTab } from './show';
import { siteHere } from './siteHere';
import { changeTab } from './tabState';

/** What the panel of a tab shows. `write` is said once: it is something that happened. */
export async function panelView(tabId: number): Promise<PanelView> {
  const [seen, here] = await Promise.all([pageNow(tabId), home()]);
  const page = { ...seen, competencies: await competenciesIn(tabId, seen) };
  const address = page.pageAddress;
  const state = await changeTab(tabId, () => ({ page, write: false }));
  const [notes, members, settings, writing, copy, site] = await Promise.all([
    notesOnPage(here.db, address),
    readMembers(here.db),
    readSettings(),
    readWriting(here.db, address),
    readCopyState(here.db),
    siteHere(here.db, tabId, page),
  ]);
  const same = state.page === null || state.page.pageAddress === address;
  const found = state.found?.address === address ? state.found : null;
  // Nobody has looked for the passages here yet: highlights are hidden, or the script came late.
  if (!found && notes.some((note) => note.quote)) paintTab(tabId).catch(() => {});
  return {
    page,
    tabId,
    notes,
    members,
    settings,
    writing,
    write: same && state.write,
    offered: same ? state.offered : null,
    passages: found?.found ?? {},
    order: found?.order ?? [],
    copy,
    site,
  };
}
