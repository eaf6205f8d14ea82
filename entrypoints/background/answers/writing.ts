import * as v from 'valibot';
import { dropWriting, keepWriting } from '@/lib/notebook/write';
import { addressSchema } from '@/lib/records/check';
import type { Answers } from '../answer';
import type { Caller } from '../caller';
import { take } from '../Failed';
import { home } from '../home';
import { idSchema, writingSchema } from '../schemas';
import { changeTab, tabsShowing } from '../tabState';
import { tellViews } from '../tellViews';
import { addressOfNote, shownPage } from './notes';

/** The page that it is about: the note's own, else the one that the view says it showed at that key, else the one in view. */
async function addressOf(
  note: string | null,
  said: string | undefined,
  caller: Caller,
): Promise<string> {
  const address = note === null ? said : await addressOfNote(note);
  return address || (caller.from === 'panel' ? (await shownPage(caller)).pageAddress : '');
}

/** Tells the other tabs that show the same page: the same draft stands in each. */
async function tellOthers(address: string, caller: Caller): Promise<void> {
  for (const tabId of await tabsShowing([address])) {
    if (tabId !== caller.tabId) await tellViews({ news: 'writing', tabId });
  }
}

/** What is being written. The notebook tab can only edit; a new note needs a page. */
export const writingAnswers = {
  'writing.keep': {
    from: ['panel', 'notebook'],
    ask: writingSchema,
    use: true,
    writes: true,
    async answer({ pageAddress, ...writing }, caller) {
      const address = await addressOf(writing.note, pageAddress, caller);
      take(await keepWriting(await home(), address, writing));
      if (writing.note === null && caller.tabId !== null) {
        await changeTab(caller.tabId, ({ offered, offeredAt }) =>
          offered && writing.at > offeredAt ? { offered: null } : {},
        );
      }
      tellOthers(address, caller).catch(() => {});
      return null;
    },
  },
  'writing.drop': {
    from: ['panel', 'notebook'],
    ask: v.strictObject({
      note: v.nullable(idSchema),
      pageAddress: v.optional(addressSchema),
    }),
    use: true,
    writes: true,
    async answer({ note, pageAddress }, caller) {
      const address = await addressOf(note, pageAddress, caller);
      take(await dropWriting(await home(), address, note));
      if (note === null && caller.tabId !== null) {
        await changeTab(caller.tabId, () => ({ offered: null, write: false }));
      }
      tellOthers(address, caller).catch(() => {});
      return null;
    },
  },
} satisfies Partial<Answers>;
