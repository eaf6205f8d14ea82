import type { FactName } from '../evidence/fact';

/** A data file's words. */
export interface Words {
  en: string;
  es: string;
}

/** What a question can be answered with. `privacy` is Common Sense's rating: never mixed with the others. */
export const SCALES = {
  answer: ['yes', 'partly', 'no', 'na'],
  privacy: ['pass', 'warning', 'fail', 'na'],
} as const;
export type Scale = keyof typeof SCALES;
export type Answer = (typeof SCALES)[Scale][number];

/** One question of the form. */
export interface Question {
  id: string;
  ask: Words;
  scale: Scale;
  /** The facts that help with it. */
  facts: readonly FactName[];
}

/** A heading of the form with its questions. */
export interface Group {
  id: string;
  title: Words;
  /** Always there, or a block that is switched on. */
  block: boolean;
  /** Where its questions come from, in one line. */
  source: Words;
  questions: readonly Question[];
}

/** A question of the form in yes, partly, no. */
export function question(
  id: string,
  en: string,
  es: string,
  facts: readonly FactName[] = [],
  scale: Scale = 'answer',
): Question {
  return { id, ask: { en, es }, scale, facts };
}
