import { useState } from 'preact/hooks';
import { Setting } from '@/components/settings/Setting';
import { Button } from '@/components/ui/Button';
import { ErrorSentence } from '@/components/ui/ErrorSentence';
import { replyText } from '@/components/ui/failureText';
import { Status } from '@/components/ui/Status';
import { ask } from '@/lib/ask';
import type { Reply } from '@/lib/calls';
import type { MatchState } from '@/lib/calls/matchCalls';
import { t } from '@/lib/t';
import { toBase64 } from './base64';
import { HandOver } from './HandOver';
import { OpenFile } from './OpenFile';
import { TakeIn } from './TakeIn';
import { takenIn } from './takenIn';
import { ThreeWords } from './ThreeWords';

interface Props {
  match: MatchState;
  /** The failure of what was last pressed. */
  wrong: string;
  call: (asked: Promise<Reply<unknown>>) => Promise<boolean>;
}

/** The invitation is out: handed over, and its answer waited for. */
export function Inviting({ match, call, wrong }: Props) {
  const [unread, setUnread] = useState('');
  async function take(file: Blob): Promise<void> {
    const taken = await takenIn(file);
    setUnread(taken.ok ? '' : taken.why);
    if (taken.ok) await call(ask('match.answer', { file: taken.file }));
  }
  const title = t(match.forDevice ? 'matchDeviceInvitation' : 'matchInvitation');
  return (
    <>
      <Setting title={title}>
        <HandOver />
      </Setting>
      <Setting title={t('matchAnswerTitle')}>
        <Status status={{ kind: 'kept', words: t('matchWaitingAnswer') }} />
        <p>{t('matchAnswerWhat')}</p>
        <TakeIn
          words={t('matchOpenAnswer')}
          hint={t('matchOpenHint')}
          accept=".matchbook-answer,image/*"
          picture
          onFile={(file) => void take(file)}
          onBytes={(bytes) => void call(ask('match.answer', { file: toBase64(bytes) }))}
        />
        {(unread || wrong) && <ErrorSentence>{unread || wrong}</ErrorSentence>}
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

/** The answer was made: it goes back, and the other's first file is waited for. */
export function Joining({ match, call, wrong }: Props) {
  const name = match.other?.name;
  return (
    <>
      <Setting title={t('matchAnswer')}>
        <HandOver />
      </Setting>
      {match.words.length > 0 && <ThreeWords match={match} call={call} />}
      <Setting title={name ? t('matchWaitingFor', { name }) : t('matchWaitingOther')}>
        <p>{name ? t('matchWaitingWhat', { name }) : t('matchWaitingWhatCode')}</p>
        <OpenFile />
        {wrong && <ErrorSentence>{wrong}</ErrorSentence>}
        <div class="part">
          <p>{t('matchTakeBackWhat')}</p>
          <div>
            <Button onPress={() => void call(ask('match.cancel', {}))}>
              {t('matchTakeBack')}
            </Button>
          </div>
        </div>
      </Setting>
    </>
  );
}
