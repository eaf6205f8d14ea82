import type { ComponentChildren } from 'preact';
import type { Member } from '@/lib/calls';
import type { ReviewView } from '@/lib/calls/siteCalls';
import type { Review } from '@/lib/records/review';
import {
  agreement,
  agreementCounts,
  BANDS_ASKED,
  type Compared,
  VERDICT,
} from '@/lib/sites/agreement';
import {
  ANSWER_WORDS,
  BAND_WORDS,
  BANDS,
  questionOf,
  VERDICT_WORDS,
  type Words,
} from '@/lib/sites/criteria';
import { t } from '@/lib/t';
import { inLanguage } from '../ui/inLanguage';
import { Mark, memberName } from '../ui/Mark';
import { FactLines } from './FactLine';
import { factOf, reviewedOf } from './reviewText';

/** The words of a question of the form, of the verdict, of the bands. */
export function askedWords(question: string): string {
  if (question === VERDICT) return t('verdictLabel');
  if (question === BANDS_ASKED) return t('bandsLabel');
  const asked = questionOf(question);
  return asked ? inLanguage(asked.ask) : question;
}

const wordsIn = (words: Record<string, Words>, value: string) => {
  const found = Object.hasOwn(words, value) ? words[value] : undefined;
  return found ? inLanguage(found) : value;
};

/** The words of an answer. */
export function answerWords(question: string, value: string | null): string {
  if (value === null) return t('noAnswer');
  if (question === VERDICT) return wordsIn(VERDICT_WORDS, value);
  if (question !== BANDS_ASKED) return wordsIn(ANSWER_WORDS, value);
  const given = value.split(' ');
  const place = (band: string) => (BANDS as readonly string[]).indexOf(band);
  return given
    .toSorted((a, b) => place(a) - place(b))
    .map((band) => wordsIn(BAND_WORDS, band))
    .join(', ');
}

const remarkOf = (review: Review, question: string) =>
  question === VERDICT ? review.annotation : (review.remarks[question] ?? '');

interface SideProps {
  review: Review;
  value: string | null;
  question: string;
  member: Member;
  members: Member[];
}

function Side({ review, value, question, member, members }: SideProps) {
  const remark = remarkOf(review, question);
  return (
    <div>
      <Mark member={member} among={members} />
      <b>{answerWords(question, value)}</b>
      {remark && <p>{remark}</p>}
    </div>
  );
}

interface CompareProps {
  data: ReviewView;
  me: Member;
  other: Member | null;
  members: Member[];
}

/** Both reviews side by side, question by question: where you differ first. */
export function Compare({ data, me, other, members }: CompareProps) {
  const { mine, match } = data;
  if (!mine) return null;
  if (!match || !other) return <Alone mine={mine} me={me} other={other} members={members} />;
  const all = agreement(reviewedOf(mine), reviewedOf(match));
  const number = agreementCounts(all);
  const of = (how: Compared['how']) => all.filter((one) => one.how === how);
  const remarked = (question: string) =>
    remarkOf(mine, question) !== '' || remarkOf(match, question) !== '';
  const facts = mine.facts.flatMap(factOf);
  const sides = ({ question, mine: own, match: theirs }: Compared) => (
    <li class="apart" key={question} data-question={question}>
      <p class="ask">{askedWords(question)}</p>
      <div class="sides">
        <Side review={mine} value={own} question={question} member={me} members={members} />
        <Side review={match} value={theirs} question={question} member={other} members={members} />
      </div>
      <FactLines names={questionOf(question)?.facts ?? []} facts={facts} />
    </li>
  );
  const alike = (one: Compared) =>
    remarked(one.question) ? (
      sides(one)
    ) : (
      <li class="alike" key={one.question} data-question={one.question}>
        <span class="ask">{askedWords(one.question)}</span>
        <span class="a">
          {answerWords(one.question, one.mine)}
          <span class="marks">
            <Mark member={me} among={members} />
            <Mark member={other} among={members} />
          </span>
        </span>
      </li>
    );
  const part = (title: string, how: Compared['how'], row: (one: Compared) => ComponentChildren) =>
    of(how).length > 0 && (
      <section>
        <div class="head">
          <h2>{title}</h2>
        </div>
        <ul class="list">{of(how).map(row)}</ul>
      </section>
    );
  return (
    <>
      <div class="card rev-sum">
        <div class="ratio" aria-hidden="true">
          {(['differ', 'agree', 'one'] as const).map((how) =>
            number[how] > 0 ? (
              <i key={how} class={`r-${how}`} style={{ flex: number[how] }} />
            ) : null,
          )}
        </div>
        <p class="key">
          <span>
            <i class="r-differ" aria-hidden="true" />
            {t('differCount', { count: number.differ })}
          </span>
          <span>
            <i class="r-agree" aria-hidden="true" />
            {t('agreeCount', { count: number.agree })}
          </span>
          <span>
            <i class="r-one" aria-hidden="true" />
            {t('oneCount', { count: number.one })}
          </span>
        </p>
        {mine.peeked && <p class="source">{t('peekedYou', { name: memberName(other) })}</p>}
        {match.peeked && <p class="source">{t('peekedOther', { name: memberName(other) })}</p>}
      </div>
      {part(t('whereDiffer'), 'differ', sides)}
      {part(t('whereAgree'), 'agree', alike)}
      {part(t('whereOne'), 'one', sides)}
    </>
  );
}

interface AloneProps {
  mine: Review;
  me: Member;
  other: Member | null;
  members: Member[];
}

/** One's own answers, while the other has given none. */
function Alone({ mine, me, other, members }: AloneProps) {
  const nobody = { answers: {}, verdict: null, bands: [] };
  const given = agreement(reviewedOf(mine), nobody).filter(({ how }) => how === 'one');
  return (
    <>
      <p class="source">
        {other ? t('onlyYours', { name: memberName(other) }) : t('onlyYoursAlone')}
      </p>
      <div class="head">
        <h2>{t('yourAnswers')}</h2>
      </div>
      <ul class="list">
        {given.map(({ question, mine: own }) => (
          <li class="apart" key={question} data-question={question}>
            <p class="ask">{askedWords(question)}</p>
            <div class="sides one">
              <Side review={mine} value={own} question={question} member={me} members={members} />
            </div>
            <FactLines
              names={questionOf(question)?.facts ?? []}
              facts={mine.facts.flatMap(factOf)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
