import type { Action } from '../records/action';
import type { ItemKind } from '../records/agendaItem';
import type { Agreement } from '../records/agreement';
import type { Goal } from '../records/goal';
import type { Meeting } from '../records/meeting';

/** One of the match, with the time zone of the last device that told it. */
export interface Person {
  id: string;
  name: string;
  role: 'mentor' | 'mentee';
  me: boolean;
  /** A name of the IANA database, or ''. */
  zone: string;
  left: boolean;
}

/** A record that is to be spoken of. Times are milliseconds since 1970. */
export interface Brought {
  id: string;
  kind: ItemKind;
  author: string;
  words: string;
  quote: string;
  address: string;
  title: string;
  /** When it was marked; for an open question, when it was made. */
  at: number;
  /** Marked by hand, or comes by itself. */
  marked: boolean;
}

/** A question that one asks the other ahead of a meeting, with the answers that may be seen. */
export interface Question {
  id: string;
  meeting: string;
  author: string;
  text: string;
  /** It has not gone to the other yet. */
  held: boolean;
  made: number;
  answers: { id: string; author: string; text: string; held: boolean }[];
}

/** Something new of the other's. */
export interface Fresh {
  id: string;
  kind: ItemKind;
  title: string;
  words: string;
  address: string;
  at: number;
}

/** All that meetings and goals are made of, as one device may see it. */
export interface Programme {
  me: string;
  people: Person[];
  agreement: Agreement;
  /** The one that is first in time first; those without a time last. */
  meetings: Meeting[];
  goals: Goal[];
  actions: Action[];
  questions: Question[];
  brought: Brought[];
  /** What the other wrote since the last meeting, the latest first. */
  fresh: Fresh[];
}
