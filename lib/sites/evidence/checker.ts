/** What a rule of axe-core says of one element; `none`: the rule is not about it. */
export interface Verdict {
  verdict: 'passed' | 'failed' | 'unsure' | 'none';
  /** What it measured, such as the contrast. */
  data: unknown;
}

/** Asks a rule of axe-core about one element. */
export type Check = (rule: string, element: Element) => Verdict;

/** Readies axe-core for the page as it is now, hands out its `Check`, and forgets the page afterwards. */
export type WithCheck = <T>(work: (check: Check) => Promise<T>) => Promise<T>;

/** Where axe.ts leaves `WithCheck` for evidence.ts, in the world of our scripts alone. */
export const WITH_CHECK = Symbol.for('matchbook check');

/** A page of more elements is not given to axe-core, which takes it in in one piece. */
export const MOST_ELEMENTS = 3_000;
