import { useEffect } from 'preact/hooks';
import { t, tn } from '@/lib/t';
import type { PanelStore } from './panelStore';

/** A page's text may come this late; milliseconds. */
const AGAIN = 2_500;

/** What is done with a page that moved. */
export interface Moves {
  bring: () => Promise<void>;
  dismiss: () => Promise<void>;
}

export function movesOf(store: PanelStore, offerUndo: (words: string) => void): Moves {
  return {
    async bring() {
      const { moved } = store.state;
      if (!moved) return;
      const reply = await store.call('moved.bring', { from: moved.address });
      if (!reply.ok) return store.sayFailure(reply);
      store.set({ moved: null, focus: 'tab-notes' });
      store.say('saved', t('statusSaved'));
      offerUndo(tn('movedDone', reply.value.notes));
      await store.refresh();
    },
    async dismiss() {
      const { moved } = store.state;
      if (!moved) return;
      store.set({ moved: null, focus: 'tab-notes' });
      store.sayFailure(await store.call('moved.dismiss', { from: moved.address }));
    },
  };
}

/** On a page without notes: asks whether it is one of the notebook's, moved; once more where the text may be late. */
export function useMoved(store: PanelStore): void {
  const { view } = store.state;
  const address = view && view.notes.length === 0 ? view.page.pageAddress : null;
  useEffect(() => {
    if (address === null) return;
    let stopped = false;
    const look = async () => {
      const reply = await store.call('moved.look', {});
      const now = store.state.view;
      if (stopped || !reply.ok || now?.page.pageAddress !== address) return;
      if (now.notes.length === 0) store.set({ moved: reply.value.from });
      if (!reply.value.from && timer === undefined) timer = setTimeout(look, AGAIN);
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    void look();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [address]);
}
