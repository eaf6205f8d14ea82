import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsvText, writeCsv } from '@/lib/formats/csv';
import {
  answerCheck,
  answersInText,
  readAnswer,
  type SurveyAnswer,
  saidTo,
} from '@/lib/programme/survey/answer';
import { answersTable, knowsTitle, readAnswersTable } from '@/lib/programme/survey/answersTable';
import { surveyText } from '@/lib/programme/survey/asText';
import { countAnswers } from '@/lib/programme/survey/counts';
import { surveyForm } from '@/lib/programme/survey/form';
import { answersOf, packAnswers } from '@/lib/programme/survey/packs';
import { movedOrder, type Question, questionFault, surveysOf } from '@/lib/programme/survey/survey';
import type { Entry } from '@/lib/records/activity';

const entry = (id: string, cells: Record<string, string>, made = 1): Entry => ({
  id,
  author: 'me',
  activity: 'survey',
  cells,
  competencies: [],
  pageAddress: '',
  pageTitle: '',
  made,
  changed: made,
});
const question = (id: string, kind: Question['kind'], more: Partial<Question> = {}): Question => ({
  id,
  kind,
  text: `Question ${id}?`,
  required: false,
  options: kind === 'single' || kind === 'multiple' ? ['Yes', 'Yes, often', 'No'] : [],
  points: 5,
  low: '',
  high: '',
  order: 1,
  ...more,
});
const QUESTIONS = [
  question('a', 'single'),
  question('b', 'multiple'),
  question('c', 'scale'),
  question('d', 'short'),
  question('e', 'long'),
];
const WORDS = {
  language: 'en',
  required: 'needed',
  save: 'Save',
  copy: 'Copy',
  privacy: 'Nothing is sent.',
  doneTitle: 'Saved',
  saved: 'saved',
  copied: 'copied',
  copyYourself: 'copy it',
  answersAsText: 'As text',
  keep: 'keep',
  needed: 'needed',
  missing: 'missing',
  noScript: 'no script',
  chooseSome: 'some',
};

const file = (answer: SurveyAnswer, survey = 's1', check?: string) => {
  const values = Object.entries(answer.values);
  return JSON.stringify({
    matchbookSurvey: 1,
    survey,
    topic: 'Summer',
    answer: answer.id,
    at: answer.at,
    values,
    check: check ?? answerCheck(JSON.stringify([survey, answer.id, answer.at, values])),
  });
};
const ONE: SurveyAnswer = { id: 'answer-one', at: '2026-01-01', values: { a: 'Yes', b: ['No'] } };

describe('a survey', () => {
  it('is read from its rows, its questions in order', () => {
    const [survey] = surveysOf([
      entry('s1', { part: 'survey', topic: 'Summer' }),
      entry('q2', { part: 'question', survey: 's1', text: 'Second', order: '2', kind: 'scale' }),
      entry('q1', {
        part: 'question',
        survey: 's1',
        text: 'First',
        order: '1',
        kind: 'multiple',
        options: 'One\n\n  Two \nOne',
      }),
      entry('q9', { part: 'question', survey: 'other', text: 'Not here' }),
    ]);
    expect(survey?.questions.map(({ text }) => text)).toEqual(['First', 'Second']);
    expect(survey?.questions[0]?.options).toEqual(['One', 'Two']);
  });

  it('moves a question also where two have the same number', () => {
    expect(movedOrder(QUESTIONS, 'b', -1)).toEqual([
      { id: 'a', order: 2 },
      { id: 'c', order: 3 },
      { id: 'd', order: 4 },
      { id: 'e', order: 5 },
    ]);
    expect(movedOrder(QUESTIONS, 'a', -1)).toEqual([]);
  });

  it('says what a question misses', () => {
    expect(questionFault(question('a', 'single', { text: ' ' }))).toBe('no_text');
    expect(questionFault(question('a', 'single', { options: ['One'] }))).toBe('few_options');
    expect(questionFault(question('a', 'long'))).toBeNull();
  });

  it('is a text for any form tool', () => {
    const words = {
      required: 'needed',
      kinds: { single: 'choose one', multiple: 'choose some', scale: '', short: 's', long: 'l' },
      scale: (points: number) => `1 to ${points}`,
    };
    const survey = {
      id: 's1',
      topic: 'Summer',
      intro: '',
      thanks: '',
      questions: QUESTIONS,
      made: 1,
    };
    const text = surveyText(survey, words);
    expect(text).toContain('1. Question a?\n   (choose one)\n   - Yes\n');
    expect(text).toContain('3. Question c?\n   (1 to 5)');
  });

  it('exports a form that no word of it can break out of', async () => {
    const evil = '</script><script>alert(1)</script><img src=x onerror=alert(1)>"\'&';
    const survey = {
      id: 's1',
      topic: evil,
      intro: evil,
      thanks: evil,
      questions: [question('a', 'single', { text: evil, options: [evil, 'No'] })],
      made: 1,
    };
    const html = await surveyForm(survey, WORDS);
    expect(html).not.toContain('<img');
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(html).toContain("default-src 'none'; script-src 'sha256-");
    expect(html).not.toMatch(/https?:\/\//);
  });
});

describe('an answer', () => {
  it('is read as the form wrote it', () => {
    expect(readAnswer(file(ONE), 's1')).toEqual({ ok: true, answer: ONE });
  });

  it.each([
    ['another survey’s', file(ONE, 's2'), 'foreign'],
    ['one that was edited', file(ONE, 's1').replace('Yes', 'No'), 'edited'],
    ['half of one', file(ONE).slice(0, 90), 'broken'],
    ['another file', '{"name":"package"}', 'no_answer'],
    ['no JSON', 'Dear Ann', 'no_answer'],
    ['nothing', ' ', 'empty'],
    ['one of other values', file(ONE).replace('["No"]', '{"x":1}'), 'broken'],
    ['a huge one', `${file(ONE)}${' '.repeat(300_000)}`, 'too_large'],
  ])('is refused where it is %s', (_, text, problem) => {
    expect(readAnswer(text, 's1')).toMatchObject({ ok: false, problem });
  });

  it('is found in a pasted text, however its lines were broken', () => {
    const code = btoa(file(ONE)).replace(/.{20}/g, '$&\r\n > '.replace('> ', ''));
    const mail = `Hello!\n\n1. Yes\n\nMATCHBOOK1.${code}.END\n\nAnn\nMATCHBOOK1.${btoa('{"x')}.END`;
    const [first = '', second = ''] = answersInText(mail);
    expect(readAnswer(first, 's1')).toEqual({ ok: true, answer: ONE });
    expect(readAnswer(second, 's1').ok).toBe(false);
  });

  it('is known again in a name that objects have', () => {
    expect(saidTo({ ...ONE, values: {} }, { id: 'constructor' })).toEqual([]);
  });
});

describe('answers in rows', () => {
  it('go in and out whole, each once', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.record({
            id: fc.stringMatching(/^[a-z0-9]{8}$/),
            at: fc.constant('2026-01-01'),
            values: fc.dictionary(
              fc.stringMatching(/^[a-z]{3}$/),
              fc.string({ maxLength: 3000, unit: 'grapheme' }),
            ),
          }),
          { selector: ({ id }) => id, maxLength: 40 },
        ),
        (answers) => {
          const rows = packAnswers('s1', 'batch', answers).map((cells, at) =>
            entry(`r${at}-${Math.random()}`, cells),
          );
          for (const { cells } of rows)
            for (const cell of Object.values(cells))
              expect(cell.length).toBeLessThanOrEqual(10_000);
          const twice = [...rows, ...rows.map((row) => ({ ...row, id: `${row.id}x` }))];
          const read = answersOf(twice, 's1');
          expect(read.answers).toEqual(
            answers.map((one) => ({ ...one, values: { ...one.values } })),
          );
          expect(read.batches.reduce((sum, { count }) => sum + count, 0)).toBe(answers.length);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('of ten thousand people stay some rows', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => ({
      id: `answer-${at}`,
      at: '2026-01-01T10:00:00.000Z',
      values: { a: 'Yes', b: ['No', 'Yes'], d: 'A short text about the reading room.' },
    }));
    expect(packAnswers('s1', 'b', many).length).toBeLessThan(20);
  });
});

