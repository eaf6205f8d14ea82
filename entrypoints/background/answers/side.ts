import * as v from 'valibot';
import type { Answers } from '../answer';
import { openBesideTab, openForGood } from '../sidePanel';

/** What pages ask about the browser's own side panel. */
export const sideAnswers = {
  'page.side': {
    from: ['page'],
    ask: v.strictObject({ tab: v.boolean() }),
    atOnce: true,
    async answer({ tab }, caller) {
      if (caller.from !== 'page') return { opened: false };
      const opening = tab ? openBesideTab(caller.tabId) : openForGood(caller.windowId);
      return { opened: (await opening) ?? false };
    },
  },
} satisfies Partial<Answers>;
