import type { Writing } from '@/lib/calls';
import type { Note } from '@/lib/records/note';
import { t } from '@/lib/t';
import { draftInput, draftOf, freshDraft, isEmpty, isWorthless, overBy } from '../notes/draft';
import { keepLast } from '../notes/keepLast';
import { cardId } from '../notes/NoteCard';
import { NOTE_BOX } from '../notes/NoteWriter';
import { failureText } from '../ui/failureText';
import { keptDraft } from './panelState';
import type { PanelStore } from './panelStore';

/** The element id of the button "New note". */
export const NEW_NOTE = 'new-note';
/** How long after the last key the status says that the draft is kept, in milliseconds. */
const KEPT_MS = 1_000;

export interface WriterDoings {
  /** Opens the new note, or goes on with the one that was kept. */
  open: () => void;
  edit: (note: Note, text?: string) => void;
  change: (change: Partial<Writing>) => void;
  save: () => Promise<void>;
  /** Closes the writer; the draft is kept. */
  close: () => void;
  /** Closes the writer and throws the draft away, with an undo. */
  cancel: () => Promise<void>;
  takeSelection: () => Promise<void>;
  /** The passage that was offered takes the place of the draft's own, or is left. */
  offer: (take: boolean) => void;
  /** Sends at once what still waits to be kept. */
  flush: () => void;
}

