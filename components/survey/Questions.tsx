import { useLayoutEffect, useState } from 'preact/hooks';
import { movedOrder, SURVEY_LIMITS, type Survey } from '@/lib/programme/survey/survey';
import { t, tn } from '@/lib/t';
import { PartHeading } from '../activities/PartHeading';
import type { Parts } from '../activities/parts';
import { rowTextId } from '../activities/RowText';
import { addRow, saveRows } from '../activities/viewRows';
import { Button } from '../ui/Button';
import { Plus } from '../ui/icons';
import { QuestionCard, questionCardId } from './QuestionCard';

/** The questions of a survey, in order: added, moved, deleted. */
export function Questions({ survey, ...parts }: Parts & { survey: Survey }) {
  const { questions } = survey;
  const { host, view, reload } = parts;
  const [wish, setWish] = useState<string | null>(null);
  // Before the next key: what is typed at once goes into the new question.
  useLayoutEffect(() => {
    const element = wish && document.getElementById(wish);
    if (!element) return;
    element.focus();
    element.scrollIntoView({ block: 'nearest' });
    setWish(null);
  });
  const add = async () => {
    const order = Math.max(0, ...questions.map((question) => question.order)) + 1;
    const id = await addRow(parts, {
      part: 'question',
      survey: survey.id,
      kind: 'single',
      order: String(order),
    });
    if (!id) return;
    setWish(rowTextId(id, 'text'));
    await reload();
  };
  const move = async (id: string, by: 1 | -1) => {
    const rows = movedOrder(questions, id, by).map((one) => ({
      id: one.id,
      cells: { order: String(one.order) },
    }));
    if (rows.length === 0 || !(await saveRows(parts, rows))) return;
    await reload();
    const at = questions.findIndex((question) => question.id === id) + by + 1;
    host.said(t('surveyMoved', { number: at, of: questions.length }));
    const inside = document.activeElement?.closest('.question')?.id === questionCardId(id);
    if (!inside) setWish(questionCardId(id));
  };
  const remove = async (id: string) => {
    const reply = await host.call('record.delete', { id });
    if (!reply.ok) return host.failed(reply);
    host.done(t('surveyQuestionDeleted'));
    setWish('add-question');
    await reload();
  };
  const typed = (id: string) => view.entries.find((entry) => entry.id === id)?.cells.options ?? '';
  return (
    <section class="questions" aria-labelledby="questions-title">
      <div class="head">
        <PartHeading host={host} id="questions-title">
          {tn('surveyQuestions', questions.length)}
        </PartHeading>
      </div>
      {questions.length === 0 && <p class="quiet">{t('surveyNoQuestions')}</p>}
      <ol>
        {questions.map((question, at) => (
          <QuestionCard
            key={question.id}
            {...parts}
            question={question}
            number={at + 1}
            of={questions.length}
            typed={typed(question.id)}
            onMove={(by) => void move(question.id, by)}
            onRemove={() => void remove(question.id)}
          />
        ))}
      </ol>
      <div>
        {questions.length < SURVEY_LIMITS.questions ? (
          <Button id="add-question" icon={Plus} onPress={() => void add()}>
            {t('surveyAddQuestion')}
          </Button>
        ) : (
          <p class="quiet">{t('surveyFull', { most: SURVEY_LIMITS.questions })}</p>
        )}
      </div>
    </section>
  );
}
