import { useMemo } from 'preact/hooks';
import type { ReviewText } from '@/lib/records/reviewText';
import {
  type Answer,
  BAND_WORDS,
  BANDS,
  BLOCKS,
  type Group,
  VERDICT_WORDS,
  VERDICTS,
} from '@/lib/sites/criteria';
import type { Fact } from '@/lib/sites/evidence/fact';
import { t } from '@/lib/t';
import { Field } from '../ui/Field';
import { inLanguage } from '../ui/inLanguage';
import { Toggle } from '../ui/Toggle';
import { OneOf } from './OneOf';
import { QuestionRow } from './QuestionRow';
import { groupsShown } from './reviewText';
import type { ReviewDoings } from './useReview';

type Change = ReviewDoings['change'];

interface GroupPartProps {
  group: Group;
  text: ReviewText<Fact>;
  onAnswer: (question: string, answer: Answer | null) => void;
  onRemark: (question: string, remark: string) => void;
}

function GroupPart({ group, text, onAnswer, onRemark }: GroupPartProps) {
  const done = group.questions.filter(({ id }) => id in text.answers).length;
  return (
    <section aria-labelledby={`g-${group.id}`}>
      <div class="rev-h">
        <h2 id={`g-${group.id}`}>{inLanguage(group.title)}</h2>
        <span class="n">{t('groupCount', { done, all: group.questions.length })}</span>
      </div>
      <ul class="list">
        {group.questions.map((question) => (
          <QuestionRow
            key={question.id}
            question={question}
            answer={text.answers[question.id] ?? null}
            remark={text.remarks[question.id] ?? ''}
            facts={text.facts}
            onAnswer={onAnswer}
            onRemark={onRemark}
          />
        ))}
      </ul>
      <p class="source">{inLanguage(group.source)}</p>
    </section>
  );
}

function Overall({ text, change }: { text: ReviewText<Fact>; change: Change }) {
  return (
    <div class="card overall">
      <fieldset>
        <legend class="label">{t('bandsLabel')}</legend>
        <div class="toggles">
          {BANDS.map((band) => (
            <Toggle
              key={band}
              on={text.bands.includes(band)}
              onToggle={(on) => {
                const others = text.bands.filter((other) => other !== band);
                change({
                  bands: on ? BANDS.filter((one) => one === band || others.includes(one)) : others,
                });
              }}
            >
              {inLanguage(BAND_WORDS[band])}
            </Toggle>
          ))}
        </div>
      </fieldset>
      <div class="field">
        <span class="label" id="verdict">
          {t('verdictLabel')}
        </span>
        <OneOf
          labelledBy="verdict"
          choices={VERDICTS.map((value) => ({ value, words: inLanguage(VERDICT_WORDS[value]) }))}
          value={text.verdict}
          onChoose={(verdict) => change({ verdict })}
        />
      </div>
      <Field label={t('annotationLabel')} of="review-annotation" hint={t('annotationHint')}>
        <input
          class="in"
          id="review-annotation"
          aria-describedby="review-annotation-hint"
          value={text.annotation}
          maxLength={2_000}
          onInput={(event) => change({ annotation: event.currentTarget.value })}
        />
      </Field>
    </div>
  );
}

/** The form: the four headings, blocks that are switched on, whom it is for, and the verdict. Nothing in it is a must. */
export function ReviewForm({ text, change }: { text: ReviewText<Fact>; change: Change }) {
  const latest = useMemo(() => ({ text }), []);
  latest.text = text;
  const { onAnswer, onRemark } = useMemo(
    () => ({
      onAnswer(question: string, answer: Answer | null) {
        const { [question]: _old, ...answers } = latest.text.answers;
        change({ answers: answer ? { ...answers, [question]: answer } : answers });
      },
      onRemark(question: string, remark: string) {
        change({ remarks: { ...latest.text.remarks, [question]: remark } });
      },
    }),
    [],
  );
  const part = (group: Group) => (
    <GroupPart key={group.id} group={group} text={text} onAnswer={onAnswer} onRemark={onRemark} />
  );
  const groups = groupsShown(text);
  return (
    <>
      <p class="source">{t('clearAnswer')}</p>
      {groups.filter(({ block }) => !block).map(part)}
      <fieldset class="blocks">
        <legend class="label">{t('moreBlocks')}</legend>
        <div class="toggles">
          {BLOCKS.map(({ id, title }) => (
            <Toggle
              key={id}
              on={text.blocks.includes(id)}
              onToggle={(on) => {
                const others = text.blocks.filter((other) => other !== id);
                change({ blocks: on ? [...others, id] : others });
              }}
            >
              {inLanguage(title)}
            </Toggle>
          ))}
        </div>
      </fieldset>
      {groups.filter(({ block }) => block).map(part)}
      <Overall text={text} change={change} />
    </>
  );
}
