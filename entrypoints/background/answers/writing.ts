import * as v from 'valibot';
import { dropWriting, keepWriting } from '@/lib/notebook/write';
import type { Answers } from '../answer';
import type { Caller } from '../caller';
import { take } from '../Failed';
import { home } from '../home';
import { idSchema, writingSchema } from '../schemas';
import { changeTab, tabsShowing } from '../tabState';
import { tellViews } from '../tellViews';
import { addressOfNote, shownPage } from './notes';

async function addressOf(note: string | null, caller: Caller): Promise<string> {
  const address = note === null ? '' : await addressOfNote(note);
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
    async answer(writing, caller) {
      const address = await addressOf(writing.note, caller);
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
    ask: v.strictObject({ note: v.nullable(idSchema) }),
    use: true,
    writes: true,
    async answer({ note }, caller) {
      const address = await addressOf(note, caller);
      take(await dropWriting(await home(), address, note));
      if (note === null && caller.tabId !== null) {
        await changeTab(caller.tabId, () => ({ offered: null, write: false }));
      }
      tellOthers(address, caller).catch(() => {});
      return null;
    },
  },
} satisfies Partial<Answers>;
