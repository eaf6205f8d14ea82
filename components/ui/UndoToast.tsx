import { useEffect, useState } from 'preact/hooks';
import { t } from '@/lib/t';
import { Icon } from './Icon';
import { X } from './icons';

/** How long an undo is offered, in milliseconds, while it is neither pointed at nor in focus. */
export const UNDO_MS = 10_000;

export interface Undoable {
  /** Tells one toast from the next: a new one starts its time anew. */
  id: number;
  words: string;
  undo: () => void;
}

interface UndoToastProps {
  toast: Undoable | null;
  onGone: () => void;
}

/** What was just done, with Undo: ten seconds, waiting while it is pointed at or in focus. */
export function UndoToast({ toast, onGone }: UndoToastProps) {
  const [held, setHeld] = useState(0);
  useEffect(() => setHeld(0), [toast?.id]);
  useEffect(() => {
    if (!toast || held > 0) return;
    const timer = setTimeout(onGone, UNDO_MS);
    return () => clearTimeout(timer);
  }, [toast?.id, held > 0]);
  const hold = () => setHeld((count) => count + 1);
  const release = () => setHeld((count) => Math.max(0, count - 1));
  return (
    <div class="toast-at" role="status">
      {toast && (
        // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only makes it wait
        <div
          class="toast"
          onMouseEnter={hold}
          onMouseLeave={release}
          onFocusIn={hold}
          onFocusOut={release}
        >
          <span>{toast.words}</span>
          <button type="button" onClick={toast.undo}>
            {t('undo')}
          </button>
          <button type="button" class="x" aria-label={t('dismiss')} onClick={onGone}>
            <Icon of={X} small />
          </button>
        </div>
      )}
    </div>
  );
}
