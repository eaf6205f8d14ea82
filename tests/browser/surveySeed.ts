import { answerCheck } from '@/lib/programme/survey/answer';
import { packAnswers } from '@/lib/programme/survey/packs';
import { sharedId } from '@/lib/records/id';
import type { View } from './driver/View.mjs';
import { askFrom } from './seed';

const seedId = (name: string) => sharedId('seed', name);

/** The file of an answer as the form saves it; `check` only where it is to be wrong. */
export function answerFile(
  survey: string,
  answer: string,
  values: [string, string | string[]][],
  check?: string,
): string {
  const at = '2026-05-04T10:00:00.000Z';
  return JSON.stringify({
    matchbookSurvey: 1,
    survey,
    topic: 'Reading rooms',
    answer,
    at,
    values,
    check: check ?? answerCheck(JSON.stringify([survey, answer, at, values])),
  });
}

/** A survey with a question of each kind and three answers; answers its id. */
export async function seedSurvey(notebook: View): Promise<string> {
  const [survey, pick, some, scale, long] = await Promise.all(
    ['survey', 'pick', 'some', 'scale', 'long'].map((name) => seedId(`survey ${name}`)),
  );
  if (!survey || !pick || !some || !scale || !long) throw new Error('no ids');
  const question = (id: string, order: number, cells: Record<string, string>) => ({
    id,
    cells: { part: 'question', survey, order: String(order), ...cells },
  });
  const answers = [
    { [pick]: 'Every week', [some]: ['Lamps', 'Cushions'], [scale]: '5', [long]: 'More lamps.' },
    { [pick]: 'Now and then', [some]: ['Lamps'], [scale]: '3' },
    { [pick]: 'Every week', [scale]: '4', [long]: 'A door that closes.\nAnd a clock.' },
  ].map((values, at) => ({ id: `seeded-answer-${at}`, at: '2026-05-04', values }));
  const packed = packAnswers(survey, await seedId('survey batch'), answers);
  await askFrom(notebook, 'entries.save', {
    activity: 'survey',
    rows: [
      {
        id: survey,
        cells: {
          part: 'survey',
          topic: 'Reading rooms',
          intro: 'We are two librarians who wonder how others light theirs.',
          thanks: 'Send the file to ann@example.org.',
        },
      },
      question(pick, 1, {
        text: 'How often is your reading room full?',
        kind: 'single',
        options: 'Every week\nNow and then\nNever',
        required: 'yes',
      }),
      question(some, 2, {
        text: 'What do you have there?',
        kind: 'multiple',
        options: 'Lamps\nCushions\nTables',
      }),
      question(scale, 3, {
        text: 'How loud may it be?',
        kind: 'scale',
        low: 'silent',
        high: 'as a schoolyard',
      }),
      question(long, 4, { text: 'What is missing?', kind: 'long' }),
      ...(await Promise.all(
        packed.map(async (cells, at) => ({ id: await seedId(`survey pack ${at}`), cells })),
      )),
    ],
  });
  return survey;
}