describe('answers as a table', () => {
  const answers: SurveyAnswer[] = [
    { id: 'answer-one', at: 'x', values: { a: 'Yes, often', b: ['Yes', 'Yes, often'], c: '4' } },
    { id: 'answer-two', at: 'y', values: { d: '=1+1', e: 'Two\nlines; and more' } },
  ];

  it('come back from CSV', () => {
    const csv = readCsvText(writeCsv(answersTable(QUESTIONS, answers)), knowsTitle(QUESTIONS));
    if (!csv.ok) throw new Error('no table');
    const read = readAnswersTable(csv.table, QUESTIONS);
    expect(read.answers.map(({ answer }) => answer)).toEqual(answers);
    expect(read.bad).toEqual([]);
  });

  it('come from another form tool; the same file twice is the same answers', () => {
    const table = [
      ['Timestamp', 'question A?', 'Question b? *', 'Question c?', 'Score'],
      ['1/1/2026', 'yes', 'Yes, often, No, Something else', '9', '1'],
      ['1/1/2026', 'yes', 'Yes, often, No, Something else', '3', '1'],
      ['1/1/2026', 'yes', 'Yes, often, No, Something else', '3', '1'],
    ];
    const read = readAnswersTable(table, QUESTIONS);
    expect(read.unknown).toEqual(['Score']);
    expect(read.bad).toEqual([{ row: 2, question: 'Question c?', text: '9' }]);
    expect(read.answers.map(({ answer }) => answer.values)).toEqual([
      { a: 'Yes', b: ['Yes, often', 'No', 'Something else'], c: '3' },
      { a: 'Yes', b: ['Yes, often', 'No', 'Something else'], c: '3' },
    ]);
    const ids = read.answers.map(({ answer }) => answer.id);
    expect(new Set(ids).size).toBe(2);
    expect(readAnswersTable(table, QUESTIONS).answers.map(({ answer }) => answer.id)).toEqual(ids);
    expect(readAnswersTable([['Title', 'ISBN']], QUESTIONS).foreign).toBe(true);
  });
});

it('counts options, other words, scales and texts', () => {
  const said = (values: SurveyAnswer['values'], at: number): SurveyAnswer => ({
    id: `answer-${at}`,
    at: '',
    values,
  });
  const counts = countAnswers(QUESTIONS, [
    said({ a: 'Yes', b: ['Yes', 'No'], c: '5', e: 'Long' }, 1),
    said({ a: 'Yes', b: ['No'], c: '2' }, 2),
    said({ a: 'Maybe', d: 'Short' }, 3),
  ]);
  expect(counts[0]?.bars).toEqual([
    { words: 'Yes', count: 2, other: false },
    { words: 'Yes, often', count: 0, other: false },
    { words: 'No', count: 0, other: false },
    { words: 'Maybe', count: 1, other: true },
  ]);
  expect(counts[1]).toMatchObject({ answered: 2 });
  expect(counts[2]).toMatchObject({ answered: 2, mean: 3.5 });
  expect(counts[3]?.texts).toEqual(['Short']);
  expect(counts[4]?.texts).toEqual(['Long']);
});
