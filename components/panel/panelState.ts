import type { Failure, PanelView, Writing } from '@/lib/calls';
import type { MovedPage } from '@/lib/calls/movedCalls';
import { freshDraft } from '../notes/draft';
import { NOTE_BOX } from '../notes/NoteWriter';
import type { StatusWords } from '../ui/Status';
import type { Undoable } from '../ui/UndoToast';
import type { Nowhere } from './NoPage';
import { tabForPage } from './tabForPage';

/** A button in the panel's foot, set by the tab that is open. */
export interface FootAct {
  id: string;
  words: string;
  look: 'primary' | 'usual' | 'plain';
  off?: boolean;
  press: () => void;
}

export const TABS = ['notes', 'sites', 'questions', 'activities'] as const;
export type TabName = (typeof TABS)[number];

/** All that the panel knows. One object, replaced at each change. */
export interface PanelState {
  view: PanelView | null;
  /** A failure that leaves nothing to show: locked, not allowed, a newer database. */
  stop: Failure | null;
  /** The browser's own side panel stands beside a page that nothing can be known of. */
  nowhere: Nowhere | null;
  /** The extension was updated while this page was open: nothing can be asked any more. */
  updated: boolean;
  tab: TabName;
  /** The note being written, as it stands in the open writer. */
  draft: Writing | null;
  /** The sentence of what went wrong with it, or ''. */
  problem: string;
  saving: boolean;
  status: StatusWords | null;
  toast: Undoable | null;
  /** The note whose passage is the chosen one. */
  chosen: string | null;
  /** The id of the element that gets the focus once it is drawn. */
  focus: string | null;
  /** The orphan that waits for a passage to be selected in the page. */
  reselecting: string | null;
  /** Notes that were new when this panel showed them: they stay marked while it is open. */
  fresh: string[];
  /** The page of the notebook that the one in view seems to be. */
  moved: MovedPage | null;
  /** The buttons in the foot of the tabs Sites and Review. */
  footActs: FootAct[];
}

export const FIRST_STATE: PanelState = {
  view: null,
  stop: null,
  nowhere: null,
  updated: false,
  tab: 'notes',
  draft: null,
  problem: '',
  saving: false,
  status: null,
  toast: null,
  chosen: null,
  focus: null,
  reselecting: null,
  fresh: [],
  moved: null,
  footActs: [],
};

/** The draft of a note (`null`: of the new one) among those that are kept. */
export function keptDraft(view: PanelView | null, note: string | null): Writing | undefined {
  return view?.writing.find((kept) => kept.note === note);
}

function latest(kept: Writing[]): Writing | null {
  return kept.reduce<Writing | null>((a, b) => (a && a.at > b.at ? a : b), null);
}

/** "Note" was pressed by a selection: the new note that then stands open. */
function pressed(view: PanelView, mine: Writing | null): Writing {
  const kept = keptDraft(view, null);
  if (mine?.note === null && (!kept || kept.at < mine.at)) return mine;
  if (!kept) return freshDraft(view.page, view.pdf);
  const untouched = !kept.text && kept.tags.length === 0 && kept.competencies.length === 0;
  return untouched ? { ...kept, competencies: [...view.page.competencies] } : kept;
}

/** What becomes of the draft that is open here. Own typing wins; where one is not typing, the other tab's does. */
function openDraft(state: PanelState, view: PanelView, typingHere: boolean): Writing | null {
  const { draft, view: before } = state;
  if (!draft) {
    const known = new Set(before?.writing.map((kept) => kept.note));
    return latest(view.writing.filter((kept) => !known.has(kept.note)));
  }
  const kept = keptDraft(view, draft.note);
  if (typingHere) return draft;
  if (kept) return kept.at > draft.at ? kept : draft;
  const wasKept = keptDraft(before, draft.note);
  return wasKept && wasKept.at >= draft.at ? null : draft;
}

/** What changes with a new view of the page. `typingHere`: keys were pressed in this panel just now. */
export function takeView(
  state: PanelState,
  view: PanelView,
  typingHere: boolean,
): Partial<PanelState> {
  const samePage = state.view?.page.pageAddress === view.page.pageAddress;
  const from = samePage ? state : { ...state, view: null, draft: null };
  const fresh = samePage ? [...new Set([...state.fresh, ...view.fresh])] : view.fresh;
  const moved = samePage && view.notes.length === 0 ? state.moved : null;
  const change: Partial<PanelState> = { view, stop: null, nowhere: null, fresh, moved };
  if (!samePage) {
    const notes = view.notes.length + view.writing.length;
    const used = TABS.find((name) => name === view.tab) ?? null;
    const tab = tabForPage({ kind: view.page.kind, notes, used });
    Object.assign(change, {
      tab,
      problem: '',
      status: null,
      chosen: null,
      reselecting: null,
      saving: false,
    });
  }
  if (view.write) {
    return { ...change, draft: pressed(view, from.draft), tab: 'notes', focus: NOTE_BOX };
  }
  return { ...change, draft: openDraft(from, view, typingHere) };
}
