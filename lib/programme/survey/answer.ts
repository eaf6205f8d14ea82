import * as v from 'valibot';
import { type Question, SURVEY_LIMITS } from './survey';

/** An answer of one person to a survey, by the question's id: a text, a number of a scale, several options. */
export interface SurveyAnswer {
  /** Made by the form: the same answer read twice is known by it. */
  id: string;
  /** When it was saved, ISO 8601; '' where nobody says. */
  at: string;
  values: Record<string, string | string[]>;
}

/** Why a file or text is no answer of this survey: `answerBad_<name>` in the messages says it. */
export type AnswerProblem = 'no_answer' | 'broken' | 'edited' | 'too_large' | 'foreign' | 'empty';

export type ReadAnswer =
  | { ok: true; answer: SurveyAnswer }
  | { ok: false; problem: AnswerProblem; survey?: string };

/** A file of more bytes than these is no answer. */
export const MOST_ANSWER_BYTES = 200_000;

const value = v.pipe(v.string(), v.maxLength(SURVEY_LIMITS.long));
const fileSchema = v.object({
  matchbookSurvey: v.literal(1),
  survey: v.pipe(v.string(), v.maxLength(40)),
  topic: v.optional(v.pipe(v.string(), v.maxLength(SURVEY_LIMITS.line))),
  answer: v.pipe(v.string(), v.regex(/^[a-z0-9-]{8,40}$/)),
  at: v.pipe(v.string(), v.maxLength(30)),
  // Not as a record: valibot drops some keys of one.
  values: v.pipe(
    v.array(
      v.strictTuple([
        v.pipe(v.string(), v.regex(/^[a-z0-9]{1,40}$/)),
        v.union([value, v.pipe(v.array(value), v.maxLength(SURVEY_LIMITS.options))]),
      ]),
    ),
    v.maxLength(SURVEY_LIMITS.questions * 2),
  ),
  check: v.string(),
});

/**
 * The check of an answer: it tells a slip of the hand in a file, no more. FNV-1a of 32 bits over UTF-16 units
 * (http://www.isthe.com/chongo/tech/comp/fnv/). The form computes the same: formScript.js.
 */
export function answerCheck(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}

/** Answers pasted as text stand between these. */
const CODE = /MATCHBOOK1\.([A-Za-z0-9+/=\s]+)\.END/g;

/** The answers that stand in a pasted text, each as the text of its file. */
export function answersInText(text: string): string[] {
  return [...text.matchAll(CODE)].map(([, code = '']) => {
    try {
      const bytes = Uint8Array.from(atob(code.replace(/\s+/g, '')), (one) => one.charCodeAt(0));
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return '{';
    }
  });
}

/** Reads the text of one answer file of the survey with this id. */
export function readAnswer(text: string, survey: string): ReadAnswer {
  if (text.length > MOST_ANSWER_BYTES) return { ok: false, problem: 'too_large' };
  if (text.trim() === '') return { ok: false, problem: 'empty' };
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { ok: false, problem: text.includes('matchbookSurvey') ? 'broken' : 'no_answer' };
  }
  if (json === null || typeof json !== 'object' || !('matchbookSurvey' in json))
    return { ok: false, problem: 'no_answer' };
  const read = v.safeParse(fileSchema, json, { abortEarly: true });
  if (!read.success) return { ok: false, problem: 'broken' };
  const { output } = read;
  if (output.survey !== survey)
    return { ok: false, problem: 'foreign', survey: output.topic ?? '' };
  const { answer: id, at, values } = output;
  if (answerCheck(JSON.stringify([survey, id, at, values])) !== output.check)
    return { ok: false, problem: 'edited' };
  return { ok: true, answer: { id, at, values: Object.fromEntries(values) } };
}

/** What a person answered to a question, as a list of texts; none where it was left out. */
export function saidTo({ values }: SurveyAnswer, { id }: Pick<Question, 'id'>): string[] {
  const said = Object.hasOwn(values, id) ? values[id] : undefined;
  const list = said === undefined ? [] : Array.isArray(said) ? said : [said];
  return list.filter((one) => one.trim() !== '');
}
