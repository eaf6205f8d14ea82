import type { SurveyTextWords } from '@/lib/programme/survey/asText';
import type { FormWords } from '@/lib/programme/survey/form';
import type { QuestionKind, Survey } from '@/lib/programme/survey/survey';
import { t, type WordKey, wordsLanguage } from '@/lib/t';

const KINDS: Record<QuestionKind, WordKey> = {
  single: 'surveyKind_single',
  multiple: 'surveyKind_multiple',
  scale: 'surveyKind_scale',
  short: 'surveyKind_short',
  long: 'surveyKind_long',
};

/** What a kind of question is called. */
export const kindWords = (kind: QuestionKind) => t(KINDS[kind]);

/** What a survey is called, also before it has a topic. */
export const topicOf = ({ topic }: Pick<Survey, 'topic'>) => topic.trim() || t('surveyUntitled');

/** The words of the exported form. */
export function formWords(): FormWords {
  return {
    language: wordsLanguage(),
    required: t('formRequired'),
    save: t('formSave'),
    copy: t('formCopy'),
    privacy: t('formPrivacy'),
    doneTitle: t('formDone'),
    saved: t('formSaved'),
    copied: t('formCopied'),
    copyYourself: t('formCopyYourself'),
    answersAsText: t('formAsText'),
    keep: t('formKeep'),
    needed: t('formNeeded'),
    missing: t('formMissing'),
    noScript: t('formNoScript'),
    chooseSome: t('formChooseSome'),
  };
}

/** The words of the survey as text. */
export function textWords(): SurveyTextWords {
  return {
    required: t('formRequired'),
    kinds: {
      single: t('textKind_single'),
      multiple: t('textKind_multiple'),
      scale: '',
      short: t('textKind_short'),
      long: t('textKind_long'),
    },
    scale: (points) => t('textKind_scale', { points }),
  };
}
