import { BLOCKS } from './blocks';
import type { Group, Question } from './criteria';
import { GREAT_WEBSITES } from './greatWebsites';

/** Every heading of the form, those that are switched on last. */
export const GROUPS: readonly Group[] = [...GREAT_WEBSITES, ...BLOCKS];

const QUESTIONS = new Map(
  GROUPS.flatMap(({ questions }) => questions).map((one): [string, Question] => [one.id, one]),
);

/** A question by its id; `undefined` where the form has none such (written by a later Matchbook). */
export function questionOf(id: string): Question | undefined {
  return QUESTIONS.get(id);
}

export { BLOCKS } from './blocks';
export * from './choices';
export { type Answer, type Group, type Question, SCALES, type Scale, type Words } from './criteria';
export { GREAT_WEBSITES } from './greatWebsites';
