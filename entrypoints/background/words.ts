import browser from 'webextension-polyfill';
import type { PageState } from '@/lib/calls';
import { loadWords, t, tn, wordsLanguage } from '@/lib/t';

/** The language whose words are loaded: a cache of one worker's life. */
let loaded: string | null = null;

/** What the buttons that open the panel are called: "Open Matchbook: 3 notes, 1 new". */
function buttonName(count: number, fresh: number): string {
  if (count === 0) return t('pageButton');
  const notes = tn('notesCount', count);
  return fresh > 0
    ? t('pageButtonNew', { notes, fresh: new Intl.NumberFormat(wordsLanguage()).format(fresh) })
    : t('pageButtonNotes', { notes });
}

/** The words that the content script shows, in the language of the settings. */
export async function pageWords(
  language: string,
  count: number,
  fresh: number,
): Promise<PageState['words']> {
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
    button: buttonName(count, fresh),
    close: t('pageClose'),
    reload: t('reloadPage'),
  };
}
