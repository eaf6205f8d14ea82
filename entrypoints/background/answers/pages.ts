import * as v from 'valibot';
import { askPage } from '@/lib/ask';
import { addressSchema } from '@/lib/records/check';
import type { Answers } from '../answer';
import type { Caller } from '../caller';
import { isSameSite } from '../caller';
import { Failed } from '../Failed';
import { markTab } from '../markTab';
import { tabOf } from '../pageNow';
import { foundSchema, nothingSchema, oneIdSchema, pageSchema, sizeSchema } from '../schemas';
import { noteSelection } from '../select';
import { changeSettings } from '../settingsKept';
import { pageState, paintTab, passagesOf, showBadge, showEverywhere } from '../show';
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
      const before = await changeTab(tabId, (state) =>
        state.page?.pageAddress === page.pageAddress
          ? { page }
          : { page, write: false, offered: null, chosen: null, found: null },
      );
      const state = await pageState({ ...before, page });
      await showBadge(tabId, state.count);
      if (before.open) await tellViews({ news: 'page', tabId, page });
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
      // A panel that is not there yet is told when it shows itself.
      if ((await tabState(tabId)).frame !== null) await tellViews({ news: 'chosen', tabId, id });
      else await changeTab(tabId, () => ({ chosen: id }));
      await askPage(tabId, 'tab.open', { toggle: false });
      return null;
    },
  },
} satisfies Partial<Answers>;
