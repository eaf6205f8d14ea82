import { useEffect, useState } from 'preact/hooks';
import { surveyForm } from '@/lib/programme/survey/form';
import type { Survey } from '@/lib/programme/survey/survey';
import { t } from '@/lib/t';
import { Tip } from '../ui/ErrorSentence';
import { formWords, topicOf } from './surveyWords';

/** The frame runs no script, and need not say that one is missing. */
const NO_SCRIPT = /<noscript>.*<\/noscript>/s;

/** The form as others see it; in a frame without scripts, so that nothing is saved from it. */
export function SurveyPreview({ survey }: { survey: Survey }) {
  const [html, setHtml] = useState('');
  useEffect(() => {
    let gone = false;
    void surveyForm({ ...survey, topic: topicOf(survey) }, formWords()).then(
      (made) => gone || setHtml(made.replace(NO_SCRIPT, '')),
    );
    return () => {
      gone = true;
    };
  }, [survey]);
  return (
    <>
      <Tip>{t('surveyPreviewTip')}</Tip>
      {html && <iframe class="survey-frame" title={t('surveyPreview')} sandbox="" srcdoc={html} />}
    </>
  );
}
