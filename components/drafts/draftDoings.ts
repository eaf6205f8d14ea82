import type { Ask } from '@/lib/calls';
import type { Draft, DraftVersion } from '@/lib/records/draft';
import { t } from '@/lib/t';
import type { PanelStore } from '../panel/panelStore';
import type { DraftsStore } from './draftsStore';

export interface DraftDoings {
  change: (change: Omit<Ask<'draft.change'>, 'id'>) => Promise<void>;
  remove: (draft: Draft) => Promise<void>;
  comment: (text: string) => Promise<boolean>;
  editComment: (id: string, text: string) => Promise<boolean>;
  removeComment: (id: string) => Promise<void>;
  saveDate: (date: Ask<'date.save'>) => Promise<boolean>;
  removeDate: (id: string) => Promise<void>;
  showVersions: (shown: boolean) => Promise<void>;
  bringBack: (version: DraftVersion) => void;
  showSources: (shown: boolean) => Promise<void>;
}

/** What is done with drafts. `uncovered` says whether the frame has been wholly visible (clickjacking). */
export function draftDoings(
  panel: PanelStore,
  drafts: DraftsStore,
  uncovered: () => Promise<boolean>,
): DraftDoings {
  /** Deletes a record, and offers to restore it. */
  const removeRecord = async (id: string, words: string): Promise<void> => {
    if (!(await uncovered())) return panel.say('bad', t('covered'));
    const reply = await panel.call('record.delete', { id });
    if (!reply.ok) return panel.sayFailure(reply);
    const undo = async () => {
      panel.set({ toast: null });
      const back = await panel.call('record.restore', { id });
      if (!back.ok) return panel.sayFailure(back);
      panel.say('said', t('statusRestored'));
      await drafts.load();
    };
    panel.set({ toast: { id: Date.now(), words, undo: () => void undo() }, status: null });
    await drafts.load();
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
    async change(change) {
      const { open } = drafts.state;
      if (!open) return;
      drafts.flush();
      const reply = await panel.call('draft.change', { id: open, ...change });
      if (!reply.ok) return panel.sayFailure(reply);
      drafts.take(reply.value.draft);
      panel.say('saved', t('statusSaved'));
    },
    async remove(draft) {
      drafts.open(null);
      await removeRecord(draft.id, t('draftDeleted'));
    },
    async comment(text) {
      const { open } = drafts.state;
      if (!open) return false;
      const reply = await panel.call('comment.add', { about: open, text });
      return done(reply, () => panel.sayFailure(reply));
    },
    async editComment(id, text) {
      const reply = await panel.call('comment.edit', { id, text });
      return done(reply, () => panel.sayFailure(reply));
    },
    removeComment: (id) => removeRecord(id, t('commentDeleted')),
    async saveDate(date) {
      const reply = await panel.call('date.save', date);
      return done(reply, () => panel.sayFailure(reply));
    },
    removeDate: (id) => removeRecord(id, t('dateDeleted')),
    async showVersions(shown) {
      const { open } = drafts.state;
      if (!shown || !open) return drafts.set({ versions: null });
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
    async showSources(shown) {
      if (!shown) return drafts.set({ sources: null });
      const reply = await panel.call('drafts.sources', {});
      if (!reply.ok) return panel.sayFailure(reply);
      drafts.set({ sources: reply.value.sources });
    },
  };
}
