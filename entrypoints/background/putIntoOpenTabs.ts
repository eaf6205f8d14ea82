import browser from 'webextension-polyfill';
import { putPageScript } from './scripts';

/** Tabs of these origins that were open before Matchbook could be there get the script once. */
export async function putIntoOpenTabs(origins: string[]): Promise<void> {
  if (origins.length === 0) return;
  const tabs = await browser.tabs.query({ url: origins });
  await Promise.all(
    tabs.map(async ({ id, discarded }) => {
      if (id !== undefined && !discarded) await putPageScript(id);
    }),
  );
}
