/** What the rooms of the notebook may ask the shell to say. */
export interface Actions {
  /** Something was done that Undo takes back. */
  done(words: string): void;
  /** Something was done that needs no Undo. */
  said(words: string): void;
  /** Something was not done: the sentence of its failure. '' takes it away. */
  failed(words: string): void;
}
