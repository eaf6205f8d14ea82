import { useEffect, useRef } from 'preact/hooks';
import type { FootAct } from '../panel/panelState';
import type { PanelStore } from '../panel/panelStore';

/** Puts buttons into the panel's foot as long as the view is drawn; what they do is that of the last drawing. */
export function useFoot(store: PanelStore, acts: FootAct[]): void {
  const now = useRef(acts);
  now.current = acts;
  const looks = JSON.stringify(acts.map(({ press, ...look }) => look));
  useEffect(() => {
    const footActs = now.current.map(({ id, ...act }) => ({
      ...act,
      id,
      press: () => now.current.find((other) => other.id === id)?.press(),
    }));
    store.set({ footActs });
  }, [looks]);
  useEffect(() => () => store.set({ footActs: [] }), []);
}
