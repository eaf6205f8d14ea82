import type { Entry } from '../../records/activity';

export const QUESTION_KINDS = ['single', 'multiple', 'scale', 'short', 'long'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** At most so many, and so long (UTF-16 units). */
export const SURVEY_LIMITS = {
  questions: 60,
  options: 30,
  line: 300,
  short: 300,
  long: 4_000,
  points: 10,
} as const;

/** One question of a survey. */
export interface Question {
  id: string;
  kind: QuestionKind;
  text: string;
  required: boolean;
  /** What can be chosen: `single`, `multiple`. */
  options: string[];
  /** `scale`: from 1 to this, and what its ends mean. */
  points: number;
  low: string;
  high: string;
  order: number;
}

/** A survey of the pair's, with its questions in order. Times are milliseconds since 1970. */
export interface Survey {
  id: string;
  topic: string;
  intro: string;
  /** What is said once answers are saved: where to send them. */
  thanks: string;
  questions: Question[];
  made: number;
}

/** Whether a question has options. */
export const hasOptions = ({ kind }: Pick<Question, 'kind'>) =>
  kind === 'single' || kind === 'multiple';

/** Options as they are typed, one a line: without empty lines and doubles. */
export function optionsOf(text: string): string[] {
  const lines = text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim().slice(0, SURVEY_LIMITS.line))
    .filter(Boolean);
  return [...new Set(lines)].slice(0, SURVEY_LIMITS.options);
}

function questionOf({ id, cells }: Entry): Question {
  const points = Number(cells.points);
  return {
    id,
    kind: QUESTION_KINDS.find((kind) => kind === cells.kind) ?? 'single',
    text: cells.text ?? '',
    required: cells.required === 'yes',
    options: optionsOf(cells.options ?? ''),
    points: Number.isInteger(points) && points >= 2 && points <= SURVEY_LIMITS.points ? points : 5,
    low: cells.low ?? '',
    high: cells.high ?? '',
    order: Number(cells.order) || 0,
  };
}

/** The surveys among the rows of the activity, the latest first. */
export function surveysOf(entries: Entry[]): Survey[] {
  const of = (survey: string) =>
    entries
      .filter(({ cells }) => cells.part === 'question' && cells.survey === survey)
      .map(questionOf)
      .map((question, at) => ({ question, at }))
      .sort((a, b) => a.question.order - b.question.order || a.at - b.at)
      .map(({ question }) => question)
      .slice(0, SURVEY_LIMITS.questions);
  return entries
    .filter(({ cells }) => cells.part === 'survey')
    .map(({ id, cells, made }) => ({
      id,
      topic: cells.topic ?? '',
      intro: cells.intro ?? '',
      thanks: cells.thanks ?? '',
      questions: of(id),
      made,
    }))
    .reverse();
}

/**
 * The places that change when a question goes up (-1) or down (1): all are numbered anew, since two that were added
 * apart may have the same number.
 */
export function movedOrder(
  questions: Question[],
  id: string,
  by: 1 | -1,
): { id: string; order: number }[] {
  const from = questions.findIndex((question) => question.id === id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= questions.length) return [];
  const next = [...questions];
  next.splice(to, 0, ...next.splice(from, 1));
  return next.flatMap((question, at) =>
    question.order === at + 1 ? [] : [{ id: question.id, order: at + 1 }],
  );
}

/** Why a question cannot be asked yet; `survey_<name>` in the messages says it. */
export type QuestionFault = 'no_text' | 'few_options';

/** What is missing in a question. */
export function questionFault(question: Question): QuestionFault | null {
  if (question.text.trim() === '') return 'no_text';
  return hasOptions(question) && question.options.length < 2 ? 'few_options' : null;
}
