import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { MovedPage } from '@/lib/calls/movedCalls';
import { notedPages, notesOnPage, samePages } from '@/lib/notebook/read';
import { lookAt, movePage } from '@/lib/notebook/write';
import type { Page } from '@/lib/pages/page';
import { addressSchema } from '@/lib/records/check';
import { judgeMove, planMove } from '@/lib/records/planMove';
import type { Answers } from '../answer';
import { take } from '../Failed';
import { home } from '../home';
import { inOrder } from '../inOrder';
import { tabOf } from '../pageNow';
import { idSchema, nothingSchema } from '../schemas';
import { askPassages } from '../scripts';
import { showInTab } from '../show';
import { saved, shownPage } from './notes';

/** Pairs of addresses that the person said are two pages: at most this many, the latest. */
const MOST_PAIRS = 300;

async function dismissed(): Promise<[from: string, to: string][]> {
  const { notMoved } = await browser.storage.local.get('notMoved');
  return Array.isArray(notMoved) ? notMoved : [];
}

const heldSchema = v.object({ held: v.pipe(v.array(v.boolean()), v.maxLength(100)) });

/** The page of the notebook that this one was; its quotes are asked of the page only where the title leaves it open. */
async function foundFrom(page: Page, tabId: number): Promise<MovedPage | null> {
  const { db } = await home();
  const { addresses } = await samePages(db, page.pageAddress);
  if ((await notesOnPage(db, page.pageAddress)).length > 0) return null;
  const not = new Set(
    (await dismissed()).flatMap(([from, to]) => (to === page.pageAddress ? [from] : [])),
  );
  const noted = (await notedPages(db)).filter(
    ({ address }) => !not.has(address) && !addresses.includes(address),
  );
  const { pageAddress: address, title, kind, date } = page;
  const plan = planMove({ address, title, kind, date }, noted);
  let from = plan.sure;
  if (!from && plan.ask.length > 0) {
    const quotes = plan.ask.flatMap((one) => one.quotes);
    const reply = await askPassages(tabId, 'passages.hold', { quotes });
    const parsed = v.safeParse(heldSchema, reply.ok ? reply.value : null);
    from = parsed.success ? judgeMove(plan.ask, parsed.output.held) : null;
  }
  if (!from) return null;
  const known = noted.find((one) => one.address === from);
  const notes = await notesOnPage(db, from);
  return { address: from, title: known?.title ?? '', notes: notes.length };
}

const from = ['panel'] as const;
const fromSchema = v.strictObject({ from: addressSchema });

/** A page that moved; what is new on a page. */
export const movedAnswers = {
  'moved.look': {
    from,
    ask: nothingSchema,
    async answer(_ask, caller) {
      return { from: await foundFrom(await shownPage(caller), await tabOf(caller)) };
    },
  },
  'moved.bring': {
    from,
    ask: fromSchema,
    use: true,
    writes: true,
    async answer(ask, caller) {
      const page = await shownPage(caller);
      const { notes } = saved(await movePage(await home(), ask.from, page));
      return { notes };
    },
  },
  'moved.dismiss': {
    from,
    ask: fromSchema,
    use: true,
    async answer(ask, caller) {
      const { pageAddress } = await shownPage(caller);
      await inOrder('notMoved', async () => {
        const pairs = [...(await dismissed()), [ask.from, pageAddress]].slice(-MOST_PAIRS);
        await browser.storage.local.set({ notMoved: pairs });
      });
      return null;
    },
  },
  'panel.looked': {
    from,
    ask: v.strictObject({ ids: v.pipe(v.array(idSchema), v.maxLength(5_000)) }),
    async answer({ ids }, caller) {
      const { pageAddress } = await shownPage(caller);
      take(await lookAt((await home()).db, pageAddress, ids));
      showInTab(await tabOf(caller)).catch(() => {});
      return null;
    },
  },
} satisfies Partial<Answers>;
