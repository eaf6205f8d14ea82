import type { ListedPost } from '../pages/blogPosts';
import type { ActivityStanding, ActivityState, Entry, Level } from '../records/activity';
import type { Note } from '../records/note';

/** A row of a sheet to be saved; cells that are left out stay. */
export interface EntryAsk {
  /** A new random one for a new row. */
  id: string;
  cells: Record<string, string | null>;
  page?: { address: string; title: string } | null | undefined;
  competencies?: string[] | undefined;
}

/** What the list of activities shows. */
export interface ActivitiesView {
  /** Those that were begun. Of the other's answers only whether there are any, until one's own are shown. */
  states: ActivityState[];
  /** How many rows each has. */
  rows: Record<string, number>;
}

/** What an open activity shows. */
export interface ActivityView {
  state: ActivityState | null;
  /** In the order in which they were made. */
  entries: Entry[];
  /** Notes that are kept with it, by id; where `notes` was asked for, those of its pages too. */
  notes: Note[];
}

/** The programme's activities and the Competencies: panel and notebook tab. */
export interface ActivityCalls {
  'activities.view': { ask: Record<never, never>; answer: ActivitiesView };
  'activity.view': { ask: { activity: string; notes: boolean }; answer: ActivityView };
  /** How an activity stands, one's own answers, what the pair keeps with it; what is left out stays. */
  'activity.change': {
    ask: {
      activity: string;
      /** What it is called on screen, for views that do not know its file. */
      title?: string | undefined;
      state?: ActivityStanding | null | undefined;
      answer?: { prompt: string; text: string } | undefined;
      answered?: boolean | undefined;
      keep?: { name: string; text: string } | undefined;
    };
    answer: { state: ActivityState };
  };
  /** Saves at most 500 rows, new or changed, all or none. */
  'entries.save': { ask: { activity: string; rows: EntryAsk[] }; answer: { entries: Entry[] } };
  /** panel: the posts that the page in view lists. */
  'posts.list': { ask: Record<never, never>; answer: { posts: ListedPost[] } };
  /** One's own judgement of a section of the Competencies. */
  'judgement.save': {
    ask: { section: string; level?: Level | undefined; comment?: string | undefined };
    answer: null;
  };
  /** What one brings to the own library: a new one where the id is. */
  'library.save': {
    ask: {
      id: string;
      what?: string | undefined;
      competency?: string | undefined;
      done?: boolean | undefined;
    };
    answer: null;
  };
}
