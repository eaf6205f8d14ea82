import browser from 'webextension-polyfill';
import type { PageState } from '@/lib/calls';
import { loadWords, t } from '@/lib/t';

/** The language whose words are loaded: a cache of one worker's life. */
let loaded: string | null = null;

/** The words that the content script shows, in the language of the settings. */
export async function pageWords(language: string): Promise<PageState['words']> {
  if (loaded !== language) {
    try {
      const own = browser.i18n.getUILanguage();
      await loadWords(language, (path) => browser.runtime.getURL(path), own);
      loaded = language;
    } catch {
      // The keys themselves are better than no button; the next call tries again.
    }
  }
  return {
    note: t('pageNote'),
    button: t('pageButton'),
    close: t('pageClose'),
    reload: t('reloadPage'),
  };
}
