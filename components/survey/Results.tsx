import { useMemo } from 'preact/hooks';
import { fileNameOf } from '@/lib/formats/fileNameOf';
import type { SurveyAnswer } from '@/lib/programme/survey/answer';
import { answersTable } from '@/lib/programme/survey/answersTable';
import { countAnswers } from '@/lib/programme/survey/counts';
import type { AnswerBatch } from '@/lib/programme/survey/packs';
import type { Survey } from '@/lib/programme/survey/survey';
import { t, tn } from '@/lib/t';
import { PartHeading } from '../activities/PartHeading';
import type { Parts } from '../activities/parts';
import { saveRows } from '../activities/viewRows';
import { AskedButton } from '../drafts/AskedButton';
import { authorOf } from '../notes/authorOf';
import { Button } from '../ui/Button';
import { download } from '../ui/download';
import { formatTime, formatWhole } from '../ui/formatTime';
import { Download } from '../ui/icons';
import { memberName } from '../ui/Mark';
import { QuestionResult } from './QuestionResult';

interface ResultsProps extends Parts {
  survey: Survey;
  answers: SurveyAnswer[];
  batches: AnswerBatch[];
}

/** What came back: counts with bars, what was written, and when it was read. */
export function Results({ survey, answers, batches, ...parts }: ResultsProps) {
  const { host, view, reload } = parts;
  const counts = useMemo(() => countAnswers(survey.questions, answers), [survey, answers]);
  if (answers.length === 0) return <p class="quiet">{t('surveyNoAnswers')}</p>;
  const csv = async () => {
    const { writeCsv } = await import('@/lib/formats/csv');
    const table = answersTable(survey.questions, answers);
    download(writeCsv(table), `${fileNameOf(survey.topic, 'survey')}-answers.csv`, 'text/csv');
    host.said(tn('exported', answers.length));
  };
  // In one step, so that one Undo brings them back.
  const remove = async ({ rows }: AnswerBatch) => {
    const emptied = rows.flatMap((id) => {
      const entry = view.entries.find((one) => one.id === id);
      if (!entry) return [];
      const cells = Object.fromEntries(Object.keys(entry.cells).map((key) => [key, null]));
      return [{ id, cells: { ...cells, part: 'removed' } }];
    });
    if (!(await saveRows(parts, emptied))) return;
    host.done(t('surveyRemoved'));
    await reload();
  };
  return (
    <section class="results" aria-labelledby="results-title">
      <div class="head">
        <PartHeading host={host} id="results-title">
          {tn('surveyAnswers', answers.length)}
        </PartHeading>
        <span class="end">
          <Button size="small" icon={Download} onPress={() => void csv()}>
            {t('surveyAnswersCsv')}
          </Button>
        </span>
      </div>
      {counts.map((one, at) => (
        <QuestionResult key={one.question.id} counts={one} number={at + 1} all={answers.length} />
      ))}
      <details class="steps">
        <summary>{t('surveyBatches')}</summary>
        <ul class="batches">
          {batches.map((batch) => {
            const when = t('surveyBatch', {
              answers: tn('surveyAnswers', batch.count),
              when: formatTime(batch.at),
              name: memberName(authorOf(batch.author, host.members)),
            });
            return (
              <li key={batch.rows[0]}>
                <span id={`batch-${batch.rows[0]}`} title={formatWhole(batch.at)}>
                  {when}
                </span>
                <AskedButton
                  describedBy={`batch-${batch.rows[0]}`}
                  asksTwice
                  onPress={() => void remove(batch)}
                />
              </li>
            );
          })}
        </ul>
      </details>
    </section>
  );
}
