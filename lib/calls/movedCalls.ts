import type { Quote } from '../records/record';

/** A page of the notebook that the page in view seems to be, at another address. */
export interface MovedPage {
  address: string;
  title: string;
  /** How many notes it has. */
  notes: number;
}

/** A page that moved, and what is new on it. */
export interface MovedCalls {
  /** panel: which page of the notebook this one was, where it has no notes itself. May take its time. */
  'moved.look': { ask: Record<never, never>; answer: { from: MovedPage | null } };
  /** panel: brings the notes of that page here: one step. Answers how many. */
  'moved.bring': { ask: { from: string }; answer: { notes: number } };
  /** panel: it is not the same page: these two addresses are not offered again on this device. */
  'moved.dismiss': { ask: { from: string }; answer: null };
  /** panel: these notes of the other member were shown: they are no longer new on this device. */
  'panel.looked': { ask: { ids: string[] }; answer: null };
}

export interface MovedPageCalls {
  /** Which of these passages stand on the page, one answer each. Answered by passages.ts. */
  'passages.hold': { ask: { quotes: Quote[] }; answer: { held: boolean[] } };
}
