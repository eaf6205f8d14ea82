import browser from 'webextension-polyfill';
import { openNotebookTab } from './openNotebookTab';

/** Longer than any search that the notebook takes; it says so itself. */
const MOST = 2_000;

/** `mb` and words in the address bar: the notebook tab searches for them. A phone's browser has no such thing. */
export function listenToOmnibox(): void {
  if (!browser.omnibox) return;
  browser.omnibox.onInputStarted.addListener(() => {
    browser.omnibox.setDefaultSuggestion({ description: browser.i18n.getMessage('omniboxSearch') });
  });
  browser.omnibox.onInputEntered.addListener((text) => {
    const search = new URLSearchParams({ q: text.slice(0, MOST) });
    openNotebookTab(`#/notes?${search}`).catch(() => {});
  });
}
