import type { Ask, Reply } from '@/lib/calls';
import type { DraftsView, Source } from '@/lib/calls/draftCalls';
import type { Draft, DraftVersion } from '@/lib/records/draft';
import { rebase } from '@/lib/records/rebase';
import { t } from '@/lib/t';
import { pairOf } from '../notes/draft';
import { keepLast } from '../notes/keepLast';
import type { PanelStore } from '../panel/panelStore';
import { failureText } from '../ui/failureText';
import { blankDraft } from './blankDraft';
import { draftForPage } from './draftForPage';

/** What the tab Questions knows beside the panel's own state. */
export interface DraftsState {
  view: DraftsView | null;
  /** A draft without a word in it, which is no record yet. */
  blank: Draft | null;
  /** Why there is no view. */
  failed: string;
  /** The open draft. */
  open: string | null;
  /** Its text as it stands in the box. */
  text: string;
  /** What went wrong with it, or ''. */
  problem: string;
  /** Whether the answered ones are shown, and all rows of a long list. */
  unfolded: boolean;
  all: boolean;
  /** Its earlier texts, where they are looked at. */
  versions: DraftVersion[] | null;
  /** What it could lean on, where that is being chosen. */
  sources: Source[] | null;
}

/** What is changed of a draft. */
export type DraftChange = Omit<Ask<'draft.change'>, 'id'>;

export interface DraftsStore {
  readonly state: DraftsState;
  set: (change: Partial<DraftsState>) => void;
  /** Calls back at each change, until the signal ends. */
  watch: (redraw: () => void, signal: AbortSignal) => void;
  load: () => Promise<void>;
  /** Opens a draft; `null`: goes back to the list. */
  open: (id: string | null) => void;
  /** Opens a new draft, which is made with the first word. */
  add: () => void;
  /** The open draft's id. A blank one becomes a record first: calls that write are answered in the order of sending. */
  stored: () => string | null;
  /** Takes the kind and audience of a draft that is no record yet; `false` where there is anything to save. */
  choose: (change: DraftChange) => boolean;
  /** Writes the text through: at most every 150 ms, the last one always. */
  write: (text: string) => void;
  flush: () => void;
  /** Takes a saved draft into the view. */
  take: (draft: Draft) => void;
  /** Called with the open draft when it went away by itself: an undo, or the other deleted it. */
  onGone: ((draft: Draft) => void) | null;
}

const NOTHING: DraftsState = {
  view: null,
  blank: null,
  failed: '',
  open: null,
  text: '',
  problem: '',
  unfolded: false,
  all: false,
  versions: null,
  sources: null,
};

/** Ids of elements that get the focus. */
export const DRAFT_TEXT = 'draft-text';
export const DRAFT_TITLE = 'draft-title';
export const NEW_DRAFT = 'new-draft';
export const NEW_COMMENT = 'comment-new';
export const ADD_DATE = 'add-date';
export const ALL_DRAFTS = 'all-drafts';
export const draftRow = (id: string) => `draft-row-${id}`;

/** The open draft, a blank one too. */
export function openDraft({ view, blank, open }: DraftsState): Draft | null {
  if (open === null) return null;
  return view?.drafts.find(({ id }) => id === open) ?? (blank?.id === open ? blank : null);
}

