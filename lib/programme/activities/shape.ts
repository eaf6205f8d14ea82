import * as v from 'valibot';

/** The one shape of an activity's file. The build checks every file against it and names what is wrong. */
const slug = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9-]{0,39}$/, 'lower-case letters, digits, "-"'),
);
const words = v.strictObject({
  en: v.pipe(v.string(), v.minLength(1), v.maxLength(800)),
  es: v.pipe(v.string(), v.minLength(1), v.maxLength(800)),
});
const list = <T extends v.GenericSchema>(item: T, max: number) =>
  v.pipe(v.array(item), v.minLength(1), v.maxLength(max));

/** In the order in which they are shown. */
export const GROUPS = ['create', 'interviews', 'talk', 'read-write', 'events', 'examples'] as const;

/** `link` is a web address; `page` the page that a row was added from; `ages` one of the bands of ages. */
export const FIELD_TYPES = [
  'line',
  'text',
  'choice',
  'money',
  'isbn',
  'link',
  'page',
  'competencies',
  'date',
] as const;

const field = v.pipe(
  v.strictObject({
    id: slug,
    label: words,
    type: v.picklist(FIELD_TYPES),
    /** Most characters; else what the type has. */
    max: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000))),
    /** Each member has an own one. */
    each: v.optional(v.boolean()),
    choices: v.optional(list(v.strictObject({ id: slug, label: words }), 20)),
  }),
  v.check(
    ({ type, choices }) => (type === 'choice') === (choices !== undefined),
    '"choices" belongs to the type "choice", and to no other',
  ),
);

const sheet = v.pipe(
  v.strictObject({
    /** What one row is: "idea". */
    row: words,
    fields: list(field, 20),
    /** A view of the rows in which every member's own cell of this field has something. */
    both: v.optional(v.strictObject({ field: slug, label: words })),
    /** The field whose sum is shown. */
    total: v.optional(slug),
    exports: list(v.picklist(['csv', 'markdown', 'print']), 3),
  }),
  v.check(
    ({ fields, both }) => !both || fields.some(({ id, each }) => id === both.field && each),
    '"both" names no field that each member has',
  ),
  v.check(
    ({ fields, total }) =>
      !total || fields.some(({ id, type }) => id === total && type === 'money'),
    '"total" names no field of money',
  ),
);

const door = v.variant('to', [
  v.strictObject({
    to: v.literal('sites'),
    filter: v.picklist(['all', 'both-try', 'one-used', 'differ']),
    label: words,
  }),
  v.strictObject({ to: v.literal('suggestion'), label: words }),
  v.strictObject({
    to: v.literal('draft'),
    type: v.picklist(['forum-question', 'connect-post', 'blog-post']),
    audience: slug,
    label: words,
  }),
  v.strictObject({ to: v.literal('meetings'), label: words }),
  v.strictObject({ to: v.literal('competencies'), label: words }),
]);

export const activitySchema = v.strictObject({
  /** The file's own name. */
  id: slug,
  group: v.picklist(GROUPS),
  title: words,
  /** One sentence, on its card. */
  short: words,
  why: words,
  steps: list(words, 10),
  /** Each member answers by themselves first; then both are seen side by side. */
  prompts: v.optional(list(v.strictObject({ id: slug, ask: words }), 12)),
  sheet: v.optional(sheet),
  /** Pages and notes are kept with it; `side-by-side` shows the notes of both on those pages. */
  attach: v.optional(v.picklist(['pages', 'side-by-side'])),
  /** What the pair keeps and may change: a hashtag, addresses that are not sure. */
  kept: v.optional(
    list(
      v.strictObject({
        id: slug,
        label: words,
        type: v.picklist(['line', 'link']),
        first: v.pipe(v.string(), v.maxLength(300)),
      }),
      6,
    ),
  ),
  doors: v.optional(list(door, 6)),
  /** A meeting of each month: the nth weekday (0 is Sunday) at an hour of a zone. */
  monthly: v.optional(
    v.strictObject({
      nth: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(4)),
      weekday: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6)),
      clock: v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
      zone: v.pipe(v.string(), v.maxLength(60)),
      minutes: v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(600)),
      title: v.pipe(v.string(), v.minLength(1), v.maxLength(80)),
      check: words,
    }),
  ),
  /** Questions by kind, and what feedback is given on: the pair adds its own. */
  interview: v.optional(
    v.pipe(
      v.strictObject({
        kinds: list(v.strictObject({ id: slug, label: words }), 12),
        questions: list(v.strictObject({ id: slug, kind: slug, ask: words }), 100),
        points: list(v.strictObject({ id: slug, label: words }), 20),
      }),
      v.check(
        ({ kinds, questions }) =>
          questions.every(({ kind }) => kinds.some(({ id }) => id === kind)),
        'a question is of a kind that is not there',
      ),
    ),
  ),
  /** What no general part can hold has a view of its own: components/activities/ownViews.ts. */
  view: v.optional(v.picklist(['survey', 'cv-review', 'mock-interview', 'mock-election'])),
  /** The posts of a list of the blog are offered as rows of its sheet. */
  posts: v.optional(v.strictObject({ title: slug })),
  /** Where it is offered; `path` is a part of the address. */
  pages: v.optional(
    list(
      v.strictObject({
        kind: v.picklist([
          'any',
          'blog-post',
          'blog-list',
          'gwk-category',
          'gwk-entry',
          'ncdm-list',
          'connect-thread',
          'connect-list',
          'connect-post-form',
          'mentoring',
          'competencies',
          'community-forum',
          'ala-other',
          'plain',
        ]),
        path: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(100))),
      }),
      10,
    ),
  ),
  /** The sections of the Competencies that it serves. */
  competencies: list(v.picklist(['I', 'II', 'III', 'IV', 'V', 'VI', 'VII']), 7),
});

export type Activity = v.InferOutput<typeof activitySchema>;
export type SheetShape = NonNullable<Activity['sheet']>;
export type SheetField = SheetShape['fields'][number];
export type Door = NonNullable<Activity['doors']>[number];
export type Monthly = NonNullable<Activity['monthly']>;
export type ActivityGroup = (typeof GROUPS)[number];

/**
 * What is wrong with an activity's file, each with the path of its field ("sheet.fields.2.type: ..."); none where it
 * is right.
 *
 * @param name the file's name without its ending
 */
export function activityFaults(name: string, value: unknown): string[] {
  const parsed = v.safeParse(activitySchema, value);
  if (!parsed.success)
    return parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`);
  return parsed.output.id === name ? [] : [`id: "${parsed.output.id}" is not the file's name`];
}
