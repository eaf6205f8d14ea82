import { useId, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { ErrorSentence } from '@/components/ui/ErrorSentence';
import { Icon } from '@/components/ui/Icon';
import { Clock, EyeOff, Info, Lock } from '@/components/ui/icons';
import { ask } from '@/lib/ask';
import { t } from '@/lib/t';
import { PassphraseField } from './PassphraseField';
import { Setting } from './Setting';
import { useSave } from './useSave';

/** Fewer are guessed by trying. */
const LEAST = 4;

/** "This is a shared computer": on with a passphrase given twice, off with the same. */
export function SharedComputer({ shared }: { shared: boolean }) {
  const { saving, save } = useSave();
  return (
    <Setting title={t('sharedTitle')} saving={saving}>
      <ul class="facts">
        <li>
          <Icon of={EyeOff} small />
          {t('sharedHides')}
        </li>
        <li>
          <Icon of={Clock} small />
          {t('sharedLocks')}
        </li>
        <li>
          <Icon of={Info} small />
          {t('sharedHonest')}
        </li>
      </ul>
      {shared ? <TurnOff save={save} /> : <TurnOn save={save} />}
    </Setting>
  );
}

type Saver = ReturnType<typeof useSave>['save'];

function TurnOn({ save }: { save: Saver }) {
  const id = useId();
  const [first, setFirst] = useState('');
  const [again, setAgain] = useState('');
  const [wrong, setWrong] = useState('');
  async function submit(): Promise<void> {
    if (first.length < LEAST) return setWrong(t('sharedTooShort', { least: LEAST }));
    if (first !== again) return setWrong(t('sharedNotAlike'));
    setWrong('');
    if (await save(() => ask('lock.set', { passphrase: first, on: true }))) {
      setFirst('');
      setAgain('');
    }
  }
  return (
    <form
      class="part"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div class="pair-row wide">
        <PassphraseField
          label={t('sharedPassphrase')}
          id={id}
          value={first}
          onInput={setFirst}
          fresh
        />
        <PassphraseField
          label={t('sharedAgain')}
          id={`${id}-again`}
          value={again}
          onInput={setAgain}
          fresh
        />
      </div>
      {wrong && <ErrorSentence>{wrong}</ErrorSentence>}
      <p>{t('sharedForgotten')}</p>
      <Button type="submit" icon={Lock}>
        {t('sharedOn')}
      </Button>
    </form>
  );
}

function TurnOff({ save }: { save: Saver }) {
  const id = useId();
  const [passphrase, setPassphrase] = useState('');
  return (
    <>
      <div class="part">
        <p>{t('sharedIsOn')}</p>
        <Button look="primary" icon={EyeOff} onPress={() => save(() => ask('lock.close', {}))}>
          {t('hideNow')}
        </Button>
      </div>
      <form
        class="part"
        onSubmit={async (event) => {
          event.preventDefault();
          // Shorter ones were never taken, and are not sent.
          const known = passphrase.length >= LEAST;
          const wrong = { ok: false, failure: 'wrong-passphrase' } as const;
          if (await save(async () => (known ? ask('lock.set', { passphrase, on: false }) : wrong)))
            setPassphrase('');
        }}
      >
        <p>{t('sharedOffHint')}</p>
        <PassphraseField
          label={t('sharedPassphrase')}
          id={id}
          value={passphrase}
          onInput={setPassphrase}
        />
        <Button type="submit">{t('sharedOff')}</Button>
      </form>
    </>
  );
}
