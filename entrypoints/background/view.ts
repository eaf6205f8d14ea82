import type { PanelView } from '@/lib/calls';
import { newOnPage } from '@/lib/notebook/looked';
import {
  commentsAbout,
  notesOnPage,
  readCopyState,
  readMembers,
  readWriting,
} from '@/lib/notebook/read';
import type { Page } from '@/lib/pages/page';
import { LIMITS } from '@/lib/records/kinds';
import { hasPlace } from '@/lib/records/record';
import { syncView } from './browserSync/state';
import type { Caller } from './caller';
import { home } from './home';
import { siteAccess } from './offeredSites';
import { competenciesIn } from './pageFacts';
import { pageNow, tabNow, withoutFragment } from './pageNow';
import { readSettings } from './settingsKept';
import { paintTab } from './show';
import { siteHere } from './siteHere';
import { changeTab, type TabState } from './tabState';
import { walkNow } from './walk';

/** Whether a page is a PDF: its script says so, its address does, or the browser's viewer lets no script in. */
function pdfOf(page: Page, state: TabState, url: string): PanelView['pdf'] {
  const named = /\.pdf$/i.test(new URL(page.pageAddress).pathname);
  if (!page.pdf && !named && state.unscripted !== withoutFragment(url)) return null;
  const said = Number(/[#&]page=(\d{1,6})\b/.exec(url)?.[1]);
  return { page: said >= 1 && said <= LIMITS.pdfPage ? said : null };
}

/** What the panel of a tab shows. `write` is said once: it is something that happened. */
export async function panelView(tabId: number, caller: Caller): Promise<PanelView> {
  const [seen, here] = await Promise.all([pageNow(tabId, caller), home()]);
  const page = { ...seen, competencies: await competenciesIn(tabId, seen) };
  const address = page.pageAddress;
  const shown = (await tabNow(tabId))?.url;
  const url = withoutFragment(shown ?? '');
  const state = await changeTab(tabId, () => ({ page, url, write: false }));
  const [notes, members, settings, writing, copy, access, fresh, site] = await Promise.all([
    notesOnPage(here.db, address),
    readMembers(here.db),
    readSettings(),
    readWriting(here.db, address),
    readCopyState(here.db),
    siteAccess(state.host, address),
    newOnPage(here.db, address),
    siteHere(here.db, tabId, page),
  ]);
  const replies = await commentsAbout(here.db, new Set(notes.map(({ id }) => id)));
  const same = state.page === null || state.page.pageAddress === address;
  const found = state.found?.address === address ? state.found : null;
  // Nobody has looked for the passages here yet: highlights are hidden, or the script came late.
  if (!found && notes.some((note) => hasPlace(note.quote))) paintTab(tabId).catch(() => {});
  return {
    page,
    tabId,
    notes,
    replies,
    members,
    settings,
    writing,
    write: same && state.write,
    offered: same ? state.offered : null,
    passages: found?.found ?? {},
    order: found?.order ?? [],
    now: found?.now ?? {},
    fresh,
    copy,
    tab: state.used?.address === address ? state.used.tab : null,
    access,
    pdf: pdfOf(page, state, shown ?? address),
    site,
    sync: await syncView(notes.map(({ id }) => id)),
    walk: await walkNow(),
  };
}
