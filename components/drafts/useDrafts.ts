import { useEffect, useReducer } from 'preact/hooks';
import { hearNews } from '@/lib/ask';
import type { PanelStore } from '../panel/panelStore';
import { type DraftsStore, draftsOf } from './draftsStore';

/** The drafts of the notebook: loaded when first looked at, and again when anything changed. */
export function useDrafts(panel: PanelStore): DraftsStore {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const drafts = draftsOf(panel);
  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    drafts.watch(() => redraw(undefined), signal);
    hearNews((news) => news.news === 'changed' && void drafts.load(), signal);
    for (const event of ['pagehide', 'blur']) {
      window.addEventListener(event, drafts.flush, { signal });
    }
    document.addEventListener('focusout', drafts.flush, { signal });
    document.addEventListener('visibilitychange', drafts.flush, { signal });
    void drafts.load();
    return () => {
      drafts.flush();
      ending.abort();
    };
  }, [drafts]);
  return drafts;
}
