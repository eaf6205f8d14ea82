import { useEffect } from 'preact/hooks';
import type { PanelStore } from './panelStore';

/** Opens a file of the match that was dropped; the notebook tab then shows what it brings. */
async function take(store: PanelStore, file: File): Promise<void> {
  const { isPairing, openMatchFile } = await import('../match/matchFile');
  // What belongs to letting somebody in is taken there.
  if (await isPairing(file)) {
    store.sayFailure(await store.call('notebook.open', { hash: '#/match' }));
    return;
  }
  const reply = await openMatchFile(file);
  store.sayFailure(reply);
  if (reply.ok) await store.call('notebook.open', { hash: `#/match/${reply.value.id}` });
}

/** A file of the match that is dropped on the panel. The browser would show it in the panel's place. */
export function useFileDrop(store: PanelStore): void {
  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      if (file.name.includes('.matchbook')) take(store, file).catch(() => {});
    };
    window.addEventListener('dragover', over, { signal });
    window.addEventListener('drop', drop, { signal });
    return () => ending.abort();
  }, []);
}
