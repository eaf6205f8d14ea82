import { GROUPS } from './criteria';

/** What is compared of a review. */
export interface Reviewed {
  answers: Record<string, string>;
  verdict: string | null;
  bands: string[];
}

/** How two reviews stand to each other in one question; `verdict` and `bands` are questions too. */
export interface Compared {
  question: string;
  mine: string | null;
  match: string | null;
  how: 'agree' | 'differ' | 'one' | 'none';
}

/** The two that are asked beside the form's own questions. */
export const VERDICT = 'verdict';
export const BANDS_ASKED = 'bands';

function compared(question: string, mine: string | null, match: string | null): Compared {
  if (mine === null && match === null) return { question, mine, match, how: 'none' };
  if (mine === null || match === null) return { question, mine, match, how: 'one' };
  return { question, mine, match, how: mine === match ? 'agree' : 'differ' };
}

const bandsOf = ({ bands }: Reviewed) => (bands.length > 0 ? [...bands].sort().join(' ') : null);

/**
 * Two reviews of one site, question by question in the order of the form, the verdict first. Nothing is counted
 * across questions but how many agree: the scales are not alike, so that there is no average.
 */
export function agreement(mine: Reviewed, match: Reviewed): Compared[] {
  const answerOf = ({ answers }: Reviewed, id: string) =>
    Object.hasOwn(answers, id) ? (answers[id] ?? null) : null;
  return [
    compared(VERDICT, mine.verdict, match.verdict),
    compared(BANDS_ASKED, bandsOf(mine), bandsOf(match)),
    ...GROUPS.flatMap(({ questions }) =>
      questions.map(({ id }) => compared(id, answerOf(mine, id), answerOf(match, id))),
    ),
  ];
}

/** How many questions agree, differ, or have one answer only. */
export function agreementCounts(all: Compared[]): { agree: number; differ: number; one: number } {
  const count = (how: Compared['how']) => all.filter((one) => one.how === how).length;
  return { agree: count('agree'), differ: count('differ'), one: count('one') };
}
