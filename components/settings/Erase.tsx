import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { ErrorSentence } from '@/components/ui/ErrorSentence';
import { Field } from '@/components/ui/Field';
import { failureText } from '@/components/ui/failureText';
import { Trash } from '@/components/ui/icons';
import { ask } from '@/lib/ask';
import { t } from '@/lib/t';

interface Props {
  /** Stops reading, so that the database can go. */
  onBefore: () => void;
  onErased: () => void;
  onFailed: () => void;
  /** Said and offered before the word is asked for, such as a copy. */
  children?: ComponentChildren;
}

/** A button that opens what erasing means, and a word to type before it is done. */
export function Erase({ onBefore, onErased, onFailed, children }: Props) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState('');
  const [busy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (open) input.current?.focus();
  }, [open]);
  const word = t('eraseWord');

  async function erase(): Promise<void> {
    if (busy) return;
    if (typed.trim().toLocaleLowerCase() !== word) return setWrong(t('eraseTypeIt', { word }));
    setWrong('');
    setBusy(true);
    onBefore();
    const reply = await ask('notebook.erase', {});
    setBusy(false);
    if (reply.ok) return onErased();
    setWrong(failureText(reply.failure, reply.detail));
    onFailed();
  }

  if (!open) {
    return (
      <div>
        <Button icon={Trash} onPress={() => setOpen(true)} buttonRef={opener}>
          {t('eraseOpen')}
        </Button>
      </div>
    );
  }
  return (
    <form
      class="part"
      onSubmit={(event) => {
        event.preventDefault();
        erase();
      }}
    >
      <p>{t('eraseMeans')}</p>
      {children}
      <Field label={t('eraseType', { word })} of={id}>
        <input
          ref={input}
          id={id}
          class="in short"
          value={typed}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </Field>
      {wrong && <ErrorSentence>{wrong}</ErrorSentence>}
      <div class="actions">
        <Button type="submit" icon={Trash}>
          {busy ? t('eraseBusy') : t('eraseNow')}
        </Button>
        <Button
          look="plain"
          onPress={() => {
            setOpen(false);
            setTyped('');
            setWrong('');
            queueMicrotask(() => requestAnimationFrame(() => opener.current?.focus()));
          }}
        >
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
