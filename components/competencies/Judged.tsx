import { type Judgement, LEVELS, type Level } from '@/lib/records/activity';
import { t } from '@/lib/t';
import type { ActivityHost } from '../activities/host';
import { useKeptText } from '../activities/useKeptText';
import { authorOf } from '../notes/authorOf';
import { pairOf } from '../notes/draft';
import { NoteText } from '../notes/NoteText';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { formatDay } from '../ui/formatTime';
import { Calendar } from '../ui/icons';
import { Mark, memberName } from '../ui/Mark';
import { LEVEL_WORDS } from './levelWords';

interface JudgedProps {
  section: string;
  judgements: Judgement[];
  host: ActivityHost;
}

/** Each member's own judgement of a section: one's own to choose, with a comment; the other's beside it; how it went. */
export function Judged({ section, judgements, host }: JudgedProps) {
  const { me, other } = pairOf(host.members);
  const mine = judgements.find(({ author }) => author === me.id);
  const theirs = other && judgements.find(({ author }) => author === other.id);
  const save = async (change: { level?: Level; comment?: string }) => {
    const reply = await host.call('judgement.save', { section, ...change });
    if (!reply.ok) host.failed(reply);
    else host.saved();
  };
  const bring = async (id: string) => {
    const reply = await host.call('meeting.bring', { id, bring: true });
    if (!reply.ok) host.failed(reply);
    else host.done(t('bringDone'));
  };
  const comment = useKeptText(mine?.comment ?? '', (text) => save({ comment: text }));
  return (
    <section class="card judged-card" aria-labelledby="judged-title">
      <h2 id="judged-title">{t('howSure')}</h2>
      <div class="seg tall" role="radiogroup" aria-labelledby="judged-title">
        {LEVELS.map((level) => (
          <label key={level}>
            <input
              type="radio"
              name="level"
              checked={mine?.level === level}
              onChange={() => void save({ level })}
            />
            <span>{t(LEVEL_WORDS[level])}</span>
            {mine?.level === level && <Mark member={me} among={host.members} size="s" quiet />}
            {other && theirs?.level === level && (
              <>
                <Mark member={other} among={host.members} size="s" quiet />
                <span class="vh">{t('alsoOther', { name: memberName(other) })}</span>
              </>
            )}
          </label>
        ))}
      </div>
      <Field label={t('judgementComment')} of="judgement-comment">
        <textarea
          id="judgement-comment"
          class="in grows"
          rows={2}
          maxLength={10_000}
          value={comment.text}
          onInput={(event) => comment.onInput(event.currentTarget.value)}
          onFocus={comment.onFocus}
          onBlur={comment.onBlur}
        />
      </Field>
      {mine && (
        <div>
          <Button size="small" look="plain" icon={Calendar} onPress={() => void bring(mine.id)}>
            {t('bring')}
          </Button>
        </div>
      )}
      {other && theirs && (theirs.comment || theirs.level) && (
        <div class="say">
          <Mark member={other} among={host.members} />
          <div>
            {theirs.comment && <NoteText text={theirs.comment} />}
            <small>
              {memberName(other)}
              {theirs.level && ` · ${t(LEVEL_WORDS[theirs.level])}`}
            </small>
          </div>
        </div>
      )}
      {judgements.some(({ past }) => past.length > 0) && (
        <details class="history">
          <summary>{t('howItWent')}</summary>
          <ul>
            {judgements
              .flatMap(({ author, past }) => past.map((one) => ({ ...one, author })))
              .sort((a, b) => b.at - a.at)
              .map(({ at, level, author }) => (
                <li key={`${author}${at}`}>
                  <Mark
                    member={authorOf(author, host.members)}
                    among={host.members}
                    size="s"
                    quiet
                  />
                  {memberName(authorOf(author, host.members))}: {t(LEVEL_WORDS[level])},{' '}
                  {formatDay(at)}
                </li>
              ))}
          </ul>
        </details>
      )}
    </section>
  );
}
