import { t } from '@/lib/t';
import { draftsOf } from '../drafts/draftsStore';
import type { PanelParts } from '../panel/usePanel';
import type { ActivityHost } from './host';

/** The panel as the place where activities are shown; `open` shows another one. */
export function panelHost(
  { store, cards, uncovered, asksTwice }: PanelParts,
  open: (activity: string | null) => void,
): ActivityHost {
  const { view } = store.state;
  const go = (hash: string) =>
    void store.call('notebook.open', { hash }).then((reply) => store.sayFailure(reply));
  const showDraft = async (id: string) => {
    const drafts = draftsOf(store);
    await drafts.load();
    drafts.open(id);
    store.set({ tab: 'questions' });
    void store.call('panel.tab', { tab: 'questions' });
  };
  return {
    place: 'panel',
    call: store.call,
    members: view?.members ?? [],
    page: view?.page ?? null,
    notes: view?.notes ?? [],
    saved: () => store.say('saved', t('statusSaved')),
    said: (words) => store.say('said', words),
    failed: store.sayFailure,
    done: cards.offerUndo,
    open,
    go,
    // The tab Sites shows what the page in view lists: beside any other page the notebook has them all.
    openSites: (filter) => go(`#/sites/filter/${filter}`),
    suggest() {
      store.set({ tab: 'sites' });
      void store.call('panel.tab', { tab: 'sites' });
    },
    showDraft: (id) => void showDraft(id),
    async openDraft(type, audience) {
      const reply = await store.call('draft.add', { type, audience, page: false });
      if (!reply.ok) return store.sayFailure(reply);
      await showDraft(reply.value.draft.id);
    },
    uncovered,
    asksTwice,
  };
}
