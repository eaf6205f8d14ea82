import type { Reply } from '@/lib/calls';
import type { Note } from '@/lib/records/note';
import { t } from '@/lib/t';
import { draftInput, draftOf } from '../notes/draft';
import { groupNotes } from '../notes/groupNotes';
import { cardId } from '../notes/NoteCard';
import { noteAsText } from '../notes/noteAsText';
import type { NoteDoings } from '../notes/noteDoings';
import { passageLink } from '../notes/passageLink';
import { copyText } from '../ui/copyText';
import type { PanelStore } from './panelStore';
import type { WriterDoings } from './writerDoings';

export interface CardDoings extends NoteDoings {
  /** Takes the last step back, whatever it was. */
  undo: () => Promise<void>;
  /** Says what was just done, with Undo. */
  offerUndo: (words: string) => void;
  /** Moves to the next card (1) or the one before (-1) and chooses it. */
  walk: (by: 1 | -1) => void;
  stopReselecting: () => void;
  /** Records were changed, here or elsewhere. */
  heard: (ids: string[]) => void;
}

/** The notes in the order in which the panel shows them. */
export function shownNotes(store: PanelStore): Note[] {
  const { view } = store.state;
  if (!view) return [];
  const groups = groupNotes(view.notes, view.passages, view.order);
  return [...groups.passages, ...groups.page, ...groups.orphans];
}

/** What is done with cards. `uncovered` says whether the frame has been wholly visible (clickjacking). */
export function cardDoings(
  store: PanelStore,
  writer: WriterDoings,
  uncovered: () => Promise<boolean>,
): CardDoings {
  const { set, call, say } = store;
  let pointed: string | null = null;
  /** The note that was deleted here last, as long as nothing else was saved since: `undo` brings it back. */
  let lastStep: string | null = null;

  const taken = (note: Note) => {
    const { view } = store.state;
    if (!view) return;
    const notes = view.notes.map((other) => (other.id === note.id ? note : other));
    set({ view: { ...view, notes } });
  };
  const point = (note: Note | null) => {
    const id = note?.id ?? null;
    if (id === pointed) return;
    pointed = id;
    void call('panel.point', { id });
  };
  const restore = async (id: string) => {
    set({ toast: null });
    // Where something else was saved since, taking the last step back would take that back.
    const reply = lastStep === id ? await call('undo', {}) : await call('record.restore', { id });
    lastStep = null;
    if (!reply.ok) return store.sayFailure(reply);
    await store.refresh();
    set({ focus: cardId(id), status: { kind: 'said', words: t('statusRestored') } });
  };
  const anchored = (reply: Reply<{ note: Note }>) => {
    if (!reply.ok) return store.sayFailure(reply);
    taken(reply.value.note);
    set({ reselecting: null, focus: cardId(reply.value.note.id) });
    say('saved', t('statusSaved'));
  };
  const copied = (text: string, words: string) =>
    copyText(text) ? say('said', words) : say('bad', t('statusNotCopied'));

  const undo = async () => {
    set({ toast: null });
    lastStep = null;
    const reply = await call('undo', {});
    if (!reply.ok) return store.sayFailure(reply);
    say('said', t('statusUndone'));
    await store.refresh();
  };
  const offerUndo = (words: string) =>
    set({ toast: { id: Date.now(), words, undo: () => void undo() } });

  const replied = async (reply: Reply<unknown>): Promise<boolean> => {
    if (!reply.ok) {
      store.sayFailure(reply);
      return false;
    }
    await store.refresh();
    say('saved', t('statusSaved'));
    return true;
  };

  return {
    point,
    edit: (note) => writer.edit(note),
    join: (note) => writer.edit(note, [note.text, ...note.otherTexts].join('\n\n')),
    async keep(note, text) {
      const reply = await call('note.edit', { id: note.id, ...draftInput(draftOf(note)), text });
      if (!reply.ok) return store.sayFailure(reply);
      taken(reply.value.note);
      set({ focus: cardId(note.id), status: { kind: 'saved', words: t('statusSaved') } });
    },
    copy: (note) => copied(noteAsText(note), t('statusCopied')),
    copyLink: (note) => copied(passageLink(note.pageAddress, note.quote), t('statusLinkCopied')),
    choose(note) {
      set({ chosen: note.id });
      if (note.quote) void call('panel.show', { id: note.id });
    },
    async bring({ id, bring }) {
      const reply = await call('meeting.bring', { id, bring: !bring });
      if (!reply.ok) return store.sayFailure(reply);
      await store.refresh();
      offerUndo(t(bring ? 'bringGone' : 'bringDone'));
    },
    async remove(note) {
      if (!(await uncovered())) return say('bad', t('covered'));
      const shown = shownNotes(store);
      const at = shown.findIndex((other) => other.id === note.id);
      const next = shown[at + 1] ?? shown[at - 1];
      lastStep = note.id;
      const reply = await call('record.delete', { id: note.id });
      if (!reply.ok) return store.sayFailure(reply);
      point(null);
      const { view } = store.state;
      if (view) {
        set({ view: { ...view, notes: view.notes.filter((other) => other.id !== note.id) } });
      }
      const undo = () => void restore(note.id);
      set({
        toast: { id: Date.now(), words: t('noteDeleted'), undo },
        focus: next ? cardId(next.id) : 'tab-notes',
        status: null,
      });
    },
    heard(ids) {
      if (ids.some((id) => id !== lastStep)) lastStep = null;
    },
    undo,
    walk(by) {
      const shown = shownNotes(store);
      const focused = document.activeElement?.closest<HTMLElement>('[data-note]')?.dataset.note;
      const at = shown.findIndex((note) => note.id === (focused ?? store.state.chosen));
      const next = at < 0 ? shown[by > 0 ? 0 : shown.length - 1] : shown[at + by];
      if (!next) return;
      set({ chosen: next.id, focus: cardId(next.id) });
      if (next.quote) void call('panel.show', { id: next.id });
    },
    async reselect(note) {
      const reply = await call('panel.selection', {});
      if (!reply.ok) return store.sayFailure(reply);
      const { quote } = reply.value;
      if (quote) return anchored(await call('note.anchor', { id: note.id, quote }));
      const waiting = store.state.reselecting === note.id;
      set({ reselecting: note.id });
      say('said', t(waiting ? 'nothingSelected' : 'statusSelect'));
    },
    stopReselecting: () => set({ reselecting: null, status: null }),
    async keepAsPage(note) {
      anchored(await call('note.anchor', { id: note.id, quote: null }));
    },
    async useNow(note, now) {
      const reply = await call('note.anchor', { id: note.id, quote: now });
      anchored(reply);
      if (reply.ok) offerUndo(t('changedUsed'));
    },
    async reply(note, text) {
      return replied(await call('comment.add', { about: note.id, text }));
    },
    async editReply(id, text) {
      return replied(await call('comment.edit', { id, text }));
    },
    async removeReply(id) {
      if (!(await uncovered())) return say('bad', t('covered'));
      const reply = await call('record.delete', { id });
      if (!reply.ok) return store.sayFailure(reply);
      await store.refresh();
      offerUndo(t('replyDeleted'));
    },
    offerUndo,
  };
}
