import { useState } from 'preact/hooks';
import {
  hasOptions,
  QUESTION_KINDS,
  type Question,
  type QuestionKind,
  questionFault,
  SURVEY_LIMITS,
} from '@/lib/programme/survey/survey';
import { t } from '@/lib/t';
import type { Parts } from '../activities/parts';
import { RowText } from '../activities/RowText';
import { saveRows } from '../activities/viewRows';
import { Field } from '../ui/Field';
import { IconButton } from '../ui/IconButton';
import { ArrowDown, ArrowUp, Trash } from '../ui/icons';
import { Toggle } from '../ui/Toggle';
import { kindWords } from './surveyWords';

interface CardProps extends Parts {
  question: Question;
  /** From 1. */
  number: number;
  of: number;
  /** The options as they were typed. */
  typed: string;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
}

export const questionCardId = (id: string) => `question-${id}`;

const POINTS = Array.from({ length: SURVEY_LIMITS.points - 1 }, (_, at) => at + 2);

/** A question as it is written: its words, its kind, its options; moved by its buttons or by Alt with an arrow. */
export function QuestionCard({
  question,
  number,
  of,
  typed,
  onMove,
  onRemove,
  ...parts
}: CardProps) {
  const { id, kind } = question;
  const [options, setOptions] = useState<string | null>(null);
  const save = (cells: Record<string, string | null>) =>
    void saveRows(parts, [{ id, cells }]).then(() => parts.reload());
  const fault = questionFault(question);
  const name = t('surveyQuestionNumber', { number });
  return (
    <li>
      {/* biome-ignore lint/a11y/useSemanticElements: a group of fields, without the look of a fieldset */}
      <div
        class="card question"
        role="group"
        id={questionCardId(id)}
        tabIndex={-1}
        aria-label={name}
        onKeyDown={(event) => {
          const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
          if (!event.altKey || !by || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          onMove(by as 1 | -1);
        }}
      >
        <div class="line">
          <b>{number}.</b>
          {fault && <small class="quiet">{t(`survey_${fault}`)}</small>}
          <span class="end">
            <IconButton
              icon={ArrowUp}
              name={t('surveyMoveUp', { name })}
              off={number === 1}
              onPress={() => onMove(-1)}
            />
            <IconButton
              icon={ArrowDown}
              name={t('surveyMoveDown', { name })}
              off={number === of}
              onPress={() => onMove(1)}
            />
            <IconButton icon={Trash} name={t('surveyRemove', { name })} onPress={onRemove} />
          </span>
        </div>
        <RowText
          {...parts}
          row={id}
          cell="text"
          label={t('surveyQuestion')}
          text={question.text}
          most={SURVEY_LIMITS.line}
          lines={2}
        />
        <div class="pair">
          <Field label={t('surveyKind')} of={`${id}-kind`}>
            <select
              id={`${id}-kind`}
              class="in"
              value={kind}
              onChange={(event) => save({ kind: event.currentTarget.value as QuestionKind })}
            >
              {QUESTION_KINDS.map((one) => (
                <option key={one} value={one}>
                  {kindWords(one)}
                </option>
              ))}
            </select>
          </Field>
          <Toggle on={question.required} onToggle={(on) => save({ required: on ? 'yes' : null })}>
            {t('surveyRequired')}
          </Toggle>
        </div>
        {hasOptions(question) && (
          <RowText
            {...parts}
            row={id}
            cell="options"
            label={t('surveyOptions')}
            hint={t('surveyOptionsHint')}
            text={options ?? typed}
            onText={setOptions}
            most={SURVEY_LIMITS.options * SURVEY_LIMITS.line}
            lines={3}
          />
        )}
        {kind === 'scale' && (
          <div class="pair">
            <Field label={t('surveyPoints')} of={`${id}-points`}>
              <select
                id={`${id}-points`}
                class="in"
                value={String(question.points)}
                onChange={(event) => save({ points: event.currentTarget.value })}
              >
                {POINTS.map((one) => (
                  <option key={one} value={String(one)}>
                    {t('surveyFromTo', { points: one })}
                  </option>
                ))}
              </select>
            </Field>
            <RowText
              {...parts}
              row={id}
              cell="low"
              label={t('surveyLow')}
              text={question.low}
              most={80}
            />
            <RowText
              {...parts}
              row={id}
              cell="high"
              label={t('surveyHigh', { points: question.points })}
              text={question.high}
              most={80}
            />
          </div>
        )}
      </div>
    </li>
  );
}
