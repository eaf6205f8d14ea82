import { ANSWER_WORDS, type Answer, type Question, SCALES } from '@/lib/sites/criteria';
import type { Fact } from '@/lib/sites/evidence/fact';
import { t } from '@/lib/t';
import { inLanguage } from '../ui/inLanguage';
import { memo } from '../ui/memo';
import { FactLines } from './FactLine';
import { OneOf } from './OneOf';

interface QuestionRowProps {
  question: Question;
  answer: string | null;
  remark: string;
  facts: Fact[];
  /** The other's answer and remark stand beside, once they may be seen. */
  onAnswer: (question: string, answer: Answer | null) => void;
  onRemark: (question: string, remark: string) => void;
}

/** A question with its answers, the evidence that helps with it, and a remark. */
export const QuestionRow = memo((props: QuestionRowProps) => {
  const { question, answer, remark, facts, onAnswer, onRemark } = props;
  const ask = inLanguage(question.ask);
  const id = `q-${question.id}`;
  const choices = SCALES[question.scale].map((value: Answer) => ({
    value,
    words: inLanguage(ANSWER_WORDS[value]),
  }));
  return (
    <li class="q">
      <p class="ask" id={id}>
        {ask}
      </p>
      <OneOf
        labelledBy={id}
        choices={choices}
        value={answer}
        onChoose={(value) => onAnswer(question.id, value)}
      />
      <FactLines names={question.facts} facts={facts} />
      <input
        class="in remark-in"
        aria-label={t('remarkOn', { question: ask })}
        placeholder={t('addRemark')}
        value={remark}
        maxLength={4_000}
        onInput={(event) => onRemark(question.id, event.currentTarget.value)}
      />
    </li>
  );
});
