import * as v from 'valibot';
import { askPage } from '@/lib/ask';
import type { Answers } from '../answer';
import type { Caller } from '../caller';
import { exchangeNow } from '../exchange';
import { Failed, take } from '../Failed';
import { countUse, isLocked } from '../lockKept';
import { openNotebookTab } from '../openNotebookTab';
import { tabOf } from '../pageNow';
import { idSchema, nothingSchema, oneIdSchema, widthSchema } from '../schemas';
import { askInsert, askPassages, describeSelection } from '../scripts';
import { changeSettings } from '../settingsKept';
import { changeTab } from '../tabState';
import { tellViews } from '../tellViews';
import { panelView } from '../view';

/** A panel hears news from when it has drawn its first view; milliseconds. */
const DRAWN_MS = 100;

/** Lets the panel in that shows the token of its tab, once; the same frame may ask again. */
async function letIn(token: string, caller: Caller): Promise<void> {
  if (caller.from !== 'panel') throw new Failed('not-allowed');
  const { tabId, frameId } = caller;
  // The browser's own side panel is in no page that could have framed it.
  if (tabId === null) return;
  const before = await changeTab(tabId, (state) =>
    state.token === token ? { token: null, frame: frameId, open: true } : {},
  );
  if (before.token !== token && before.frame !== frameId) throw new Failed('not-allowed');
}

async function tellChosen(tabId: number): Promise<void> {
  const { chosen } = await changeTab(tabId, () => ({ chosen: null }));
  if (chosen !== null) {
    setTimeout(() => void tellViews({ news: 'chosen', tabId, id: chosen }), DRAWN_MS);
  }
}

const from = ['panel'] as const;

/** What the panel asks about itself and its page. */
export const panelAnswers = {
  'panel.ready': {
    from,
    ask: v.strictObject({ token: v.pipe(v.string(), v.maxLength(100)) }),
    whileLocked: true,
    async answer({ token }, caller) {
      await letIn(token, caller);
      if (await isLocked()) throw new Failed('locked');
      await countUse();
      const tabId = await tabOf(caller);
      const view = await panelView(tabId, caller);
      await tellChosen(tabId);
      // What is new from the match is looked for when the panel opens, and nobody waits for it.
      exchangeNow(false).catch(() => {});
      // From now on it knows which editor had the focus last. A page that cannot hold it has no editor for us.
      askInsert(tabId, 'insert.find', {}).catch(() => {});
      return view;
    },
  },
  'panel.view': {
    from,
    ask: nothingSchema,
    async answer(_ask, caller) {
      return panelView(await tabOf(caller), caller);
    },
  },
  'panel.tab': {
    from,
    ask: v.strictObject({ tab: v.pipe(v.string(), v.maxLength(40)) }),
    use: true,
    async answer({ tab }, caller) {
      await changeTab(await tabOf(caller), ({ page }) =>
        page ? { used: { address: page.pageAddress, tab } } : {},
      );
      return null;
    },
  },
  'panel.selection': {
    from,
    ask: nothingSchema,
    use: true,
    async answer(_ask, caller) {
      return { quote: take(await describeSelection(await tabOf(caller))) };
    },
  },
  'panel.show': {
    from,
    ask: oneIdSchema,
    use: true,
    async answer(ask, caller) {
      await askPassages(await tabOf(caller), 'passages.show', ask);
      return null;
    },
  },
  'panel.point': {
    from,
    ask: v.strictObject({ id: v.nullable(idSchema) }),
    async answer(ask, caller) {
      await askPage(await tabOf(caller), 'passages.point', ask);
      return null;
    },
  },
  'panel.close': {
    from,
    ask: nothingSchema,
    async answer(_ask, caller) {
      if (caller.from !== 'panel' || caller.tabId === null) return null;
      await changeTab(caller.tabId, () => ({ open: false, token: null, frame: null }));
      await askPage(caller.tabId, 'tab.close', {});
      return null;
    },
  },
  'panel.uncovered': {
    from,
    ask: nothingSchema,
    async answer(_ask, caller) {
      // No page lies over the browser's own side panel.
      if (caller.from === 'panel' && caller.tabId === null) return { uncovered: true };
      const reply = await askPage(await tabOf(caller), 'tab.uncovered', {});
      return { uncovered: reply.ok && reply.value.uncovered === true };
    },
  },
  'panel.width': {
    from,
    ask: widthSchema,
    async answer({ width }, caller) {
      await changeSettings({ width });
      await askPage(await tabOf(caller), 'tab.width', { width });
      return null;
    },
  },
  'notebook.open': {
    from: ['panel', 'notebook'],
    ask: v.strictObject({ hash: v.pipe(v.string(), v.startsWith('#/'), v.maxLength(500)) }),
    use: true,
    async answer({ hash }) {
      await openNotebookTab(hash);
      return null;
    },
  },
} satisfies Partial<Answers>;
