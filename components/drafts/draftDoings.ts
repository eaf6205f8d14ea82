import type { Ask } from '@/lib/calls';
import type { Draft, DraftVersion } from '@/lib/records/draft';
import { t } from '@/lib/t';
import type { UsedTag } from '../notes/suggestTags';
import type { PanelStore } from '../panel/panelStore';
import {
  ADD_DATE,
  ALL_DRAFTS,
  type DraftChange,
  type DraftsStore,
  draftRow,
  NEW_COMMENT,
  NEW_DRAFT,
} from './draftsStore';

export interface DraftDoings {
  /** Gives the focus to an element once it is drawn. */
  focus: (id: string) => void;
  open: (id: string) => void;
  /** Back to the list, with the focus on the draft that was open. */
  close: () => void;
  change: (change: DraftChange) => Promise<void>;
  remove: (draft: Draft) => Promise<void>;
  /** Has the next meeting speak of it, or no longer. */
  bring: (draft: Draft) => Promise<void>;
  comment: (text: string) => Promise<boolean>;
  editComment: (id: string, text: string) => Promise<boolean>;
  removeComment: (id: string) => Promise<void>;
  saveDate: (date: Ask<'date.save'>) => Promise<boolean>;
  removeDate: (id: string) => Promise<void>;
  showVersions: (shown: boolean) => Promise<void>;
  bringBack: (version: DraftVersion) => void;
  showSources: (shown: boolean) => Promise<void>;
  /** The tags in use, for suggestions. */
  usedTags: () => Promise<UsedTag[]>;
}

interface Removing {
  words: string;
  focus: string;
  /** What has the focus once it was restored. */
  back?: string | null;
  first?: () => void;
}

/** What is done with drafts. `uncovered` says whether the frame has been wholly visible (clickjacking). */
export function draftDoings(
  panel: PanelStore,
  drafts: DraftsStore,
  uncovered: () => Promise<boolean>,
): DraftDoings {
  /** Says that a record was deleted, and offers to restore it; `focus` then goes to what came back. */
  const offerRestore = (id: string, words: string, focus: string | null) => {
    const undo = async () => {
      panel.set({ toast: null });
      const back = await panel.call('record.restore', { id });
      if (!back.ok) return panel.sayFailure(back);
      panel.say('said', t('statusRestored'));
      await drafts.load();
      panel.set({ focus });
    };
    panel.set({ toast: { id: Date.now(), words, undo: () => void undo() }, status: null });
  };
  /** Deletes a record; `focus` names what has the focus after. `first` is done once nothing stands in the way. */
  const removeRecord = async (
    id: string,
    { words, focus, back = null, first }: Removing,
  ): Promise<void> => {
    if (!(await uncovered())) return panel.say('bad', t('covered'));
    first?.();
    const reply = await panel.call('record.delete', { id });
    if (!reply.ok) return panel.sayFailure(reply);
    offerRestore(id, words, back);
    await drafts.load();
    panel.set({ focus });
  };
  drafts.onGone = ({ id }) => {
    offerRestore(id, t('draftDeleted'), draftRow(id));
    panel.set({ focus: NEW_DRAFT });
  };
  const done = async (reply: { ok: boolean }, failed: () => void): Promise<boolean> => {
    if (!reply.ok) {
      failed();
      return false;
    }
    panel.say('saved', t('statusSaved'));
    await drafts.load();
    return true;
  };

  return {
    focus: (id) => panel.set({ focus: id }),
    open(id) {
      drafts.open(id);
      panel.set({ focus: ALL_DRAFTS, status: null });
    },
    close() {
      const { open } = drafts.state;
      drafts.open(null);
      // Nothing is left of a draft without a word in it.
      const { view, blank } = drafts.state;
      const stays = blank?.id === open || view?.drafts.some(({ id }) => id === open);
      panel.set({ focus: open && stays ? draftRow(open) : NEW_DRAFT, status: null });
    },
    async change(change) {
      if (drafts.choose(change)) return;
      drafts.flush();
      const open = drafts.stored();
      if (!open) return;
      const { status } = panel.state;
      const reply = await panel.call('draft.change', { id: open, ...change });
      if (!reply.ok) return panel.sayFailure(reply);
      drafts.take(reply.value.draft);
      // What was said since ("Draft copied") stays.
      if (panel.state.status === status) panel.say('saved', t('statusSaved'));
    },
    async remove({ id }) {
      if (drafts.state.blank?.id === id) return this.close();
      await removeRecord(id, {
        words: t('draftDeleted'),
        focus: NEW_DRAFT,
        back: draftRow(id),
        first: () => drafts.open(null),
      });
    },
    async bring({ bring }) {
      const open = drafts.stored();
      if (!open) return;
      const reply = await panel.call('meeting.bring', { id: open, bring: !bring });
      if (!reply.ok) return panel.sayFailure(reply);
      panel.say('said', t(bring ? 'bringGone' : 'bringDone'));
      await drafts.load();
    },
    async comment(text) {
      const open = drafts.stored();
      if (!open) return false;
      const reply = await panel.call('comment.add', { about: open, text });
      return done(reply, () => panel.sayFailure(reply));
    },
    async editComment(id, text) {
      const reply = await panel.call('comment.edit', { id, text });
      return done(reply, () => panel.sayFailure(reply));
    },
    removeComment: (id) => removeRecord(id, { words: t('commentDeleted'), focus: NEW_COMMENT }),
    async saveDate(date) {
      const reply = await panel.call('date.save', date);
      return done(reply, () => panel.sayFailure(reply));
    },
    removeDate: (id) => removeRecord(id, { words: t('dateDeleted'), focus: ADD_DATE }),
    async showVersions(shown) {
      const { open, blank } = drafts.state;
      if (!shown || !open) return drafts.set({ versions: null });
      if (blank?.id === open) return drafts.set({ versions: [], sources: null });
      drafts.flush();
      const reply = await panel.call('draft.versions', { id: open });
      if (!reply.ok) return panel.sayFailure(reply);
      drafts.set({ versions: reply.value.versions, sources: null });
    },
    bringBack(version) {
      drafts.write(version.text);
      drafts.flush();
      drafts.set({ versions: null });
    },
    async usedTags() {
      const reply = await panel.call('tags.used', {});
      return reply.ok ? reply.value : [];
    },
    async showSources(shown) {
      if (!shown) return drafts.set({ sources: null });
      const reply = await panel.call('drafts.sources', {});
      if (!reply.ok) return panel.sayFailure(reply);
      drafts.set({ sources: reply.value.sources });
    },
  };
}
