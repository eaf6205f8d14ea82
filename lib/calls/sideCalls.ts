/** Calls about the browser's own side panel. */
export interface SideCalls {
  /**
   * page: a press in the page shall open the browser's side panel: for this `tab` alone, or for its window.
   * Answered within the press; `opened` is false where the browser wants a press of its own (Firefox).
   */
  'page.side': { ask: { tab: boolean }; answer: { opened: boolean } };
}

/** What the background tells a page about it. */
export interface SidePageCalls {
  /**
   * Nobody has shown the token of the frame. `true`: an error was loaded in its place (COEP), the frame is gone, and
   * from now on the page's button asks for the side panel; `false`: it is still loading.
   */
  'tab.refused': { ask: Record<never, never>; answer: boolean };
}
