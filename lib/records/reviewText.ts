import type { KeptFact, Review } from './review';

/** A review that is being written. */
export interface ReviewText<F extends KeptFact = KeptFact> {
  /** By question. */
  answers: Record<string, string>;
  remarks: Record<string, string>;
  bands: string[];
  verdict: Review['verdict'];
  annotation: string;
  facts: F[];
  /** Blocks of questions that are switched on. */
  blocks: string[];
  /** Milliseconds since 1970 of the last key. */
  at: number;
}
