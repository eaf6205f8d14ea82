import { useEffect } from 'preact/hooks';
import { hearNews } from '@/lib/ask';
import type { PanelStore } from '../panel/panelStore';
import type { DraftsStore } from './draftsStore';
import { useDraftsState } from './useDraftsState';

/** The drafts of the notebook: loaded when first looked at, and again when anything changed. */
export function useDrafts(panel: PanelStore): DraftsStore {
  const drafts = useDraftsState(panel);
  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
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
