import type { Quote } from './record';

/** What a save of a note asks for. */
export interface NoteInput {
  text: string;
  quote: Quote | null;
  /** The page of a PDF that it is about, from 1; left out, an edit leaves it as it is. */
  pdfPage?: number | null;
  tags: string[];
  competencies: string[];
  onlyMe: boolean;
}

/** A note that is being written: kept at each pause of the keys, one a page and member, or one a note under edit. */
export interface Writing extends NoteInput {
  /** The note that is being edited, or `null` for a new one. */
  note: string | null;
  /** Milliseconds since 1970 of the last key. */
  at: number;
}
