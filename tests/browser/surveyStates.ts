import { seedCv } from './cvSeed';
import type { State } from './states';
import { seedSurvey } from './surveySeed';
import { words } from './words';

/** The survey and the CV review, in the notebook tab. */
export const SURVEY_STATES: State[] = [
  {
    name: 'notebook surveys',
    view: 'notebook',
    room: 'activities',
    shows: ['activities/OwnView.tsx', 'survey/SurveyView.tsx'],
    async setup(device) {
      const view = await device.notebook('#/activities/survey');
      await view.find('button', words('surveyNew'));
      return { view, pages: [view.page] };
    },
  },
  {
    name: 'notebook survey being written',
    view: 'notebook',
    room: 'activities',
    shows: [
      'survey/SurveyOpen.tsx',
      'activities/RowText.tsx',
      'survey/Questions.tsx',
      'survey/QuestionCard.tsx',
      'survey/ExportSurvey.tsx',
    ],
    async setup(device) {
      const view = await device.notebook('#/settings');
      const survey = await seedSurvey(view);
      await view.evaluate((id) => {
        location.hash = `#/activities/survey/${id}`;
      }, survey);
      await view.find('button', words('surveyAddQuestion'));
      await view.click('button', words('surveyAsText'));
      return { view, pages: [view.page] };
    },
  },
  {
    name: 'notebook survey, preview',
    view: 'notebook',
    room: 'activities',
    shows: ['survey/SurveyPreview.tsx'],
    async setup(device) {
      const view = await device.notebook('#/settings');
      const survey = await seedSurvey(view);
      await view.evaluate((id) => {
        location.hash = `#/activities/survey/${id}`;
      }, survey);
      await view.click('radio', words('surveyPreview'));
      await view.reads(words('surveyPreviewTip'));
      return { view, pages: [view.page] };
    },
  },
  {
    name: 'notebook survey, answers read and not taken',
    view: 'notebook',
    room: 'activities',
    shows: [
      'survey/ReadAnswers.tsx',
      'survey/ReadResult.tsx',
      'survey/Results.tsx',
      'survey/QuestionResult.tsx',
    ],
    async setup(device) {
      const view = await device.notebook('#/settings');
      const survey = await seedSurvey(view);
      await view.evaluate((id) => {
        location.hash = `#/activities/survey/${id}`;
      }, survey);
      await view.click('radio', words('surveyAnswers_other', { count: 3 }));
      await view.click('button', words('surveyRead'));
      await view.click('textbox', words('surveyReadPaste'));
      await view.paste('Dear Ann, here is what I think.');
      await view.click('button', words('importLook'));
      await view.reads(words('answerBad_no_answer'));
      return { view, pages: [view.page] };
    },
  },
  {
    name: 'notebook CVs, one being opened',
    view: 'notebook',
    room: 'activities',
    shows: ['cv/CvView.tsx', 'cv/OpenCv.tsx'],
    async setup(device) {
      const view = await device.notebook('#/settings');
      await seedCv(view);
      await view.evaluate(() => {
        location.hash = '#/activities/cv-review';
      });
      await view.click('button', words('cvOpen'));
      await view.find('textbox', words('cvText'));
      return { view, pages: [view.page] };
    },
  },
  {
    name: 'notebook CV with comments of both, compared',
    view: 'notebook',
    room: 'activities',
    shows: [
      'cv/CvOpen.tsx',
      'cv/CvText.tsx',
      'cv/CvCompare.tsx',
      'cv/Remarks.tsx',
      'cv/RemarkCard.tsx',
      'cv/RemarkWriter.tsx',
    ],
    async setup(device) {
      const view = await device.notebook('#/settings');
      const cv = await seedCv(view);
      await view.evaluate((id) => {
        location.hash = `#/activities/cv-review/${id}`;
      }, cv);
      await view.reads(words('cvPassageGone'));
      await view.click('button', words('cvComment'));
      await view.click('button', words('cvCompare'));
      await view.reads(words('cvChanges_other', { count: 2 }));
      return { view, pages: [view.page] };
    },
  },
  {
    name: 'notebook CV, sheet to print',
    view: 'notebook',
    room: 'activities',
    shows: ['cv/CvPrint.tsx'],
    async setup(device) {
      const view = await device.notebook('#/settings');
      const cv = await seedCv(view);
      await view.evaluate((id) => {
        location.hash = `#/activities/cv-review/${id}/print`;
      }, cv);
      await view.find('button', words('print'));
      return { view, pages: [view.page] };
    },
  },
];
