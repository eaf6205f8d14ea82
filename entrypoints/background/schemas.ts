import * as v from 'valibot';
import type { NoteInput, PassageStatus, Settings, Writing } from '@/lib/calls';
import { PAGE_KINDS, type Page, type RecommendedSite } from '@/lib/pages/page';
import { addressSchema, quoteSchema } from '@/lib/records/check';
import { isId } from '@/lib/records/id';
import { LIMITS } from '@/lib/records/kinds';

/** The shapes of what is asked. Larger than this is no text of a person; `too-long` is said within it. */
const MOST_UNITS = 2_000_000;
const MOST_PASSAGES = 20_000;
const MOST_NOW = 200;

const cut = (max: number) =>
  v.pipe(
    v.string(),
    v.transform((text) => text.slice(0, max)),
  );
export const units = (max: number) => v.pipe(v.string(), v.maxLength(max));
const upTo = <T extends v.GenericSchema>(item: T, max: number) =>
  v.pipe(
    v.array(item),
    v.transform((items) => items.slice(0, max)),
  );

export const nothingSchema = v.strictObject({});
export const idSchema = v.custom<string>(isId);
export const oneIdSchema = v.strictObject({ id: idSchema });

export const competenciesSchema = upTo(units(80), 50);
export const sitesSchema = upTo(
  v.strictObject({ title: cut(500), url: cut(2_048), annotation: cut(4_000) }),
  4_000,
);

/** What a recogniser says: too long is cut, since no page may break its own notes. */
export const pageSchema: v.GenericSchema<unknown, Page> = v.strictObject({
  kind: v.picklist(PAGE_KINDS),
  pageAddress: addressSchema,
  title: v.nullable(cut(500)),
  date: v.nullable(v.pipe(v.string(), v.isoDate())),
  author: v.nullable(cut(300)),
  // Sites are asked for by who lists them: thousands would weigh on every message.
  sites: upTo(v.unknown(), 0) as v.GenericSchema<unknown, RecommendedSite[]>,
  competencies: competenciesSchema,
  editor: v.nullable(cut(500)),
  pdf: v.optional(v.literal(true)),
});

const noteEntries = {
  text: units(MOST_UNITS),
  quote: v.nullable(quoteSchema),
  pdfPage: v.optional(
    v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LIMITS.pdfPage))),
  ),
  tags: v.pipe(v.array(units(1_000)), v.maxLength(1_000)),
  competencies: v.pipe(v.array(units(60)), v.maxLength(200)),
  onlyMe: v.boolean(),
};
export const noteSchema: v.GenericSchema<unknown, NoteInput & { page?: Page }> = v.strictObject({
  ...noteEntries,
  page: v.optional(pageSchema),
});
export const editSchema: v.GenericSchema<unknown, { id: string } & NoteInput> = v.strictObject({
  id: idSchema,
  ...noteEntries,
});
export const writingSchema: v.GenericSchema<unknown, Writing & { pageAddress?: string }> =
  v.strictObject({
    note: v.nullable(idSchema),
    ...noteEntries,
    at: v.pipe(v.number(), v.minValue(0)),
    pageAddress: v.optional(addressSchema),
  });

const STATUSES: PassageStatus[] = ['same', 'moved', 'edited', 'orphan', 'pending'];
export const foundSchema = v.strictObject({
  address: addressSchema,
  // A map of ids: `v.record` drops names such as `constructor`, and no id is one.
  found: v.pipe(
    v.record(idSchema, v.picklist(STATUSES)),
    v.check((found) => Object.keys(found).length <= MOST_PASSAGES),
  ),
  order: v.pipe(v.array(idSchema), v.maxLength(MOST_PASSAGES)),
  /** The first hundreds only: they are kept in the session's storage, which holds 10 MB. */
  now: v.pipe(
    v.record(idSchema, quoteSchema),
    v.transform((now) => Object.fromEntries(Object.entries(now).slice(0, MOST_NOW))),
  ),
});

const width = v.pipe(v.number(), v.minValue(320), v.maxValue(560), v.transform(Math.round));
const side = v.picklist(['left', 'right'] as const);
export const widthSchema = v.strictObject({ width });
export const sizeSchema = v.strictObject({ side, width });
export const settingsSchema: v.GenericSchema<
  unknown,
  Partial<Omit<Settings, 'shared'>>
> = v.partial(
  v.strictObject({
    language: v.picklist(['auto', 'en'] as const),
    hideHighlights: v.boolean(),
    pageButton: v.picklist(['always', 'notes', 'never'] as const),
    suggestTo: units(300),
    side,
    place: v.picklist(['page', 'side'] as const),
    width,
  }),
);

/** A host as an address has it; whether it can be asked for is judged elsewhere. */
export const hostSchema = v.strictObject({ host: v.pipe(v.string(), v.maxLength(253)) });

export const passphrase = v.pipe(v.string(), v.minLength(4), v.maxLength(200));

/** The name of a run of batches, as a tab makes it: a random id. */
export const runSchema = idSchema;
