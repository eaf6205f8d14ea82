/** What one rule of axe-core says of a page. */
export interface RuleResult {
  failed: { element: Element | null; data: unknown }[];
  passed: number;
  /** It could not tell. */
  unsure: number;
}

/** Runs one rule of axe-core on the page in view. */
export type RunRule = (rule: string) => Promise<RuleResult>;

/** Where axe.ts leaves `RunRule` for evidence.ts, in the world of our scripts alone. */
export const RUN_RULE = Symbol.for('matchbook rule');

/** A page of more elements is not given to axe-core, which works in one piece. */
export const MOST_ELEMENTS = 5_000;
