import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Book } from '@/components/notebook/book';
import { PassphraseField } from '@/components/settings/PassphraseField';
import { Setting } from '@/components/settings/Setting';
import { Button } from '@/components/ui/Button';
import { ErrorSentence } from '@/components/ui/ErrorSentence';
import { LineField } from '@/components/ui/LineField';
import { Segmented } from '@/components/ui/Segmented';
import { ask } from '@/lib/ask';
import type { GivenInvitation, MatchInvitation } from '@/lib/calls/matchCalls';
import { t } from '@/lib/t';
import { AboutMe } from './AboutMe';
import { matchFailure } from './matchFailure';
import { ShareNotes } from './ShareNotes';
import { TakeIn } from './TakeIn';
import { takenIn } from './takenIn';
import { useAboutMe } from './useAboutMe';

interface Found {
  given: GivenInvitation;
  says: MatchInvitation;
}

/** What was found: who invites, and what the person here brings along. */
function Answer({ book, found, onBack }: { book: Book; found: Found; onBack: () => void }) {
  const { by } = found.says;
  // A code does not say what it is for: then the person does.
  const [forDevice, setForDevice] = useState(found.says.forDevice === true);
  const other = by && (by.role === 'mentor' ? 'mentee' : 'mentor');
  const about = useAboutMe(book, other);
  const [wrong, setWrong] = useState('');
  const [busy, setBusy] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  async function join(): Promise<void> {
    const answers = forDevice ? { keep: [] } : about.answers();
    if (!answers) return;
    setBusy(true);
    const reply = await ask('match.join', { ...found.given, ...answers, forDevice });
    setBusy(false);
    setWrong(matchFailure(reply));
  }
  return (
    <form
      class="part"
      onSubmit={(event) => {
        event.preventDefault();
        void join();
      }}
    >
      <h3 class="found" ref={heading} tabIndex={-1}>
        {!by
          ? t('matchFoundCode')
          : forDevice
            ? t('matchFoundDevice', { name: by.name })
            : t(`matchFound_${by.role}`, { name: by.name })}
      </h3>
      {found.says.forDevice === null && (
        <Segmented
          label={t('matchCodeFor')}
          choices={[
            { value: 'match', words: t('matchCodeForMatch') },
            { value: 'device', words: t('matchCodeForDevice') },
          ]}
          value={forDevice ? 'device' : 'match'}
          onChoose={(value) => setForDevice(value === 'device')}
        />
      )}
      {forDevice ? (
        <p>{t('matchFoundDeviceWhat')}</p>
      ) : (
        <>
          <AboutMe person={about.person} onChange={about.setPerson} problem={about.problem} />
          <ShareNotes items={about.items} keep={about.keep} onKeep={about.setKeep} />
        </>
      )}
      {wrong && <ErrorSentence>{wrong}</ErrorSentence>}
      <div class="actions">
        <Button look="primary" type="submit" off={busy}>
          {t(busy ? 'matchMaking' : 'matchMakeAnswer')}
        </Button>
        <Button onPress={onBack}>{t('cancel')}</Button>
      </div>
    </form>
  );
}

/** "Join a match": an invitation from a file, a picture, or typed. */
export function JoinMatch({ book, onDone }: { book: Book; onDone: () => void }) {
  const [code, setCode] = useState('');
  const [wrong, setWrong] = useState('');
  const [locked, setLocked] = useState<GivenInvitation | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  const id = useId();
  const problem = useId();
  async function look(given: GivenInvitation): Promise<void> {
    const reply = await ask('match.look', given);
    setWrong(matchFailure(reply));
    if (!reply.ok) return;
    if (reply.value.locked) setLocked(given);
    else setFound({ given, says: reply.value });
  }
  async function take(file: Blob): Promise<void> {
    setLocked(null);
    const taken = await takenIn(file);
    if (taken.ok) await look(taken.given);
    else setWrong(taken.why);
  }
  if (found) {
    return (
      <Setting title={t('matchJoin')}>
        <Answer book={book} found={found} onBack={() => setFound(null)} />
      </Setting>
    );
  }
  return (
    <Setting title={t('matchJoin')}>
      <p>{t('matchJoinWhat')}</p>
      <TakeIn
        words={t('matchOpenInvitation')}
        hint={t('matchOpenHint')}
        accept=".matchbook-invite,image/*"
        picture
        onFile={(file) => void take(file)}
        onText={(text) => void look({ text })}
      />
      {locked && (
        <form
          class="part"
          onSubmit={(event) => {
            event.preventDefault();
            void look({ ...locked, passphrase });
          }}
        >
          <p>{t('matchLockedFile')}</p>
          <div class="in-row">
            <PassphraseField
              label={t('matchPassphrase')}
              id={`${id}-pass`}
              value={passphrase}
              onInput={setPassphrase}
            />
            <Button type="submit">{t('matchOpenIt')}</Button>
          </div>
        </form>
      )}
      <form
        class="part"
        onSubmit={(event) => {
          event.preventDefault();
          setLocked(null);
          void look({ code });
        }}
      >
        <div class="in-row">
          <LineField
            label={t('matchCode')}
            id={`${id}-code`}
            value={code}
            maxLength={60}
            invalid={wrong !== '' && code !== ''}
            onInput={setCode}
          />
          <Button type="submit" off={code.trim() === ''}>
            {t('matchUseCode')}
          </Button>
        </div>
      </form>
      {wrong && <ErrorSentence id={problem}>{wrong}</ErrorSentence>}
      <div>
        <Button onPress={onDone}>{t('cancel')}</Button>
      </div>
    </Setting>
  );
}
