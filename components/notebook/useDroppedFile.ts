import { useEffect } from 'preact/hooks';
import { dropFile } from '@/components/match/dropped';

/** A file of the match that is dropped anywhere in the notebook tab goes to the room of the match. */
export function useDroppedFile(): void {
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      if (event.defaultPrevented || !file) return;
      event.preventDefault();
      // What is none of the match's stays here: the browser would show it in the notebook's place.
      if (!file.name.endsWith('.matchbook')) return;
      location.hash = '#/match';
      dropFile(file);
    };
    addEventListener('dragover', over);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('drop', drop);
    };
  }, []);
}
