/** The four tabs of the panel. */
export interface TabCalls {
  /** panel: a tab was chosen by hand; it is open again when this page's panel is. */
  'panel.tab': { ask: { tab: string }; answer: null };
}
