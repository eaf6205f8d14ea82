import type { PageKind } from '@/lib/pages/page';
import type { TabName } from './panelState';

/** The tabs that can do something: one that is still to come is never chosen by itself. */
export const BUILT_TABS: readonly TabName[] = ['notes', 'sites', 'questions', 'activities'];

/** What a person comes to a page for; on any other kind it is to take notes. */
const FITTING: Partial<Record<PageKind, TabName>> = {
  'gwk-category': 'sites',
  'gwk-entry': 'sites',
  'ncdm-list': 'sites',
  'connect-post-form': 'questions',
  'community-forum': 'questions',
  mentoring: 'activities',
};

/** What the choice of a tab goes by. */
export interface TabReasons {
  kind: PageKind;
  /** Notes of the page, and drafts that are kept for it. */
  notes: number;
  /** The tab that was chosen by hand on this page before. */
  used: TabName | null;
}

/**
 * The tab that is open when the panel opens on a page: the one last used there; else Notes where the page has
 * some, since the button that opens the panel carries their number; else the one that fits the kind of page.
 */
export function tabForPage(
  { kind, notes, used }: TabReasons,
  built: readonly TabName[] = BUILT_TABS,
): TabName {
  if (used) return used;
  const fitting = FITTING[kind];
  return notes === 0 && fitting && built.includes(fitting) ? fitting : 'notes';
}
