import './match.css';
import { useState } from 'preact/hooks';
import type { Book } from '@/components/notebook/book';
import { RoomTitle } from '@/components/notebook/RoomTitle';
import { Setting } from '@/components/settings/Setting';
import { Button } from '@/components/ui/Button';
import { ErrorSentence } from '@/components/ui/ErrorSentence';
import { failureText, replyText } from '@/components/ui/failureText';
import { ask } from '@/lib/ask';
import type { Reply } from '@/lib/calls';
import type { MatchState } from '@/lib/calls/matchCalls';
import { t } from '@/lib/t';
import { Closed } from './Closed';
import { Devices } from './Devices';
import { EndMatch } from './EndMatch';
import { Exchange } from './Exchange';
import { memberWord } from './memberWord';
import { NoMatch } from './NoMatch';
import { Inviting, Joining } from './OnTheWay';
import { ThreeWords } from './ThreeWords';
import { useMatch } from './useMatch';

function factsOf(match: MatchState): string | undefined {
  if (match.at === 'on' || match.at === 'joining') {
    if (!match.other) return undefined;
    return t('matchWith', { name: memberWord(match), role: t(`role_${match.other.role}`) });
  }
  return undefined;
}

interface ShownProps {
  book: Book;
  match: MatchState;
  wrong: string;
  call: (asked: Promise<Reply<unknown>>) => Promise<boolean>;
}

function Shown({ book, match, call, wrong }: ShownProps) {
  switch (match.at) {
    case 'none':
      return <NoMatch book={book} />;
    case 'inviting':
      return <Inviting match={match} call={call} wrong={wrong} />;
    case 'joining':
      return <Joining match={match} call={call} wrong={wrong} />;
    case 'doubt':
      return (
        <Setting title={t('matchDoubt')}>
          <p>{t('matchDoubtWhat')}</p>
          <div>
            <Button onPress={() => void call(ask('match.putAway', {}))}>{t('matchStartOver')}</Button>
          </div>
        </Setting>
      );
    case 'left':
    case 'ended':
      return <Closed book={book} match={match} call={call} />;
    case 'on':
      return (
        <>
          {match.otherLeft && (
            <Setting title={t('matchOtherLeft', { name: memberWord(match) })}>
              <p>{t('matchOtherLeftWhat', { name: memberWord(match) })}</p>
            </Setting>
          )}
          {!match.compared && <ThreeWords match={match} call={call} />}
          {wrong && <ErrorSentence>{wrong}</ErrorSentence>}
          <Exchange name={memberWord(match)} />
          {match.compared && <ThreeWords match={match} call={call} />}
          <Devices match={match} call={call} />
          <EndMatch match={match} call={call} />
        </>
      );
  }
}

/** The room "Match": starting or joining one, exchanging with it, ending it. */
export function MatchRoom({ book }: { book: Book }) {
  const { reply, read } = useMatch();
  const [wrong, setWrong] = useState('');
  async function call(asked: Promise<Reply<unknown>>): Promise<boolean> {
    const answer = await asked;
    setWrong(replyText(answer));
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
        {match && <Shown book={book} match={match} call={call} wrong={wrong} />}
      </div>
    </>
  );
}
