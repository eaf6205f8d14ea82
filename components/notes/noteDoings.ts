import type { Note } from '@/lib/records/note';
import type { Quote } from '@/lib/records/record';

/** What a card asks of the panel. */
export interface NoteDoings {
  edit: (note: Note) => void;
  /** Opens all texts that stand side by side as one. */
  join: (note: Note) => void;
  /** Keeps one of them. */
  keep: (note: Note, text: string) => void;
  copy: (note: Note) => void;
  copyLink: (note: Note) => void;
  remove: (note: Note) => void;
  /** Has the next meeting speak of it, or no longer. */
  bring: (note: Note) => void;
  /** Marks the card and scrolls the page to its passage. */
  choose: (note: Note) => void;
  /** Marks the passage in the page while the card is pointed at; `null` ends it. */
  point: (note: Note | null) => void;
  /** An orphan takes the selected passage. */
  reselect: (note: Note) => void;
  /** An orphan becomes a note about the page as a whole. */
  keepAsPage: (note: Note) => void;
  /** Saves a reply to a note; answers whether it was saved. */
  reply: (note: Note, text: string) => Promise<boolean>;
  editReply: (id: string, text: string) => Promise<boolean>;
  removeReply: (id: string) => Promise<void>;
  /** A note whose passage was changed takes what stands there now. */
  useNow: (note: Note, now: Quote) => void;
}
