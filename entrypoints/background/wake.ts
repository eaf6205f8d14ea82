import browser from 'webextension-polyfill';
import { tidyDeleted } from '@/lib/notebook/write';
import { syncSoon } from './browserSync';
import { exchangeNow } from './exchange';
import { home } from './home';
import { makeMenus } from './menus';
import { registerOffered } from './offeredSites';
import { putIntoOpenTabs } from './putIntoOpenTabs';
import { remindNow } from './remind';
import { readSettings } from './settingsKept';
import { keepPlace } from './sidePanel';

const TIDY_ALARM = 'tidy';

/** Deletes for good what has been deleted for 90 days. A notebook that cannot be opened is left alone. */
export async function tidy(name: string): Promise<void> {
  if (name !== TIDY_ALARM) return;
  const { notebook } = await browser.storage.local.get('notebook');
  if (notebook === undefined) return;
  await tidyDeleted(await home());
  await syncSoon();
}

/** At install, update and the start of the browser. */
export async function wake(): Promise<void> {
  await browser.alarms.create(TIDY_ALARM, { delayInMinutes: 5, periodInMinutes: 24 * 60 });
  await syncSoon();
  // Nobody waits for a server.
  exchangeNow(false).catch(() => {});
  remindNow().catch(() => {});
  await keepPlace((await readSettings()).place);
  // An update of the extension lets its registered scripts go.
  await putIntoOpenTabs(await registerOffered());
}

/** At install and update alone. */
export async function installed(): Promise<void> {
  await makeMenus();
  await wake();
}
