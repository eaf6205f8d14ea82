import { hasSidePanel } from './sidePanel';

/** `openPopup` needs no press in the browsers that are supported; the types know it not everywhere. */
interface Action {
  setPopup(details: { tabId: number; popup: string }): Promise<void>;
  openPopup?(options: { windowId?: number }): Promise<void>;
}

function action(): Action {
  const scope = globalThis as { browser?: { action: Action }; chrome?: { action: Action } };
  return (scope.browser ?? scope.chrome)?.action as Action;
}

/**
 * Says by the toolbar button that Matchbook cannot open inside this page, with a button that opens it beside
 * the page: only a press can. Where the browser does not show it at once, the next press of the toolbar button does.
 * `false` where there is no side panel.
 */
export async function offerBeside(tabId: number, windowId: number | undefined): Promise<boolean> {
  if (!hasSidePanel() || windowId === undefined) return false;
  await action().setPopup({ tabId, popup: `beside.html?tab=${tabId}&window=${windowId}` });
  try {
    await action().openPopup?.({ windowId });
  } catch {
    // It stays set until the tab goes on to another page, or the popup was seen.
  }
  return true;
}
