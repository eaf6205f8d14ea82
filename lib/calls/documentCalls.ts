import type { Value } from '../records/record';

/** What becomes of a document or of a comment on one; a new one where the id is. */
export interface DocumentAsk {
  kind: 'document' | 'comment';
  id: string;
  fields: [name: string, value: Value][];
  /** Left out, it stays. */
  text?: string | undefined;
}

/** Documents of one's own (a CV) and comments on them: notebook tab. It reads them itself. */
export interface DocumentCalls {
  /** Saves at most 500 in one step, all or none. */
  'documents.save': { ask: { changes: DocumentAsk[] }; answer: null };
}
