import { useState } from 'preact/hooks';
import { fileNameOf } from '@/lib/formats/fileNameOf';
import { surveyText } from '@/lib/programme/survey/asText';
import { surveyForm } from '@/lib/programme/survey/form';
import { questionFault, type Survey } from '@/lib/programme/survey/survey';
import { randomId } from '@/lib/records/id';
import { t, tn } from '@/lib/t';
import { PartHeading } from '../activities/PartHeading';
import type { Parts } from '../activities/parts';
import { pairOf } from '../notes/draft';
import { Button } from '../ui/Button';
import { copyText } from '../ui/copyText';
import { download } from '../ui/download';
import { ErrorSentence } from '../ui/ErrorSentence';
import { Field } from '../ui/Field';
import { Copy, Download, Send } from '../ui/icons';
import { memberName } from '../ui/Mark';
import { formWords, textWords, topicOf } from './surveyWords';

/** Hands a survey out: a form that stands by itself, a text for any form tool, a note to the ALSC office. */
export function ExportSurvey({ survey, ...parts }: Parts & { survey: Survey }) {
  const { host } = parts;
  const [wrong, setWrong] = useState('');
  const [text, setText] = useState<string | null>(null);
  /** The survey as it is kept now, all that was typed in it; `null`, and why, where it cannot go out. */
  const ready = (): boolean => {
    const bad = survey.questions.findIndex((question) => questionFault(question) !== null);
    const fault = survey.questions[bad] && questionFault(survey.questions[bad]);
    const words =
      survey.topic.trim() === ''
        ? t('surveyNoTopic')
        : survey.questions.length === 0
          ? t('surveyNoQuestions')
          : fault
            ? `${t('surveyQuestionNumber', { number: bad + 1 })}: ${t(`survey_${fault}`)}`
            : '';
    setWrong(words);
    return words === '';
  };
  const form = async () => {
    if (!ready()) return;
    const html = await surveyForm(survey, formWords());
    download(html, `${fileNameOf(survey.topic, 'survey')}.html`, 'text/html');
    host.said(t('surveyExported'));
  };
  const office = async () => {
    if (!ready()) return;
    const { me, other } = pairOf(host.members);
    const names = [me, ...(other ? [other] : [])].map(
      (member) => member.name || memberName(member),
    );
    const words = t('surveyOffice', {
      topic: topicOf(survey),
      questions: tn('surveyQuestions', survey.questions.length).toLowerCase(),
      names: me.name ? names.join(', ') : t('surveyOfficeNames'),
    });
    const id = randomId();
    const added = await host.call('draft.add', {
      id,
      type: 'connect-post',
      audience: t('surveyOfficeAudience'),
      page: false,
    });
    if (!added.ok) return host.failed(added);
    const written = await host.call('draft.write', { id, before: '', text: words });
    if (!written.ok) return host.failed(written);
    await host.call('draft.change', {
      id,
      title: t('surveyOfficeTitle', { topic: topicOf(survey) }).slice(0, 300),
    });
    host.done(t('draftMade'));
  };
  return (
    <section class="survey-out" aria-labelledby="survey-out">
      <PartHeading host={host} id="survey-out">
        {t('surveyOut')}
      </PartHeading>
      <p class="quiet">{t('surveyOutWhat')}</p>
      {wrong && <ErrorSentence>{wrong}</ErrorSentence>}
      <div class="doors">
        <Button look="primary" icon={Download} onPress={() => void form()}>
          {t('surveyExportForm')}
        </Button>
        <Button onPress={() => ready() && setText(text ? null : surveyText(survey, textWords()))}>
          {t('surveyAsText')}
        </Button>
        <Button icon={Send} onPress={() => void office()}>
          {t('surveyToOffice')}
        </Button>
      </div>
      {text !== null && (
        <div class="card as-text">
          <Field label={t('surveyTextLabel')} of="survey-text">
            <textarea id="survey-text" class="in" rows={10} readOnly value={text} />
          </Field>
          <div>
            <Button
              size="small"
              icon={Copy}
              onPress={() =>
                host.said(t(copyText(text) ? 'surveyTextCopied' : 'surveyTextNotCopied'))
              }
            >
              {t('copy')}
            </Button>
          </div>
        </div>
      )}
    </section>
  );
}
