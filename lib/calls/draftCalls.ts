import type { Comment } from '../records/comment';
import type { Draft, DraftStatus, DraftType, DraftVersion } from '../records/draft';
import type { ForumDate } from '../records/forumDate';

/** A note or site that a draft leans on, or could: what is shown of it. */
export interface Source {
  id: string;
  kind: 'note' | 'site';
  author: string;
  /** The passage, or ''. */
  quote: string;
  /** The note's text, the site's annotation. */
  text: string;
  title: string;
  address: string;
}

/** Everything that the tab Questions shows. */
export interface DraftsView {
  /** The one that changed last first. */
  drafts: Draft[];
  /** About any of the drafts, the oldest first. */
  comments: Comment[];
  /** What the drafts lean on, by id. */
  sources: Record<string, Source>;
  /** Dates of forums, the next first; past ones after. */
  dates: ForumDate[];
}

/** Calls about drafts, the comments on them, and dates of forums. */
export interface DraftCalls {
  /** panel, notebook */
  'drafts.view': { ask: Record<never, never>; answer: DraftsView };
  /** panel, notebook: the latest notes and sites, for a draft to lean on; those of the page in view first. */
  'drafts.sources': { ask: Record<never, never>; answer: { sources: Source[] } };
  /**
   * panel, notebook: a new draft; about the page in view where `page` is set (panel). Who asks may choose its `id`
   * (a new random one), and write to it at once; asked again with the same one, it is the same draft.
   */
  'draft.add': {
    ask: { id?: string | undefined; type: DraftType; audience: string; page: boolean };
    answer: { draft: Draft };
  };
  /** Writes the text through: `text` was made from `before`. Answers the draft with what others wrote in it too. */
  'draft.write': { ask: { id: string; before: string; text: string }; answer: { draft: Draft } };
  'draft.change': {
    ask: {
      id: string;
      type?: DraftType | undefined;
      audience?: string | undefined;
      title?: string | undefined;
      status?: DraftStatus | undefined;
      answer?: string | undefined;
      answerSource?: string | null | undefined;
      leansOn?: { id: string; on: boolean } | undefined;
      tags?: string[] | undefined;
      onlyMe?: boolean | undefined;
      bring?: boolean | undefined;
    };
    answer: { draft: Draft };
  };
  /** The earlier texts of a draft, the latest first. */
  'draft.versions': { ask: { id: string }; answer: { versions: DraftVersion[] } };
  'comment.add': { ask: { about: string; text: string }; answer: { comment: Comment } };
  'comment.edit': { ask: { id: string; text: string }; answer: { comment: Comment } };
  /** When a forum, chat or session is; a new one where `id` is `null`. */
  'date.save': {
    ask: { id: string | null; what: string; at: number; minutes: number; link: string };
    answer: { date: ForumDate };
  };
}
