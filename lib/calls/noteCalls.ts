import type { NoteInput, Writing } from '../calls';
import type { Page } from '../pages/page';
import type { Note } from '../records/note';
import type { Quote } from '../records/record';

/** Notes, what is being written, and what is done with any record: panel and notebook tab. */
export interface NoteCalls {
  /** Saves a new note about `page`, left out: the page in view (panel). Answers only when it is durable. */
  'note.add': { ask: NoteInput & { page?: Page }; answer: { note: Note } };
  /** Saves an edited note. Replaces every text that stood side by side. */
  'note.edit': { ask: { id: string } & NoteInput; answer: { note: Note } };
  /** An orphan becomes a note about the page as a whole, or takes the selected passage. */
  'note.anchor': { ask: { id: string; quote: Quote | null }; answer: { note: Note } };
  /** Marks a record as deleted: "Recently deleted", restorable for 90 days. */
  'record.delete': { ask: { id: string }; answer: null };
  'record.restore': { ask: { id: string }; answer: null };
  /** Deletes for good: the texts go, the mark stays. */
  'record.purge': { ask: { id: string }; answer: null };
  /** Takes the last step back, whatever it was; at most 20. Answers what it was. */
  undo: { ask: Record<never, never>; answer: { step: string; page: string } };
  /** Keeps what is being written about `pageAddress` (panel): at most every 150 ms, the last one always. */
  'writing.keep': { ask: Writing & { pageAddress?: string }; answer: null };
  /** Throws away what was being written. */
  'writing.drop': { ask: { note: string | null; pageAddress?: string }; answer: null };
  /** The tags in use with how many notes bear each, most used first. */
  'tags.used': { ask: Record<never, never>; answer: { tag: string; notes: number }[] };
}
