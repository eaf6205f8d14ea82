import type { Programme } from '../programme/programme';
import type { Agreement } from '../records/agreement';
import type { GoalState } from '../records/goal';
import type { Meeting, Talked } from '../records/meeting';

/** Where the walk through a meeting stands on this device. */
export interface Walk {
  meeting: string;
  /** The key of the item that is open, or `null` before the first and after the last. */
  item: string | null;
  /** The page of the item is gone, or could not be reached: its quote is shown instead. */
  gone: boolean;
  /** The item's page is open in a tab of its own, where Matchbook may not be by itself. */
  beside: boolean;
}

/** Calls about meetings, goals and what is brought to a meeting: panel and notebook tab. Days are YYYY-MM-DD. */
export interface MeetingCalls {
  'meetings.view': { ask: Record<never, never>; answer: Programme };
  /**
   * Any record is to be spoken of at the next meeting, or no longer. Whoever may write the record marks it itself
   * (`bring`); a record of the other's is marked beside it.
   */
  'meeting.bring': { ask: { id: string; bring: boolean }; answer: null };
  /** Makes a meeting (`id` is `null`), or changes when and how it is; times are milliseconds since 1970. */
  'meeting.save': {
    ask: {
      id: string | null;
      at?: number | null | undefined;
      zone?: string | undefined;
      minutes?: number | undefined;
      means?: string | undefined;
      asks?: string | null | undefined;
      state?: Meeting['state'] | undefined;
    };
    answer: { meeting: Meeting };
  };
  /** Writes the notes through: `text` was made from `before`. Answers them with what the other wrote, too. */
  'meeting.write': { ask: { id: string; before: string; text: string }; answer: { notes: string } };
  /** Adds words of one's own to the agenda. */
  'meeting.add': { ask: { id: string; words: string }; answer: null };
  /** The order of the agenda, by the keys of its items. */
  'meeting.order': { ask: { id: string; keys: string[] }; answer: null };
  /** What became of an item; `null`: it is open again. */
  'meeting.talk': { ask: { id: string; key: string; what: Talked | null }; answer: null };
  /** The meeting is over: its agenda stays as it was. Answers prepared ahead are shown to both. */
  'meeting.end': { ask: { id: string }; answer: null };
  'action.save': {
    ask: {
      id: string | null;
      what?: string | undefined;
      owner?: string | null | undefined;
      by?: string | null | undefined;
      meeting?: string | undefined;
      done?: boolean | undefined;
    };
    answer: { id: string };
  };
  'goal.save': {
    ask: {
      id: string | null;
      what?: string | undefined;
      measure?: string | undefined;
      by?: string | null | undefined;
      competency?: string | null | undefined;
      state?: GoalState | undefined;
    };
    answer: { id: string };
  };
  /** This member agrees to a goal as it stands, on a day; `null`: no longer. */
  'goal.agree': { ask: { id: string; day: string | null }; answer: null };
  'agreement.save': {
    ask: {
      often?: string | undefined;
      means?: string | undefined;
      confidential?: Agreement['confidential'] | undefined;
      between?: string | undefined;
      starts?: string | undefined;
      ends?: string | undefined;
    };
    answer: null;
  };
  /** A question for the other ahead of a meeting (`about`), or an answer to one; `id` is `null` for a new one. */
  'ahead.write': { ask: { id: string | null; about: string; text: string }; answer: null };
  /** One's own questions ahead of a meeting go to the other now. */
  'ahead.send': { ask: { meeting: string }; answer: null };
  /** In which time zone this member is. */
  'member.zone': { ask: { zone: string }; answer: null };
  /** Opens the first item that is open in its page, with the panel beside it; `paged` is false where none has one. */
  'walk.start': { ask: { meeting: string }; answer: { walk: Walk; paged: boolean } };
  /** panel: one item on, or back; or to the item with this key. */
  'walk.step': { ask: { by: 1 | -1 } | { key: string }; answer: { walk: Walk | null } };
  /** panel: the walk ends; the meeting goes on until it is ended. */
  'walk.end': { ask: Record<never, never>; answer: null };
}
