import { useState } from 'preact/hooks';
import type { Activity } from '@/lib/programme/activities';
import {
  type BankQuestion,
  bankOf,
  INTERVIEW_LIMITS,
  type Interview,
  minutesOf,
} from '@/lib/programme/interview/interview';
import { t } from '@/lib/t';
import { PartHeading } from '../activities/PartHeading';
import type { Parts } from '../activities/parts';
import { Button } from '../ui/Button';
import { ErrorSentence } from '../ui/ErrorSentence';
import { Field } from '../ui/Field';
import { inLanguage } from '../ui/inLanguage';
import { DocLine } from './DocLine';
import type { Keep } from './InterviewOpen';

interface PrepareProps extends Parts {
  interview: Interview;
  shape: NonNullable<Activity['interview']>;
  keep: Keep;
  onReady: () => void;
}

/** An interview is prepared: the position, the time for an answer, the questions out of the bank. */
export function Prepare({ interview, shape, keep, onReady, ...parts }: PrepareProps) {
  const { host, view } = parts;
  const bank = bankOf(shape, view.entries, inLanguage);
  const chosen = new Set(interview.asked.map(({ key }) => key));
  const full = chosen.size >= INTERVIEW_LIMITS.questions;
  const [minutes, setMinutes] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const keepMinutes = async () => {
    if (minutes === null) return;
    const value = minutesOf(minutes);
    setWrong(value === undefined);
    if (value === undefined) return;
    await keep([['cell:minutes', value === null ? null : String(value)]]);
    setMinutes(null);
  };
  const choose = ({ key, text }: BankQuestion, on: boolean) => {
    const order = Math.max(0, ...interview.asked.map((one) => one.order)) + 1;
    return keep(
      on
        ? [
            [`cell:order-${key}`, String(order)],
            [`cell:text-${key}`, text],
          ]
        : [[`cell:order-${key}`, null]],
    );
  };
  return (
    <div class="prepare">
      <div class="prepare-fields">
        <DocLine
          id="interview-position"
          label={t('interviewPosition')}
          hint={t('interviewPositionHint')}
          text={interview.position}
          most={INTERVIEW_LIMITS.line}
          onKeep={(text) => keep([['title', text]])}
        />
        <Field
          label={t('interviewMinutes')}
          hint={t('interviewMinutesHint')}
          of="interview-minutes"
        >
          <input
            id="interview-minutes"
            class="in"
            inputMode="numeric"
            maxLength={6}
            aria-describedby="interview-minutes-hint"
            aria-invalid={wrong || undefined}
            value={minutes ?? (interview.minutes === null ? '' : String(interview.minutes))}
            onInput={(event) => setMinutes(event.currentTarget.value)}
            onBlur={() => void keepMinutes()}
            onKeyDown={(event) => {
              if (event.key === 'Enter') void keepMinutes();
            }}
          />
        </Field>
      </div>
      {wrong && (
        <ErrorSentence>
          {t('interviewBadMinutes', { most: INTERVIEW_LIMITS.minutes })}
        </ErrorSentence>
      )}
      <section class="choose" aria-labelledby="choose-title">
        <PartHeading host={host} id="choose-title" sub>
          {t('interviewChoose')}
        </PartHeading>
        {full && <p class="quiet">{t('interviewFull', { most: INTERVIEW_LIMITS.questions })}</p>}
        {shape.kinds.map(({ id, label }, at) => {
          const of = bank.filter(({ kind }) => kind === id);
          const picked = of.filter(({ key }) => chosen.has(key)).length;
          return (
            <details key={id} open={at === 0}>
              <summary>
                {inLanguage(label)}{' '}
                <small class="count">
                  {picked > 0 ? t('interviewPicked', { picked, of: of.length }) : of.length}
                </small>
              </summary>
              <ul>
                {of.map((question) => (
                  <li key={question.key}>
                    <label class="pick">
                      <input
                        type="checkbox"
                        checked={chosen.has(question.key)}
                        disabled={full && !chosen.has(question.key)}
                        onChange={(event) => void choose(question, event.currentTarget.checked)}
                      />
                      <span>{question.text}</span>
                    </label>
                  </li>
                ))}
              </ul>
            </details>
          );
        })}
      </section>
      {interview.asked.length > 0 && (
        <div>
          <Button look="primary" onPress={onReady}>
            {t('interviewBegin')}
          </Button>
        </div>
      )}
    </div>
  );
}
