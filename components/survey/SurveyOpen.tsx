import { useMemo, useState } from 'preact/hooks';
import { answersOf } from '@/lib/programme/survey/packs';
import { SURVEY_LIMITS, type Survey } from '@/lib/programme/survey/survey';
import { t, tn } from '@/lib/t';
import { PartHeading } from '../activities/PartHeading';
import type { Parts } from '../activities/parts';
import { RowText } from '../activities/RowText';
import { Segmented } from '../ui/Segmented';
import { ExportSurvey } from './ExportSurvey';
import { Questions } from './Questions';
import { ReadAnswers } from './ReadAnswers';
import { Results } from './Results';
import { SurveyPreview } from './SurveyPreview';
import { topicOf } from './surveyWords';

type Part = 'write' | 'preview' | 'answers';

/** An open survey: written, looked at as others will see it, and its answers. */
export function SurveyOpen({ survey, ...parts }: Parts & { survey: Survey }) {
  const { view, host, activity } = parts;
  const [part, setPart] = useState<Part>('write');
  const { answers, batches } = useMemo(
    () => answersOf(view.entries, survey.id),
    [view.entries, survey.id],
  );
  const text = { ...parts, row: survey.id };
  return (
    <section class="survey" aria-labelledby="survey-title">
      <div class="head survey-head">
        <PartHeading host={host} id="survey-title">
          {topicOf(survey)}
        </PartHeading>
        <a class="end btn small plain" href={`#/activities/${activity.id}`}>
          {t('surveyAll')}
        </a>
      </div>
      <Segmented<Part>
        label={t('surveyPart')}
        labelShown={false}
        value={part}
        onChoose={setPart}
        choices={[
          { value: 'write', words: t('surveyWrite') },
          { value: 'preview', words: t('surveyPreview') },
          { value: 'answers', words: tn('surveyAnswers', answers.length) },
        ]}
      />
      {part === 'write' && (
        <>
          <RowText
            {...text}
            cell="topic"
            label={t('surveyTopic')}
            text={survey.topic}
            most={SURVEY_LIMITS.line}
          />
          <RowText
            {...text}
            cell="intro"
            label={t('surveyIntro')}
            hint={t('surveyIntroHint')}
            text={survey.intro}
            most={4_000}
            lines={2}
          />
          <Questions survey={survey} {...parts} />
          <RowText
            {...text}
            cell="thanks"
            label={t('surveyThanks')}
            hint={t('surveyThanksHint')}
            text={survey.thanks}
            most={2_000}
            lines={2}
          />
          <ExportSurvey survey={survey} {...parts} />
        </>
      )}
      {part === 'preview' && <SurveyPreview survey={survey} />}
      {part === 'answers' && (
        <>
          <ReadAnswers survey={survey} answers={answers} {...parts} />
          <Results survey={survey} answers={answers} batches={batches} {...parts} />
        </>
      )}
    </section>
  );
}
