import { useId, useState } from 'preact/hooks';
import { ask } from '@/lib/ask';
import type { Programme, Question } from '@/lib/programme/programme';
import type { Meeting } from '@/lib/records/meeting';
import { t, tn } from '@/lib/t';
import { CommentWriter } from '../notes/CommentWriter';
import { Button } from '../ui/Button';
import { formatPageDay } from '../ui/formatTime';
import { Send } from '../ui/icons';
import { memberName } from '../ui/Mark';
import { asMember, otherOf, personName } from './personOf';
import type { Do } from './useDo';

interface AheadProps {
  meeting: Meeting;
  programme: Programme;
  act: Do;
}

/** So many questions each are what the programme suggests. */
const MOST = 5;

/** One's own answer to a question of the other's, kept to oneself until the meeting is over. */
function MyAnswer({
  question,
  programme,
  act,
}: {
  question: Question;
  programme: Programme;
  act: Do;
}) {
  const mine = question.answers.find(({ author }) => author === programme.me);
  const [open, setOpen] = useState(false);
  if (mine && !open) {
    return (
      <p class="answer">
        {mine.text}{' '}
        <button type="button" class="link" onClick={() => setOpen(true)}>
          {t('edit')}
        </button>
      </p>
    );
  }
  return (
    <CommentWriter
      id={`answer-${question.id}`}
      first={mine?.text ?? ''}
      label={t('yourAnswer')}
      save={t('saveAnswer')}
      {...(mine ? { onCancel: () => setOpen(false) } : {})}
      onSave={async (text) => {
        const asked = ask('ahead.write', { id: mine?.id ?? null, about: question.id, text });
        const saved = (await act(asked, t('answerKept'))) !== null;
        if (saved) setOpen(false);
        return saved;
      }}
    />
  );
}

function Asked({ question, meeting, programme, act }: AheadProps & { question: Question }) {
  const mine = question.author === programme.me;
  const over = meeting.state === 'done';
  return (
    <li>
      <p class="question">
        <b>{personName(programme, question.author)}</b> {question.text}
        {question.held && <small>{t('aheadHeld')}</small>}
      </p>
      {!mine && <MyAnswer question={question} programme={programme} act={act} />}
      {question.answers
        .filter((answer) => (mine || answer.author !== programme.me) && over)
        .map((answer) => (
          <p key={answer.id} class="answer">
            <b>{personName(programme, answer.author)}</b> {answer.text}
          </p>
        ))}
    </li>
  );
}

/** When one's own questions go, in a sentence. */
function goesWords(meeting: Meeting, name: string): string {
  return meeting.asks
    ? t('aheadGoes', { name, day: formatPageDay(meeting.asks) })
    : t('aheadGoesNow', { name });
}

/** "Questions ahead": each writes three to five for the other; they go on a day, and answers are prepared. */
export function Ahead({ meeting, programme, act }: AheadProps) {
  const id = useId();
  const other = otherOf(programme);
  const name = other ? memberName(asMember(other)) : t('matchOther');
  const all = programme.questions.filter((one) => one.meeting === meeting.id);
  const mine = all.filter(({ author }) => author === programme.me);
  const theirs = all.filter(({ author }) => author !== programme.me);
  const held = mine.filter((one) => one.held).length;
  return (
    <section class="card ahead" aria-labelledby={id}>
      <div class="head">
        <h2 id={id}>{t('questionsAhead')}</h2>
        <span class="end count">{tn('questionsCount', all.length)}</span>
      </div>
      <p class="quiet">{goesWords(meeting, name)}</p>
      <div class="sides">
        <div>
          <h3>{t('aheadYours')}</h3>
          <ul>
            {mine.map((question) => (
              <Asked key={question.id} {...{ question, meeting, programme, act }} />
            ))}
          </ul>
          {meeting.state !== 'done' && mine.length < MOST && (
            <CommentWriter
              id={`ask-${meeting.id}-${mine.length}`}
              first=""
              label={t('yourQuestion')}
              save={t('saveQuestion')}
              onSave={async (text) => {
                const asked = ask('ahead.write', { id: null, about: meeting.id, text });
                return (await act(asked, t('questionKept'))) !== null;
              }}
            />
          )}
          {held > 0 && (
            <Button
              size="small"
              icon={Send}
              onPress={() => void act(ask('ahead.send', { meeting: meeting.id }))}
            >
              {t('aheadSend')}
            </Button>
          )}
        </div>
        <div>
          <h3>{t('aheadTheirs', { name })}</h3>
          {theirs.length === 0 && <p class="quiet">{t('aheadNone', { name })}</p>}
          <ul>
            {theirs.map((question) => (
              <Asked key={question.id} {...{ question, meeting, programme, act }} />
            ))}
          </ul>
        </div>
      </div>
    </section>
  );
}
