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
      'survey/RowText.tsx',
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
];
