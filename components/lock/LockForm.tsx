import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '@/lib/ask';
import { t } from '@/lib/t';
import { Button } from '../ui/Button';
import { ErrorSentence } from '../ui/ErrorSentence';
import { Field } from '../ui/Field';
import { failureText } from '../ui/failureText';
import { Icon } from '../ui/Icon';
import { Lock } from '../ui/icons';

/** The element id of the field. */
export const PASSPHRASE = 'lock-passphrase';

/** A shared computer: asks for the passphrase, and says honestly what it does. `onOpen`: it was the right one. */
export function LockForm({ onOpen }: { onOpen: () => void }) {
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState('');
  const [asking, setAsking] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (document.hasFocus()) box.current?.focus();
  }, []);
  const open = async () => {
    if (passphrase === '' || asking) return;
    setAsking(true);
    const reply = await ask('lock.open', { passphrase });
    setAsking(false);
    if (reply.ok) return onOpen();
    setProblem(failureText(reply.failure, reply.detail));
    box.current?.select();
  };
  return (
    <form
      class="card lock"
      aria-label={t('lockTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <h2>
        <Icon of={Lock} />
        {t('lockTitle')}
      </h2>
      <p>{t('lockWords')}</p>
      <Field label={t('lockLabel')} of={PASSPHRASE}>
        <input
          ref={box}
          id={PASSPHRASE}
          class="in"
          type="password"
          autocomplete="off"
          value={passphrase}
          aria-describedby={problem ? 'lock-problem' : undefined}
          onInput={(event) => {
            setPassphrase(event.currentTarget.value);
            setProblem('');
          }}
        />
        {problem && <ErrorSentence id="lock-problem">{problem}</ErrorSentence>}
      </Field>
      <div>
        <Button look="primary" type="submit" off={passphrase === '' || asking}>
          {t('lockOpen')}
        </Button>
      </div>
      <small>{t('lockHonest')}</small>
    </form>
  );
}
