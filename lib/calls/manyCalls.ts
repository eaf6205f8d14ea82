/** What is done to several records at once (notebook tab). */
export interface ManyCalls {
  /**
   * Does one thing to at most 500 records; batches with one `run` (a name that the tab makes) are one step of Undo.
   * `skipped`: those that only the other member may change.
   */
  'records.change': {
    ask: {
      ids: string[];
      change:
        | { tag: string }
        | { untag: string }
        | { onlyMe: boolean }
        | { bring: true }
        | { deleted: true };
      run: string;
    };
    answer: { changed: number; skipped: number };
  };
}
