import './pieces/dialog.css';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from '@/lib/t';
import { IconButton } from './IconButton';
import { X } from './icons';

interface DialogProps {
  title: string;
  /** Called when it has closed, by its button or by Escape. */
  onClosed: () => void;
  children: ComponentChildren;
}

/** A question over the rest (a native dialog): the keys stay inside, and the focus goes back to where it was. */
export function Dialog({ title, onClosed, children }: DialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    return () => dialog.current?.close();
  }, []);
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby={id} onClose={onClosed}>
      <header>
        <h2 id={id}>{title}</h2>
        <IconButton icon={X} name={t('close')} onPress={() => dialog.current?.close()} />
      </header>
      <div class="inside">{children}</div>
    </dialog>
  );
}
