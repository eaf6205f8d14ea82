import { useEffect } from 'preact/hooks';
import type { PanelStore } from './panelStore';

/** Notes that stand in view this long were looked at, in milliseconds. */
const LOOK = 1_500;

/** Tells that the new notes of a page were shown: the buttons call them new no longer. */
export function useLooked(store: PanelStore): void {
  const { view, tab } = store.state;
  const ids = tab === 'notes' ? (view?.fresh ?? []) : [];
  const key = ids.join(' ');
  useEffect(() => {
    if (!key) return;
    const ending = new AbortController();
    const { signal } = ending;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const begin = () => {
      clearTimeout(timer);
      if (document.visibilityState !== 'visible') return;
      timer = setTimeout(() => void store.call('panel.looked', { ids: key.split(' ') }), LOOK);
    };
    document.addEventListener('visibilitychange', begin, { signal });
    begin();
    return () => {
      ending.abort();
      clearTimeout(timer);
    };
  }, [key]);
}
