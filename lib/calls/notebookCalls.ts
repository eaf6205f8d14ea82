/** The notebooks on this computer, one for each match (notebook tab). */
export interface NotebookCalls {
  /** Their ids; the one in use, and the one that was begun last. */
  'notebooks.list': {
    ask: Record<never, never>;
    answer: { ids: string[]; inUse: string; newest: string };
  };
  /**
   * Begins an empty one and uses it; the one before stays here as it is. `account`: it is the one that the browser
   * account holds already, begun on another device.
   */
  'notebook.begin': { ask: { role: 'mentor' | 'mentee'; account: boolean }; answer: null };
  /** Uses another one. */
  'notebook.use': { ask: { id: string }; answer: null };
  /** Erases one that is not in use, on this computer alone. */
  'notebook.drop': { ask: { id: string }; answer: null };
}
