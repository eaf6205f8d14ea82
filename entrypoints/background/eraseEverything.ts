import browser from 'webextension-polyfill';
import { askPage } from '@/lib/ask';
import { databaseName } from '@/lib/notebook/read';
import { eraseNotebook } from '@/lib/notebook/write';
import { SYNC_ALARM, staySilent } from './browserSync';
import { withoutExchange } from './exchange';
import { take } from './Failed';
import { closeHome } from './home';
import { inOrder } from './inOrder';
import { LOCK_ALARM } from './lockKept';
import { stopOfferingAll } from './offeredSites';
import { showEverywhere } from './show';
import { keepPlace } from './sidePanel';
import { changeTab, seenTabs } from './tabState';
import { tellViews } from './tellViews';
import { forgetWebDav } from './webdav/kept';

async function databases(): Promise<string[]> {
  const { notebook } = await browser.storage.local.get('notebook');
  const named = typeof notebook === 'string' ? [databaseName(notebook)] : [];
  const all = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
  return [...new Set([...named, ...all.filter((name) => name.startsWith(databaseName('')))])];
}

/** Erases this computer's copy: every database, every setting. The next use begins an empty notebook. */
export async function eraseEverything(): Promise<void> {
  const tabs = await seenTabs();
  await stopOfferingAll();
  await forgetWebDav();
  await browser.alarms.clear(LOCK_ALARM);
  // A round under way would write what it knows after everything was cleared.
  const erase = () =>
    inOrder('browser-sync', async () => {
      await browser.alarms.clear(SYNC_ALARM);
      // Whoever asks for the notebook meanwhile waits: opened too soon, it would be the old one again.
      await inOrder('home', async () => {
        closeHome();
        for (const name of await databases()) take(await eraseNotebook(name));
        await browser.storage.local.clear();
        await browser.storage.session.clear();
      });
      await staySilent();
    });
  await withoutExchange(erase);
  await keepPlace('page');
  await tellViews({ news: 'erased' });
  // The open pages are known again, by their address alone, so that they can be told.
  for (const { tabId, state } of tabs) {
    await changeTab(tabId, () => ({ page: state.page, host: state.host }));
    askPage(tabId, 'tab.close', {}).catch(() => {});
  }
  await showEverywhere();
}