/** What is done with the note being written. Every change is sent to be kept, the last one always. */
export function writerDoings(store: PanelStore): WriterDoings {
  const { set, call, say } = store;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lost = false;
  const address = () => store.state.view?.page.pageAddress;
  // The page is that of the key: beside the page, the panel may show another one when this is sent.
  const keeper = keepLast(async (draft: Writing & { pageAddress?: string }) => {
    const reply = await call('writing.keep', draft);
    lost = !reply.ok;
    const here = draft.pageAddress === address();
    // Known as kept, it may go when another window saves it.
    if (reply.ok && here && store.state.draft?.at === draft.at)
      setKept(draft.note, store.state.draft);
    if (!reply.ok && reply.failure !== 'updated' && store.state.draft && here) {
      store.set({ problem: failureText(reply.failure, reply.detail) });
      say('bad', t('statusNotKept'));
    }
  });
  const push = (draft: Writing) => {
    const pageAddress = address();
    keeper.push(pageAddress ? { ...draft, pageAddress } : draft);
  };
  const drop = (note: string | null, pageAddress: string | undefined) =>
    call('writing.drop', { note, ...(pageAddress ? { pageAddress } : {}) });
  const noteOf = (draft: Writing) => store.state.view?.notes.find((note) => note.id === draft.note);
  const setKept = (note: string | null, draft: Writing | null) => {
    const { view } = store.state;
    if (!view) return;
    const others = view.writing.filter((kept) => kept.note !== note);
    set({ view: { ...view, writing: draft ? [...others, draft] : others } });
  };
  const sayKept = () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      await keeper.settled();
      if (!lost && store.state.status?.kind === 'writing') say('kept', t('statusKept'));
    }, KEPT_MS);
  };
  const show = (draft: Writing) => {
    const { draft: other } = store.state;
    if (other && other.note !== draft.note) close();
    set({ draft, tab: 'notes', problem: '', focus: NOTE_BOX });
  };
  const back = (draft: Writing) => (draft.note === null ? NEW_NOTE : cardId(draft.note));
  const change = (part: Partial<Writing>) => {
    const { draft } = store.state;
    if (!draft) return;
    const next = { ...draft, ...part, at: Math.max(Date.now(), draft.at + 1) };
    set({ draft: next, problem: '', status: { kind: 'writing', words: t('statusWriting') } });
    // While it is being saved, this draft is about to go: later keys are kept once it is known as what.
    if (store.state.saving) return;
    push(next);
    sayKept();
  };
  const close = () => {
    const { draft } = store.state;
    if (!draft) return;
    keeper.flush();
    clearTimeout(timer);
    set({ draft: null, problem: '', focus: back(draft) });
    if (isWorthless(draft, noteOf(draft))) {
      const of = address();
      if (draft.at > 0) void keeper.settled().then(() => drop(draft.note, of));
      setKept(draft.note, null);
      set({ status: null });
    } else {
      setKept(draft.note, draft);
      if (draft.at > 0 && !lost) say('kept', t('statusKept'));
    }
  };
  return {
    change,
    close,
    flush: keeper.flush,
    open() {
      const { view, draft } = store.state;
      if (!view) return;
      if (draft?.note === null) set({ tab: 'notes', focus: NOTE_BOX });
      else show(keptDraft(view, null) ?? freshDraft(view.page, view.pdf));
    },
    edit(note, text) {
      const kept = keptDraft(store.state.view, note.id);
      show(kept ?? draftOf(note));
      if (text !== undefined) change({ text });
    },
    async save() {
      const { draft: before, view: shown } = store.state;
      if (!before || !shown || store.state.saving) return;
      const { page } = shown;
      const here = () => address() === page.pageAddress;
      if (isEmpty(before)) {
        say('said', t('writeFirst'));
        set({ focus: NOTE_BOX });
      }
      if (overBy(before) > 0) set({ focus: NOTE_BOX });
      if (isEmpty(before) || overBy(before) > 0) return;
      clearTimeout(timer);
      set({ saving: true, problem: '', status: { kind: 'writing', words: t('statusSaving') } });
      keeper.flush();
      await keeper.settled();
      // Another page may have come into view meanwhile: what was pressed for is saved all the same.
      const draft = (here() && store.state.draft) || before;
      const input = draftInput(draft);
      const reply =
        draft.note === null
          ? await call('note.add', { ...input, page })
          : await call('note.edit', { id: draft.note, ...input });
      if (!here()) return;
      set({ saving: false });
      if (!reply.ok) {
        if (reply.failure !== 'updated') {
          set({ problem: failureText(reply.failure, reply.detail) });
        }
        if (store.state.draft && store.state.draft !== draft) push(store.state.draft);
        say('bad', t('statusNotSaved'));
        return;
      }
      const { note } = reply.value;
      const { view, draft: now } = store.state;
      keeper.drop();
      setKept(draft.note, null);
      if (view) {
        const notes = view.notes.filter((other) => other.id !== note.id);
        set({
          view: { ...view, notes: [...notes, note], writing: store.state.view?.writing ?? [] },
        });
      }
      if (now && now !== draft && now.note === draft.note) {
        // Keys that came while it was being saved: they go on as an edit of the saved note.
        set({ draft: { ...now, note: note.id } });
        change({});
        return;
      }
      set({
        draft: null,
        focus: cardId(note.id),
        status: { kind: 'saved', words: t('statusSaved') },
      });
    },
    async cancel() {
      const { draft } = store.state;
      if (!draft) return;
      const of = address();
      keeper.drop();
      clearTimeout(timer);
      set({ draft: null, problem: '', status: null, focus: back(draft) });
      setKept(draft.note, null);
      if (!isWorthless(draft, noteOf(draft))) {
        const undo = () => {
          // Its page went out of view: it waits there.
          if (of !== address()) {
            set({ toast: null });
            void call('writing.keep', {
              ...draft,
              at: Date.now(),
              ...(of ? { pageAddress: of } : {}),
            });
            return;
          }
          set({ draft, toast: null, tab: 'notes', focus: NOTE_BOX });
          change({});
        };
        set({ toast: { id: Date.now(), words: t('draftDropped'), undo } });
      }
      await keeper.settled();
      const again = of === address() && store.state.draft?.note === draft.note;
      if (!again) await drop(draft.note, of);
    },
    async takeSelection() {
      const reply = await call('panel.selection', {});
      if (!reply.ok) return store.sayFailure(reply);
      if (reply.value.quote) change({ quote: reply.value.quote });
      else say('said', t('nothingSelected'));
    },
    offer(take) {
      const { view, draft } = store.state;
      if (!view?.offered || !draft) return;
      const quote = view.offered;
      set({ view: { ...view, offered: null }, focus: NOTE_BOX });
      // A change of nothing tells the background that the other passage was answered.
      change(take ? { quote } : {});
    },
  };
}
