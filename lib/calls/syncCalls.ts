/** How a copy of the notebook stands with the person's browser account. */
export interface SyncState {
  /** "Keep a copy with my browser account". */
  on: boolean;
  /**
   * off: switched off here. empty: nothing to keep yet. waiting: changes are on their way. saved: all is there that can be (a very
   * long note cannot).
   * full: not all notes fit. refused: the browser did not take it; tried again. match: there is a second member, and
   * nothing leaves unsealed. other: the account holds a notebook that was begun after this one.
   */
  at: 'off' | 'empty' | 'waiting' | 'saved' | 'full' | 'refused' | 'match' | 'other';
  /** When it was last written there and read back (milliseconds since 1970). */
  when: number | null;
  /** How many notes travel, of how many. */
  travel: number;
  notes: number;
  /** Notes there that this device has no key for. */
  sealed: number;
  /** The sentence that says that a copy is kept there was read. */
  told: boolean;
}

/** The same as the panel of a page needs it. */
export interface SyncView extends SyncState {
  /** Of the notes in question, those that do not travel where not all do: ids. */
  stays: string[];
  /** Those of them that are too long to, however much room there is. */
  long: string[];
}

/** Browser sync (panel, notebook). */
export interface SyncCalls {
  /** How it stands, and which of these notes do not travel. */
  'sync.state': { ask: { notes: string[] }; answer: SyncView };
  /** "Keep a copy with my browser account", on this device. */
  'sync.turn': { ask: { on: boolean }; answer: SyncState };
  /** Takes what this device wrote there away; other devices keep theirs. Only while it is switched off. */
  'sync.forget': { ask: Record<never, never>; answer: null };
  /** The sentence that says that a copy is kept there was read. */
  'sync.told': { ask: Record<never, never>; answer: null };
}
