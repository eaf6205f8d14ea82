import './survey.css';
import { surveysOf } from '@/lib/programme/survey/survey';
import { t, tn } from '@/lib/t';
import type { OwnViewProps } from '../activities/ownViews';
import { PartHeading } from '../activities/PartHeading';
import { addRow } from '../activities/viewRows';
import { Button } from '../ui/Button';
import { Plus } from '../ui/icons';
import { SurveyOpen } from './SurveyOpen';
import { topicOf } from './surveyWords';

/** The activity "Survey with your match": the surveys that there are, or the open one. */
export function SurveyView({ path, ...parts }: OwnViewProps) {
  const { host, view, activity } = parts;
  const surveys = surveysOf(view.entries);
  const open = surveys.find(({ id }) => id === path[0]);
  if (open) return <SurveyOpen key={open.id} survey={open} {...parts} />;
  const start = async () => {
    const id = await addRow(parts, { part: 'survey' });
    if (!id) return;
    await parts.reload();
    host.go(`#/activities/${activity.id}/${id}`);
  };
  return (
    <section class="surveys" aria-labelledby="surveys-title">
      <div class="head">
        <PartHeading host={host} id="surveys-title">
          {tn('surveyCount', surveys.length)}
        </PartHeading>
      </div>
      {surveys.length === 0 && <p class="quiet">{t('surveyNone')}</p>}
      {surveys.length > 0 && (
        <ul class="list">
          {surveys.map((survey) => (
            <li key={survey.id} class="survey-row">
              <a href={`#/activities/${activity.id}/${survey.id}`}>{topicOf(survey)}</a>
              <small>{tn('surveyQuestions', survey.questions.length)}</small>
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button look="primary" icon={Plus} onPress={() => void start()}>
          {t('surveyNew')}
        </Button>
      </div>
    </section>
  );
}
