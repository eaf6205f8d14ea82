import browser from 'webextension-polyfill';
import type { SiteHere } from '@/lib/calls/siteCalls';
import { liveRecord, type NotebookDb } from '@/lib/notebook/read';
import type { Page } from '@/lib/pages/page';
import { readSite, type Site } from '@/lib/records/site';
import { siteId } from '@/lib/sites/ids';
import { listedOn } from '@/lib/sites/listedOn';
import { siteKeyOf } from '@/lib/sites/siteAddress';
import { Failed } from './Failed';
import { home } from './home';

/** The addresses that a tab's page goes by: what stands in the browser, and what the page calls itself. */
export async function addressesOf(tabId: number, page: Page): Promise<string[]> {
  let url = '';
  try {
    url = (await browser.tabs.get(tabId)).url ?? '';
  } catch {
    // The tab was closed, or its address is not ours to know.
  }
  return [...new Set([url, page.pageAddress].map(siteKeyOf).filter(Boolean))];
}

/** The site of the notebook that the page in a tab is, or `null`. */
export async function siteInTab(db: NotebookDb, tabId: number, page: Page): Promise<Site | null> {
  if (page.kind !== 'plain') return null;
  for (const address of await addressesOf(tabId, page)) {
    const record = await liveRecord(db, 'site', await siteId(address));
    if (record) return readSite(record);
  }
  return null;
}

/** The same, for the panel's first view. */
export async function siteHere(
  db: NotebookDb,
  tabId: number,
  page: Page,
): Promise<SiteHere | null> {
  const site = await siteInTab(db, tabId, page);
  return site && { id: site.id, title: site.title, from: site.from.map(listedOn) };
}

/** The same, for a call that needs one. Throws `Failed('not-found')`. */
export async function mustBeSite(tabId: number, page: Page): Promise<Site> {
  const site = await siteInTab((await home()).db, tabId, page);
  if (!site) throw new Failed('not-found');
  return site;
}
