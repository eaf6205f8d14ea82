import { useState } from 'preact/hooks';
import { Setting } from '@/components/settings/Setting';
import { Button } from '@/components/ui/Button';
import { ErrorSentence } from '@/components/ui/ErrorSentence';
import { Status } from '@/components/ui/Status';
import { ask } from '@/lib/ask';
import type { Reply } from '@/lib/calls';
import type { MatchState } from '@/lib/calls/matchCalls';
import { t } from '@/lib/t';
import { HandOver } from './HandOver';
import { memberWord } from './memberWord';
import { TakeIn } from './TakeIn';
import { ThreeWords } from './ThreeWords';
import { takenIn } from './takenIn';

export interface StepProps {
  match: MatchState;
  /** The sentence of what was wrong with what was given last, or ''. */
  wrong: string;
  /** Waits for a call, and shows what became of it. Answers whether it went well. */
  call: (asked: Promise<Reply<unknown>>) => Promise<boolean>;
}

interface BackProps extends StepProps {
  words: string;
  accept: string;
}

/** What comes back: opened, dropped, pasted, or seen by the camera. */
function ComesBack({ words, accept, call, wrong }: BackProps) {
  const [unread, setUnread] = useState('');
  async function take(file: Blob): Promise<void> {
    const taken = await takenIn(file);
    setUnread(taken.ok ? '' : taken.why);
    if (taken.ok) await call(ask('match.take', taken.given));
  }
  return (
    <>
      <TakeIn
        words={words}
        hint={t('matchOpenHint')}
        accept={`${accept},image/*`}
        picture
        onFile={(file) => void take(file)}
        onText={(text) => {
          setUnread('');
          void call(ask('match.take', { text }));
        }}
      />
      {(unread || wrong) && <ErrorSentence>{unread || wrong}</ErrorSentence>}
    </>
  );
}

/** Whose answer is waited for, as far as it is known. */
function waitingFor({ whom, forDevice }: MatchState): string {
  if (forDevice) return t('matchWaitingDevice');
  return whom ? t('matchWaitingAnswerOf', { name: whom }) : t('matchWaitingAnswer');
}

/** The invitation is out: handed over, and its answer waited for. */
export function Inviting(props: StepProps) {
  const { match, call } = props;
  return (
    <>
      <Setting title={t(match.forDevice ? 'matchDeviceInvitation' : 'matchInvitation')}>
        <HandOver kind="invitation" name={memberWord(match)} />
      </Setting>
      <Setting title={t('matchAnswerTitle')}>
        <Status status={{ kind: 'kept', words: waitingFor(match) }} />
        <p>{t('matchAnswerWhat')}</p>
        <ComesBack {...props} words={t('matchOpenAnswer')} accept=".matchbook-answer" />
        <div class="part">
          <p>{t('matchCancelWhat')}</p>
          <div>
            <Button onPress={() => void call(ask('match.cancel', {}))}>{t('matchCancel')}</Button>
          </div>
        </div>
      </Setting>
    </>
  );
}

/** The answer was made: it goes back, and the welcome is waited for. */
export function Joining(props: StepProps) {
  const { match, call } = props;
  const name = match.other?.name;
  // A further device of one member was welcomed, and gets its keys once the words were compared.
  if (match.words.length > 0) {
    return (
      <>
        <ThreeWords match={match} call={call} />
        <Setting title={t('matchWaitingKey')}>
          <p>{t('matchWaitingKeyWhat')}</p>
          <ComesBack {...props} words={t('matchOpenKey')} accept=".matchbook-key" />
        </Setting>
      </>
    );
  }
  return (
    <>
      <Setting title={t('matchAnswer')}>
        <HandOver kind="answer" name={memberWord(match)} />
      </Setting>
      <Setting title={name ? t('matchWaitingFor', { name }) : t('matchWaitingOther')}>
        <p>{name ? t('matchWaitingWhat', { name }) : t('matchWaitingWhatOther')}</p>
        <ComesBack {...props} words={t('matchOpenWelcome')} accept=".matchbook-welcome" />
        <div class="part">
          <p>{t('matchTakeBackWhat')}</p>
          <div>
            <Button onPress={() => void call(ask('match.cancel', {}))}>{t('matchTakeBack')}</Button>
          </div>
        </div>
      </Setting>
    </>
  );
}

/** The last step of letting somebody in, or what has to be handed to the other later. */
export function Handing({ match, call }: StepProps) {
  if (!match.handing || match.handing === 'invitation' || match.handing === 'answer') return null;
  const title = {
    welcome: t('matchWelcome'),
    refusal: t('matchRefusal'),
    key: t('matchKey'),
  }[match.handing];
  return (
    <Setting title={title}>
      <HandOver
        kind={match.handing}
        name={match.forDevice ? t('matchOtherDevice') : memberWord(match)}
        forDevice={match.forDevice}
      />
      <div>
        <Button onPress={() => void call(ask('match.handed', {}))}>{t('matchHanded')}</Button>
      </div>
    </Setting>
  );
}
