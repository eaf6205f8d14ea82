import { useId, useState } from 'preact/hooks';
import type { Book } from '@/components/notebook/book';
import { PassphraseField } from '@/components/settings/PassphraseField';
import { Setting } from '@/components/settings/Setting';
import { useSave } from '@/components/settings/useSave';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { ask } from '@/lib/ask';
import { t } from '@/lib/t';
import { AboutMe } from './AboutMe';
import { ShareNotes } from './ShareNotes';
import { useAboutMe } from './useAboutMe';

/** A passphrase around the invitation's file, for who sends it by e-mail. */
export function AroundFile({
  passphrase,
  onChange,
}: {
  passphrase: string;
  onChange: (passphrase: string) => void;
}) {
  const id = useId();
  return (
    <details class="around">
      <summary>{t('matchPassphraseTitle')}</summary>
      <p>{t('matchPassphraseWhat')}</p>
      <PassphraseField
        label={t('matchPassphrase')}
        id={id}
        value={passphrase}
        onInput={onChange}
        fresh
      />
    </details>
  );
}

/** "Start a match": who one is, which notes go along, and the invitation. */
export function StartMatch({ book, onDone }: { book: Book; onDone: () => void }) {
  const about = useAboutMe(book);
  const { saving, save } = useSave();
  const [passphrase, setPassphrase] = useState('');
  const [whom, setWhom] = useState('');
  const id = useId();
  async function start(): Promise<void> {
    const answers = about.answers();
    if (answers)
      await save(() => ask('match.start', { ...answers, whom: whom.trim(), passphrase }));
  }
  return (
    <Setting title={t('matchStart')} saving={saving}>
      <form
        class="part"
        onSubmit={(event) => {
          event.preventDefault();
          void start();
        }}
      >
        <AboutMe person={about.person} onChange={about.setPerson} problem={about.problem} />
        <Field label={t('matchWhom')} hint={t('matchWhomHint')} of={id}>
          <input
            id={id}
            class="in"
            aria-describedby={`${id}-hint`}
            value={whom}
            maxLength={80}
            autocomplete="off"
            onInput={(event) => setWhom(event.currentTarget.value)}
          />
        </Field>
        <ShareNotes items={about.items} keep={about.keep} onKeep={about.setKeep} />
        <AroundFile passphrase={passphrase} onChange={setPassphrase} />
        <div class="actions">
          <Button look="primary" type="submit" off={saving.at === 'saving'}>
            {t(saving.at === 'saving' ? 'matchMaking' : 'matchMakeInvitation')}
          </Button>
          <Button onPress={onDone}>{t('cancel')}</Button>
        </div>
      </form>
    </Setting>
  );
}
