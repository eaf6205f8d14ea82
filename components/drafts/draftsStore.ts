import type { Reply } from '@/lib/calls';
import type { DraftsView, Source } from '@/lib/calls/draftCalls';
import { draftForPage } from '@/lib/drafts/draftForPage';
import type { Draft, DraftVersion } from '@/lib/records/draft';
import { rebase } from '@/lib/records/rebase';
import { t } from '@/lib/t';
import { keepLast } from '../notes/keepLast';
import type { PanelStore } from '../panel/panelStore';
import { failureText } from '../ui/failureText';

/** What the tab Questions knows beside the panel's own state. */
export interface DraftsState {
  view: DraftsView | null;
  /** Why there is no view. */
  failed: string;
  /** The open draft. */
  open: string | null;
  /** Its text as it stands in the box. */
  text: string;
  /** What went wrong with it, or ''. */
  problem: string;
  /** Its earlier texts, where they are looked at. */
  versions: DraftVersion[] | null;
  /** What it could lean on, where that is being chosen. */
  sources: Source[] | null;
}

export interface DraftsStore {
  readonly state: DraftsState;
  set: (change: Partial<DraftsState>) => void;
  /** Calls back at each change, until the signal ends. */
  watch: (redraw: () => void, signal: AbortSignal) => void;
  load: () => Promise<void>;
  open: (id: string | null) => void;
  add: () => Promise<void>;
  /** Writes the text through: at most every 150 ms, the last one always. */
  write: (text: string) => void;
  flush: () => void;
  /** Takes a saved draft into the view. */
  take: (draft: Draft) => void;
}

const NOTHING: DraftsState = {
  view: null,
  failed: '',
  open: null,
  text: '',
  problem: '',
  versions: null,
  sources: null,
};

/** The element id of the box that a draft's text goes into. */
export const DRAFT_TEXT = 'draft-text';
export const DRAFT_TITLE = 'draft-title';

function createDraftsStore(panel: PanelStore): DraftsStore {
  let state = NOTHING;
  /** The text that the notebook holds, as far as is known here; what is in the box was made from it. */
  let kept = '';
  /** Calls that write and are not answered yet. */
  let under = 0;
  const watchers = new Set<() => void>();

  const set = (change: Partial<DraftsState>) => {
    state = { ...state, ...change };
    for (const redraw of watchers) redraw();
  };
  /** What another wrote meanwhile comes into the box beside one's own unsent keys. */
  const join = (theirs: string) => {
    if (theirs === kept) return;
    const mine = rebase(kept, state.text, theirs);
    kept = theirs;
    if (mine !== state.text) set({ text: mine });
  };
  const replace = (draft: Draft) => {
    if (!state.view) return;
    const others = state.view.drafts.filter(({ id }) => id !== draft.id);
    set({ view: { ...state.view, drafts: [draft, ...others] } });
  };
  const keeper = keepLast(async ({ id, text }: { id: string; text: string }) => {
    const before = kept;
    // The next keys are told from these: calls that write are answered in the order in which they were sent.
    kept = text;
    under++;
    const reply = await panel.call('draft.write', { id, before, text });
    under--;
    if (state.open !== id) return;
    if (reply.ok) {
      replace(reply.value.draft);
      if (under > 0) return;
      join(reply.value.draft.text);
      set({ problem: '' });
      panel.say('saved', t('statusSaved'));
    } else {
      if (under === 0) kept = state.view?.drafts.find((one) => one.id === id)?.text ?? before;
      if (reply.failure === 'updated' || reply.failure === 'locked') return;
      set({ problem: failureText(reply.failure, reply.detail) });
      panel.say('bad', t('statusNotKept'));
    }
  });
  const take = (reply: Reply<DraftsView>) => {
    if (!reply.ok) {
      if (!state.view) set({ failed: failureText(reply.failure, reply.detail) });
      return;
    }
    set({ view: reply.value, failed: '' });
    const open = reply.value.drafts.find(({ id }) => id === state.open);
    if (state.open && !open) set({ open: null, text: '', versions: null, sources: null });
    else if (open && under === 0) join(open.text);
  };
  return {
    get state() {
      return state;
    },
    set,
    watch(redraw, signal) {
      watchers.add(redraw);
      signal.addEventListener('abort', () => watchers.delete(redraw));
    },
    async load() {
      take(await panel.call('drafts.view', {}));
    },
    open(id) {
      keeper.flush();
      const draft = state.view?.drafts.find((one) => one.id === id);
      kept = draft?.text ?? '';
      set({ open: draft ? id : null, text: kept, problem: '', versions: null, sources: null });
    },
    async add() {
      const kind = panel.state.view?.page.kind ?? 'plain';
      const reply = await panel.call('draft.add', { ...draftForPage(kind), page: true });
      if (!reply.ok) return panel.sayFailure(reply);
      replace(reply.value.draft);
      this.open(reply.value.draft.id);
      panel.set({ focus: DRAFT_TITLE, status: null });
    },
    write(text) {
      const { open } = state;
      if (!open) return;
      set({ text });
      panel.say('writing', t('statusWriting'));
      keeper.push({ id: open, text });
    },
    flush: keeper.flush,
    take: replace,
  };
}

const stores = new WeakMap<PanelStore, DraftsStore>();

/** The one store of a panel's drafts: it outlives the tab's view, so that nothing typed is lost by a look elsewhere. */
export function draftsOf(panel: PanelStore): DraftsStore {
  const known = stores.get(panel);
  if (known) return known;
  const made = createDraftsStore(panel);
  stores.set(panel, made);
  return made;
}
