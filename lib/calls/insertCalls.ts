/** The editor of a page that a draft can be put into. */
export interface EditorFound {
  /**
   * `rich`: edited in place (ProseMirror, a chat's box); `line`: an input of one line, where line breaks become
   * spaces; `other-host`: the last click was into a frame of another website, which cannot be reached.
   */
  kind: 'tinymce' | 'textarea' | 'rich' | 'line' | 'other-host';
  /** The field for the subject beside it. A filled one is left as it is. */
  subject: 'none' | 'empty' | 'filled';
  readOnly: boolean;
  hasText: boolean;
  /** UTF-16 units that it takes in all; `null`: it does not say. */
  maxLength: number | null;
  /** ALA Connect: it saves drafts on its server after ten seconds. */
  connect: boolean;
}

export interface Inserted {
  /** UTF-16 units of the text that arrived, counted by reading back. */
  inserted: number;
  /** Units that were cut off, by a limit of the page. */
  cut: number;
  /** Whether the subject was put into its field (or stood there already). */
  subject: boolean;
}

export type InsertFailure = 'no-editor' | 'editor-read-only' | 'editor-gone' | 'other-host';

interface Left {
  left?: boolean | undefined;
}

export interface InsertCalls {
  /**
   * panel: the editor that had the focus last in the page, else the likeliest; `null`: none. Ask when it is to be
   * shown, and anew 150 ms after each `blur` of the panel's window: a frame of another website is only
   * known while it has the focus. `left`: the panel has not got the focus.
   */
  'insert.look': { ask: Left; answer: { editor: EditorFound | null } };
  /**
   * panel, at a guarded press alone: puts a text at the cursor of that editor, and the subject into its field
   * where that is empty. The editor then has the focus. Nothing is replaced, nothing is posted. `too-long`
   * (detail: units over) above `MOST_INSERTED` of lib/drafts.
   */
  'insert.text': { ask: { subject: string | null; text: string }; answer: Inserted };
}

/** What the background asks insert.ts, once it was put into the page. */
export interface InsertPageCalls {
  'insert.find': { ask: Left; answer: { editor: EditorFound | null } };
  'insert.put': { ask: { subject: string | null; text: string }; answer: Inserted };
}
