import * as v from 'valibot';
import type { Reply } from '@/lib/calls';
import { readRecord, tagsInUse } from '@/lib/notebook/read';
import {
  addNote,
  anchorNote,
  deleteRecord,
  editNote,
  purgeRecord,
  restoreRecord,
  type Touched,
  undoStep,
} from '@/lib/notebook/write';
import type { Page } from '@/lib/pages/page';
import { quoteSchema } from '@/lib/records/check';
import type { Answers } from '../answer';
import { syncSoon } from '../browserSync';
import type { Caller } from '../caller';
import { exchangeSoon } from '../exchange';
import { take } from '../Failed';
import { home } from '../home';
import { pageNow, tabOf } from '../pageNow';
import { editSchema, idSchema, noteSchema, nothingSchema, oneIdSchema } from '../schemas';
import { showChanged } from '../show';
import { changeTab, tabState } from '../tabState';

/** The value of a save; those who show what it touched are told, it travels, and nobody waits for either. */
export function saved<T extends Touched>(reply: Reply<T>): T {
  const value = take(reply);
  showChanged(value).catch(() => {});
  syncSoon().catch(() => {});
  exchangeSoon().catch(() => {});
  return value;
}

/** The page that the panel shows: the one it was told of last, which is what the person sees beside it. */
export async function shownPage(caller: Caller): Promise<Page> {
  const tabId = await tabOf(caller);
  const shown = caller.from === 'panel' && caller.tabId !== null;
  return (shown ? (await tabState(tabId)).page : null) ?? pageNow(tabId, caller);
}

const from = ['panel', 'notebook'] as const;

/** Notes and what is done with any record. */
export const noteAnswers = {
  'note.add': {
    from: ['panel'],
    ask: noteSchema,
    use: true,
    writes: true,
    async answer({ page, ...input }, caller) {
      const about = page ?? (await shownPage(caller));
      const { note } = saved(await addNote(await home(), about, input));
      const tabId = await tabOf(caller);
      await changeTab(tabId, ({ page: now }) =>
        now?.pageAddress === about.pageAddress ? { offered: null, write: false } : {},
      );
      return { note };
    },
  },
  'note.edit': {
    from,
    ask: editSchema,
    use: true,
    writes: true,
    async answer({ id, ...input }) {
      return { note: saved(await editNote(await home(), id, input)).note };
    },
  },
  'note.anchor': {
    from,
    ask: v.strictObject({ id: idSchema, quote: v.nullable(quoteSchema) }),
    use: true,
    writes: true,
    async answer({ id, quote }) {
      return { note: saved(await anchorNote(await home(), id, quote)).note };
    },
  },
  'record.delete': {
    from,
    ask: oneIdSchema,
    use: true,
    writes: true,
    async answer({ id }) {
      saved(await deleteRecord(await home(), id));
      return null;
    },
  },
  'record.restore': {
    from,
    ask: oneIdSchema,
    use: true,
    writes: true,
    async answer({ id }) {
      saved(await restoreRecord(await home(), id));
      return null;
    },
  },
  'record.purge': {
    from,
    ask: oneIdSchema,
    use: true,
    writes: true,
    async answer({ id }) {
      saved(await purgeRecord(await home(), id));
      return null;
    },
  },
  undo: {
    from,
    ask: nothingSchema,
    use: true,
    writes: true,
    async answer() {
      const { step, page } = saved(await undoStep(await home()));
      return { step, page };
    },
  },
  'tags.used': {
    from,
    ask: nothingSchema,
    async answer() {
      return tagsInUse((await home()).db);
    },
  },
} satisfies Partial<Answers>;

/** The address of the page that a note is about, or '' where it has none. */
export async function addressOfNote(id: string): Promise<string> {
  const record = await readRecord((await home()).db, id);
  const field =
    record && !('purged' in record) && record.fields.find(([name]) => name === 'pageAddress');
  return field && typeof field[1] === 'string' ? field[1] : '';
}
