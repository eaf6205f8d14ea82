import { useState } from 'preact/hooks';
import '@/components/match/match.css';
import { Devices } from '@/components/match/Devices';
import { EndMatch } from '@/components/match/EndMatch';
import { matchFailure } from '@/components/match/matchFailure';
import { useMatch } from '@/components/match/useMatch';
import type { Book } from '@/components/notebook/book';
import { ErrorSentence } from '@/components/ui/ErrorSentence';
import { failureText } from '@/components/ui/failureText';
import { Mark, memberName } from '@/components/ui/Mark';
import type { Reply } from '@/lib/calls';
import { t } from '@/lib/t';
import { Setting } from './Setting';

/** Who is in this notebook. */
function Members({ book }: { book: Book }) {
  return (
    <Setting title={t('membersTitle')}>
      <ul class="members">
        {book.members.map((member) => (
          <li key={member.id}>
            <Mark member={member} among={book.members} />
            <b>{member.me ? member.name || t('you') : memberName(member)}</b>
            <small class="quiet">
              {[t(`role_${member.role}`), ...(member.me && member.name ? [t('you')] : [])].join(
                ' · ',
              )}
            </small>
          </li>
        ))}
      </ul>
      <p>
        {book.members.length < 2 && `${t('membersAlone')} `}
        <a href="#/match">{t('membersToMatch')}</a>
      </p>
    </Setting>
  );
}

/** The members of this notebook and their devices; apart from erasing, how the match is ended. */
export function MembersAndDevices({ book, part }: { book: Book; part: 'members' | 'end' }) {
  const { reply, read } = useMatch();
  const [wrong, setWrong] = useState('');
  const call = async (asked: Promise<Reply<unknown>>) => {
    const answer = await asked;
    setWrong(matchFailure(answer));
    if (answer.ok) await read();
    return answer.ok;
  };
  const match = reply?.ok && reply.value.at === 'on' ? reply.value : null;
  return (
    <>
      {part === 'members' && <Members book={book} />}
      {reply && !reply.ok && part === 'members' && (
        <ErrorSentence>{failureText(reply.failure, reply.detail)}</ErrorSentence>
      )}
      {wrong && <ErrorSentence>{wrong}</ErrorSentence>}
      {match &&
        (part === 'members' ? (
          <Devices match={match} call={call} />
        ) : (
          <EndMatch match={match} call={call} />
        ))}
    </>
  );
}
