import type { Picture } from '../notebook/writing';
import type { Fact, FactName } from '../sites/evidence/fact';

/** What the panel asks about the site in view, and what the page tells while it looks. */
export interface EvidenceCalls {
  /**
   * panel: gathers facts about the page in view; answers when all are there, or `evidence.stop` was asked: then
   * with those that are. `askSite`: the site itself may be asked for its privacy policy and its links.
   */
  'evidence.gather': {
    ask: { wanted: FactName[]; askSite: boolean };
    answer: { facts: Fact[]; address: string };
  };
  /** panel: stops; what was found until then is answered by `evidence.gather`. */
  'evidence.stop': { ask: Record<never, never>; answer: null };
  /**
   * panel: the page as it is seen, without our panel: a JPEG of at most 1280 px and 200 KB. On a site it is kept
   * with the own review, on this device alone.
   */
  'evidence.picture': { ask: Record<never, never>; answer: Picture };
  /** panel: the picture that is kept with the own review of the site in view. */
  'evidence.pictureKept': { ask: Record<never, never>; answer: { picture: Picture | null } };
  /** panel: throws it away. */
  'evidence.pictureDrop': { ask: Record<never, never>; answer: null };
  /** page: the fact that is looked at now (`null`: the last is done), how many are done, and the one just found. */
  'evidence.progress': {
    ask: { fact: FactName | null; done: number; of: number; found: Fact | null };
    answer: null;
  };
}

/** What the background tells open panels while facts are gathered. */
export interface EvidenceNews {
  news: 'evidence';
  tabId: number;
  /** The fact that is looked at now; `null` when the last is done. */
  fact: FactName | null;
  done: number;
  of: number;
}

/** What the background asks evidence.ts, once it was put into the page. */
export interface EvidencePageCalls {
  'evidence.gather': EvidenceCalls['evidence.gather'];
  'evidence.stop': EvidenceCalls['evidence.stop'];
  /** The part of the view that our panel leaves free, in shares of its width and height, 0 to 1. */
  'evidence.free': {
    ask: Record<never, never>;
    answer: { left: number; top: number; right: number; bottom: number };
  };
}
