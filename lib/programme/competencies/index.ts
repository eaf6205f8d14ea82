import { competencies2020 } from './2020';
import type { Competencies, CompetencySection } from './competencies';

/** The edition in use. */
export const currentCompetencies: Competencies = competencies2020;

/** The section with this roman numeral, or `undefined`. */
export function competencySection(id: string): CompetencySection | undefined {
  return currentCompetencies.sections.find((section) => section.id === id);
}
export type { Competencies, CompetencySection };
