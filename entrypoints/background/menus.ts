import browser from 'webextension-polyfill';
import { noteSelection } from './select';
import { openForGood } from './sidePanel';

const NOTE = 'note';

/** Firefox calls it `menus` (the permission too); a phone has none. */
function menus() {
  return browser.menus ?? browser.contextMenus;
}

/** "Note in Matchbook" on selections. Made once at install: browsers keep it. */
export async function makeMenus(): Promise<void> {
  if (!menus()) return;
  await menus().removeAll();
  const title = browser.i18n.getMessage('contextNote');
  menus().create({
    id: NOTE,
    title,
    contexts: ['selection'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  });
}

/** Answers the menu. */
export function listenToMenus(): void {
  menus()?.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== NOTE || tab?.id === undefined) return;
    const { id, windowId } = tab;
    const opening = openForGood(windowId) ?? Promise.resolve(false);
    opening.then(() => noteSelection(id)).catch(() => {});
  });
}
