import { useEffect, useReducer } from 'preact/hooks';
import type { PanelStore } from '../panel/panelStore';
import { type DraftsStore, draftsOf } from './draftsStore';

/** The drafts as they are known, drawn again at each change; another place of the view loads them (`useDrafts`). */
export function useDraftsState(panel: PanelStore): DraftsStore {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const drafts = draftsOf(panel);
  useEffect(() => {
    const ending = new AbortController();
    drafts.watch(() => redraw(undefined), ending.signal);
    return () => ending.abort();
  }, [drafts]);
  return drafts;
}
