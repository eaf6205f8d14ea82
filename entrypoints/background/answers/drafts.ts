import * as v from 'valibot';
import { readRecord } from '@/lib/notebook/read';
import {
  addComment,
  addDraft,
  changeDraft,
  type DraftChange,
  editComment,
  saveForumDate,
  writeDraft,
} from '@/lib/notebook/write';
import { addressSchema } from '@/lib/records/check';
import { DRAFT_STATUSES, DRAFT_TYPES, draftVersions } from '@/lib/records/draft';
import { isPurged } from '@/lib/records/record';
import type { Answers } from '../answer';
import { draftsView, sourcesFor } from '../draftsView';
import { Failed, take } from '../Failed';
import { home } from '../home';
import { idSchema, nothingSchema, oneIdSchema, units } from '../schemas';
import { saved, shownPage } from './notes';

const from = ['panel', 'notebook'] as const;
/** Longer than a draft may be: `too-long` is said within it. */
const text = units(2_000_000);

const changeSchema = v.strictObject({
  id: idSchema,
  type: v.optional(v.picklist(DRAFT_TYPES)),
  audience: v.optional(units(80)),
  title: v.optional(units(300)),
  status: v.optional(v.picklist(DRAFT_STATUSES)),
  answer: v.optional(units(100_000)),
  answerSource: v.optional(v.nullable(addressSchema)),
  leansOn: v.optional(v.strictObject({ id: idSchema, on: v.boolean() })),
  tags: v.optional(v.pipe(v.array(units(60)), v.maxLength(200))),
  onlyMe: v.optional(v.boolean()),
  bring: v.optional(v.boolean()),
});

/** Drafts, the comments on them, and dates of forums. */
export const draftAnswers = {
  'drafts.view': {
    from,
    ask: nothingSchema,
    async answer() {
      const { db, now } = await home();
      return draftsView(db, now());
    },
  },
  'drafts.sources': {
    from,
    ask: nothingSchema,
    async answer(_ask, caller) {
      const page = caller.from === 'panel' ? await shownPage(caller).catch(() => null) : null;
      return { sources: await sourcesFor((await home()).db, page?.pageAddress ?? '') };
    },
  },
  'draft.add': {
    from,
    ask: v.strictObject({
      id: v.optional(idSchema),
      type: v.picklist(DRAFT_TYPES),
      audience: units(80),
      page: v.boolean(),
    }),
    use: true,
    writes: true,
    async answer({ id, type, audience, page }, caller) {
      const about = page && caller.from === 'panel' ? await shownPage(caller) : null;
      return { draft: saved(await addDraft(await home(), type, audience, about, id)).draft };
    },
  },
  'draft.write': {
    from,
    ask: v.strictObject({ id: idSchema, before: text, text }),
    use: true,
    writes: true,
    async answer({ id, before, text: now }) {
      return { draft: saved(await writeDraft(await home(), id, before, now)).draft };
    },
  },
  'draft.change': {
    from,
    ask: changeSchema,
    use: true,
    writes: true,
    async answer({ id, ...change }) {
      const wanted = Object.fromEntries(
        Object.entries(change).filter(([, value]) => value !== undefined),
      ) as DraftChange;
      return { draft: saved(await changeDraft(await home(), id, wanted)).draft };
    },
  },
  'draft.versions': {
    from,
    ask: oneIdSchema,
    async answer({ id }) {
      const record = await readRecord((await home()).db, id);
      if (!record || isPurged(record) || record.kind !== 'draft') throw new Failed('not-found');
      return { versions: draftVersions(record) };
    },
  },
  'comment.add': {
    from,
    ask: v.strictObject({ about: idSchema, text }),
    use: true,
    writes: true,
    async answer({ about, text: words }) {
      return { comment: saved(await addComment(await home(), about, words)).comment };
    },
  },
  'comment.edit': {
    from,
    ask: v.strictObject({ id: idSchema, text }),
    use: true,
    writes: true,
    async answer({ id, text: words }) {
      return { comment: saved(await editComment(await home(), id, words)).comment };
    },
  },
  'date.save': {
    from,
    ask: v.strictObject({
      id: v.nullable(idSchema),
      what: units(300),
      at: v.pipe(v.number(), v.minValue(0), v.maxValue(Date.UTC(2100, 0))),
      minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_440)),
      link: units(2_048),
    }),
    use: true,
    writes: true,
    async answer(date) {
      const found = take(await saveForumDate(await home(), date));
      return { date: saved({ ok: true, value: found }).date };
    },
  },
} satisfies Partial<Answers>;
