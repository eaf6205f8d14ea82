import * as v from 'valibot';
import { askPage } from '@/lib/ask';
import { ALA, siteToOffer } from '@/lib/pages/siteToOffer';
import { addressSchema } from '@/lib/records/check';
import type { Answers } from '../answer';
import type { Caller } from '../caller';
import { isSameSite } from '../caller';
import { Failed } from '../Failed';
import { markTab } from '../markTab';
import { isGranted } from '../offeredSites';
import { tabOf, withoutFragment } from '../pageNow';
import { watchFrame } from '../refused';
import { foundSchema, nothingSchema, oneIdSchema, pageSchema, sizeSchema } from '../schemas';
import { noteSelection } from '../select';
import { changeSettings } from '../settingsKept';
import { pageState, paintTab, passagesOf, showBadge, showEverywhere } from '../show';
import { isBeside } from '../sidePanel';
import { changeTab, tabState } from '../tabState';
import { tellViews } from '../tellViews';

function mustBeOwn(address: string, caller: Caller): void {
  if (caller.from !== 'page' || !isSameSite(address, caller.host)) throw new Failed('not-allowed');
}

function newToken(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

/**
 * Where the person gave Chromium "on click" for ALA's sites, the first press of the toolbar button puts our
 * script into the page and is told to nobody: `ExtensionActionRunner::RunAction` in
 * https://source.chromium.org/chromium/chromium/src/+/main:chrome/browser/extensions/extension_action_runner.cc
 * A script that is there without access came by that press.
 */
async function openIfPressed(tabId: number, host: string): Promise<void> {
  if (siteToOffer(host).host !== ALA || (await isGranted(ALA))) return;
  await askPage(tabId, 'tab.open', { toggle: false });
}

const from = ['page'] as const;

/** What the content script asks. */
export const pageAnswers = {
  'page.seen': {
    from,
    ask: v.strictObject({ page: pageSchema }),
    whileLocked: true,
    async answer({ page }, caller) {
      mustBeOwn(page.pageAddress, caller);
      const tabId = await tabOf(caller);
      const { host, document, url } =
        caller.from === 'page' ? caller : { host: '', document: '', url: '' };
      const seen = { page, host, document, url: url && withoutFragment(url) };
      const before = await changeTab(tabId, (state) =>
        state.page?.pageAddress === page.pageAddress
          ? seen
          : { ...seen, write: false, offered: null, chosen: null, found: null },
      );
      const state = await pageState({ ...before, page });
      await showBadge(tabId, state);
      await tellViews({ news: 'page', tabId, page });
      if (document && document !== before.document) openIfPressed(tabId, host).catch(() => {});
      // The page has its answer first; a failure to paint is no failure of this call.
      paintTab(tabId).catch(() => {});
      markTab(tabId).catch(() => {});
      return state;
    },
  },
  'page.open': {
    from,
    ask: nothingSchema,
    whileLocked: true,
    async answer(_ask, caller) {
      const token = newToken();
      const tabId = await tabOf(caller);
      await changeTab(tabId, () => ({ token, open: true }));
      watchFrame(tabId, token).catch(() => {});
      return { token };
    },
  },
  'page.closed': {
    from,
    ask: nothingSchema,
    whileLocked: true,
    async answer(_ask, caller) {
      await changeTab(await tabOf(caller), () => ({ open: false, token: null, frame: null }));
      return null;
    },
  },
  'page.note': {
    from,
    ask: nothingSchema,
    use: true,
    async answer(_ask, caller) {
      return noteSelection(await tabOf(caller));
    },
  },
  'page.size': {
    from,
    ask: sizeSchema,
    async answer(size) {
      await changeSettings(size);
      await tellViews({ news: 'settings' });
      await showEverywhere();
      return null;
    },
  },
  'passages.wanted': {
    from,
    ask: v.strictObject({ address: addressSchema }),
    async answer({ address }, caller) {
      mustBeOwn(address, caller);
      return passagesOf(address);
    },
  },
  'passages.found': {
    from,
    ask: foundSchema,
    async answer(found, caller) {
      mustBeOwn(found.address, caller);
      const tabId = await tabOf(caller);
      await changeTab(tabId, () => ({ found }));
      await tellViews({ news: 'passages', tabId });
      return null;
    },
  },
  'passages.chosen': {
    from,
    ask: oneIdSchema,
    use: true,
    async answer({ id }, caller) {
      const tabId = await tabOf(caller);
      const beside = await isBeside(tabId);
      // A panel that is not there yet is told when it shows itself.
      if (beside || (await tabState(tabId)).frame !== null)
        await tellViews({ news: 'chosen', tabId, id });
      else await changeTab(tabId, () => ({ chosen: id }));
      if (!beside) await askPage(tabId, 'tab.open', { toggle: false });
      return null;
    },
  },
} satisfies Partial<Answers>;
