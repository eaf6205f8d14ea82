import './match.css';
import { useState } from 'preact/hooks';
import type { Book } from '@/components/notebook/book';
import { RoomTitle } from '@/components/notebook/RoomTitle';
import { Setting } from '@/components/settings/Setting';
import { Button } from '@/components/ui/Button';
import { ErrorSentence } from '@/components/ui/ErrorSentence';
import { failureText } from '@/components/ui/failureText';
import { ask } from '@/lib/ask';
import type { Reply } from '@/lib/calls';
import type { MatchState } from '@/lib/calls/matchCalls';
import { t } from '@/lib/t';
import { Closed } from './Closed';
import { Devices } from './Devices';
import { EndMatch } from './EndMatch';
import { Exchange } from './Exchange';
import { matchFailure } from './matchFailure';
import { memberWord } from './memberWord';
import { NoMatch } from './NoMatch';
import { Handing, Inviting, Joining, type StepProps } from './OnTheWay';
import { ThreeWords } from './ThreeWords';
import { useMatch } from './useMatch';

function factsOf(match: MatchState): string | undefined {
  if (match.at === 'on' || match.at === 'joining') {
    if (!match.other) return undefined;
    return t('matchWith', { name: memberWord(match), role: t(`role_${match.other.role}`) });
  }
  return undefined;
}

/** The match is on: what is to be handed over first, then the exchange. */
function On({ file, ...props }: StepProps & { file: string | null }) {
  const { match, call, wrong } = props;
  const name = memberWord(match);
  return (
    <>
      {match.otherLeft && (
        <Setting title={t('matchOtherLeft', { name })}>
          <p>{t('matchOtherLeftWhat', { name })}</p>
        </Setting>
      )}
      <Handing {...props} />
      {match.handing === 'invitation' ? (
        <Inviting {...props} />
      ) : (
        wrong && <ErrorSentence>{wrong}</ErrorSentence>
      )}
      {!match.compared && match.words.length > 0 && <ThreeWords match={match} call={call} />}
      <Exchange name={name} call={call} file={file} next={match.handing === null} />
      {match.compared && <ThreeWords match={match} call={call} />}
      <Devices match={match} call={call} />
      <EndMatch match={match} call={call} />
    </>
  );
}

function Shown({ book, file, ...props }: StepProps & { book: Book; file: string | null }) {
  const { match, call, wrong } = props;
  switch (match.at) {
    case 'none':
      return <NoMatch book={book} />;
    case 'inviting':
      return <Inviting {...props} />;
    case 'joining':
      return <Joining {...props} />;
    case 'doubt':
      return (
        <>
          <Setting title={t('matchDoubt')}>
            <p>{t('matchDoubtWhat')}</p>
            {wrong && <ErrorSentence>{wrong}</ErrorSentence>}
            <div>
              <Button onPress={() => void call(ask('match.putAway', {}))}>
                {t('matchStartOver')}
              </Button>
            </div>
          </Setting>
          <Handing {...props} />
        </>
      );
    case 'left':
    case 'ended':
      return <Closed book={book} match={match} call={call} />;
    case 'on':
      return <On {...props} file={file} />;
  }
}

/** The room "Match": starting or joining one, exchanging with it, ending it. */
export function MatchRoom({ book, file }: { book: Book; file: string | null }) {
  const { reply, read } = useMatch();
  const [wrong, setWrong] = useState('');
  async function call(asked: Promise<Reply<unknown>>): Promise<boolean> {
    const answer = await asked;
    setWrong(matchFailure(answer));
    if (answer.ok) await read();
    return answer.ok;
  }
  const match = reply?.ok ? reply.value : null;
  return (
    <>
      <RoomTitle title={t('roomMatch')} facts={match ? factsOf(match) : undefined} />
      <div class="settings match-room">
        {!reply && <p class="opening">{t('loading')}</p>}
        {reply && !reply.ok && (
          <ErrorSentence>{failureText(reply.failure, reply.detail)}</ErrorSentence>
        )}
        {match && <Shown book={book} match={match} call={call} wrong={wrong} file={file} />}
      </div>
    </>
  );
}
