import browser from 'webextension-polyfill';
import { ALA, siteToOffer } from '@/lib/pages/siteToOffer';
import { accessChanged } from '../accessChanged';
import type { Answers } from '../answer';
import { Failed } from '../Failed';
import { isGranted, offeredSites, offerOn, siteAccess, stopOffering } from '../offeredSites';
import { openNotebookTab } from '../openNotebookTab';
import { pageNow, tabOf } from '../pageNow';
import { hostSchema, nothingSchema } from '../schemas';
import { tabState } from '../tabState';
import { tellViews } from '../tellViews';

/** The sites on which Matchbook may be by itself. */
export const accessAnswers = {
  'access.ask': {
    from: ['panel'],
    ask: nothingSchema,
    use: true,
    async answer(_ask, caller) {
      const tabId = await tabOf(caller);
      const tab = await browser.tabs.get(tabId);
      // Not even the site's name leaves a private window.
      if (tab.incognito) await openNotebookTab('#/settings/offer-private');
      else {
        const { pageAddress } = await pageNow(tabId);
        const { host } = await siteAccess((await tabState(tabId)).host, pageAddress);
        await openNotebookTab(`#/settings/offer/${host}`);
      }
      return null;
    },
  },
  'access.sites': {
    from: ['notebook'],
    ask: nothingSchema,
    async answer() {
      const [sites, ala] = await Promise.all([offeredSites(), isGranted(ALA)]);
      return { sites, ala };
    },
  },
  'access.offer': {
    from: ['notebook'],
    ask: hostSchema,
    use: true,
    async answer({ host }) {
      const site = siteToOffer(host);
      if (!('origin' in site) || site.host !== host) throw new Failed('bad-input');
      if (!(await isGranted(host))) throw new Failed('not-allowed');
      await offerOn(host);
      await accessChanged([site.origin]);
      return null;
    },
  },
  'access.stop': {
    from: ['notebook'],
    ask: hostSchema,
    use: true,
    async answer({ host }) {
      await stopOffering(host);
      await tellViews({ news: 'access' });
      return null;
    },
  },
} satisfies Partial<Answers>;