function createDraftsStore(panel: PanelStore): DraftsStore {
  let state = NOTHING;
  /** The text that the notebook holds, as far as is known here; what is in the box was made from it. */
  let kept = '';
  /** Calls that write and are not answered yet. */
  let under = 0;
  /** The blank draft that was asked to become a record. */
  let making: string | null = null;
  /** Texts that could not be kept when their draft was left: they are in the box again when it is opened. */
  const unkept = new Map<string, { before: string; text: string }>();
  const watchers = new Set<() => void>();

  const set = (change: Partial<DraftsState>) => {
    state = { ...state, ...change };
    for (const redraw of watchers) redraw();
  };
  const storedDraft = (id: string) => state.view?.drafts.find((one) => one.id === id);
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
    const blank = state.blank?.id === draft.id ? null : state.blank;
    set({ view: { ...state.view, drafts: [draft, ...others] }, blank });
  };
  const make = (id: string) => {
    const { blank } = state;
    if (blank?.id !== id || making === id) return;
    making = id;
    const { type, audience } = blank;
    void panel.call('draft.add', { id, type, audience, page: true }).then((reply) => {
      if (!reply.ok) {
        making = null;
        panel.sayFailure(reply);
      } else if (!storedDraft(id)) replace(reply.value.draft);
    });
  };
  const failedToKeep = (id: string, before: string, text: string, reply: Reply<unknown>) => {
    if (state.open !== id) unkept.set(id, { before, text });
    else if (under === 0) kept = storedDraft(id)?.text ?? before;
    if (reply.ok || reply.failure === 'updated' || reply.failure === 'locked') return;
    if (state.open === id) set({ problem: failureText(reply.failure, reply.detail) });
    panel.say('bad', t('statusNotKept'));
  };
  const keeper = keepLast(async ({ id, text }: { id: string; text: string }) => {
    const before = kept;
    // The next keys are told from these: calls that write are answered in the order in which they were sent.
    kept = text;
    make(id);
    under++;
    const reply = await panel.call('draft.write', { id, before, text });
    under--;
    if (!reply.ok) return failedToKeep(id, before, text, reply);
    replace(reply.value.draft);
    if (state.open !== id || under > 0) return;
    join(reply.value.draft.text);
    set({ problem: '' });
    // What was said since ("Draft copied") stays.
    if (panel.state.status?.kind === 'writing') panel.say('saved', t('statusSaved'));
  });
  const show = (draft: Draft | null) => {
    keeper.flush();
    if (state.open !== null && state.text !== kept)
      unkept.set(state.open, { before: kept, text: state.text });
    const left = draft && unkept.get(draft.id);
    kept = draft?.text ?? '';
    const text = left ? rebase(left.before, left.text, kept) : kept;
    const open = draft?.id ?? null;
    const had = state.blank?.id ?? '';
    const stays = had === open || had === making || unkept.has(had);
    const blank = stays ? state.blank : null;
    set({ open, text, blank, problem: '', versions: null, sources: null });
    if (!draft || !left) return;
    unkept.delete(draft.id);
    keeper.push({ id: draft.id, text });
  };
  const took = (view: DraftsView) => {
    const open = openDraft(state);
    const now = view.drafts.find(({ id }) => id === open?.id);
    const blank = now && state.blank?.id === now.id ? null : state.blank;
    set({ view, failed: '', blank });
    if (open && !now && blank?.id !== open.id) {
      set({ open: null, text: '', versions: null, sources: null });
      made.onGone?.(open);
    } else if (now && under === 0) {
      join(now.text);
      // What could not be kept while the notebook was locked.
      if (state.text !== now.text && !state.problem) keeper.push({ id: now.id, text: state.text });
    }
  };
  const made: DraftsStore = {
    get state() {
      return state;
    },
    set,
    watch(redraw, signal) {
      watchers.add(redraw);
      signal.addEventListener('abort', () => watchers.delete(redraw));
    },
    async load() {
      const reply = await panel.call('drafts.view', {});
      if (reply.ok) took(reply.value);
      else if (!state.view) set({ failed: failureText(reply.failure, reply.detail) });
    },
    open(id) {
      show((id && (storedDraft(id) ?? (state.blank?.id === id ? state.blank : null))) || null);
    },
    add() {
      keeper.flush();
      const kind = panel.state.view?.page.kind ?? 'plain';
      const { me } = pairOf(panel.state.view?.members ?? []);
      const blank = blankDraft(draftForPage(kind), me.id, Date.now());
      making = null;
      set({ blank });
      show(blank);
      panel.set({ focus: DRAFT_TITLE, status: null });
    },
    stored() {
      if (state.open) make(state.open);
      return state.open;
    },
    choose({ type, audience, ...more }) {
      const { blank, open } = state;
      if (blank?.id !== open || !blank || making === open || Object.keys(more).length > 0)
        return false;
      set({ blank: { ...blank, type: type ?? blank.type, audience: audience ?? blank.audience } });
      return true;
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
    onGone: null,
  };
  return made;
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
