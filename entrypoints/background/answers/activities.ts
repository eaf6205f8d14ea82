import * as v from 'valibot';
import type { ActivityView } from '@/lib/calls/activityCalls';
import { liveRecord, notesOnPage, readMe, readRecord, recordsOfKind } from '@/lib/notebook/read';
import {
  type ActivityChange,
  changeActivity,
  type EntryInput,
  type JudgementChange,
  type LibraryChange,
  saveEntries,
  saveJudgement,
  saveLibraryAction,
} from '@/lib/notebook/write';
import {
  ACTIVITY_STATES,
  type ActivityState,
  type Entry,
  LEVELS,
  readActivity,
  readEntry,
} from '@/lib/records/activity';
import { addressSchema } from '@/lib/records/check';
import { sharedId } from '@/lib/records/id';
import { type Note, readNote } from '@/lib/records/note';
import { fieldValue, isPurged } from '@/lib/records/record';
import type { Answers } from '../answer';
import { home } from '../home';
import { postsIn } from '../pageFacts';
import { tabOf } from '../pageNow';
import { idSchema, nothingSchema, units } from '../schemas';
import { saved } from './notes';

const from = ['panel', 'notebook'] as const;
const MOST_PAGES = 50;

const slug = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,60}$/));
const cellKey = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,40}(\.[0-9a-z]{25})?$/));
/** Longer than anything may be: `too-long` is said within it. */
const text = units(200_000);
const entrySchema = v.strictObject({
  id: idSchema,
  cells: v.pipe(
    v.record(cellKey, v.nullable(text)),
    v.check((cells) => Object.keys(cells).length <= 200),
  ),
  page: v.optional(v.nullable(v.strictObject({ address: addressSchema, title: units(2_000) }))),
  competencies: v.optional(v.pipe(v.array(units(60)), v.maxLength(50))),
});

/** Drops what is `undefined`: what is left out stays as it is. */
const given = <T extends object>(change: T) =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));

const activityId = (activity: string) => sharedId('activity', activity);

/** The other's answers are kept back until one's own are shown. */
function forMe(state: ActivityState, me: string): ActivityState {
  if (state.answered.includes(me)) {
    const shown = new Set(state.answered);
    const answers = state.answers.filter(({ member }) => member === me || shown.has(member));
    return { ...state, answers };
  }
  return { ...state, answers: state.answers.filter(({ member }) => member === me) };
}

async function entriesOf(activity: string): Promise<Entry[]> {
  const { db } = await home();
  return (await recordsOfKind(db, 'entry'))
    .filter((record) => fieldValue(record, 'activity') === activity)
    .sort((a, b) => (a.made < b.made ? -1 : 1))
    .flatMap((record) => readEntry(record) ?? []);
}

async function notesWith(entries: Entry[], pages: boolean): Promise<Note[]> {
  const { db } = await home();
  const notes = new Map<string, Note>();
  for (const { cells } of entries) {
    const record = cells.note ? await readRecord(db, cells.note) : null;
    if (!record || isPurged(record) || record.kind !== 'note') continue;
    const note = readNote(record);
    if (note.deleted === null) notes.set(note.id, note);
  }
  const addresses = new Set(entries.map(({ pageAddress }) => pageAddress).filter(Boolean));
  if (pages)
    for (const address of [...addresses].slice(0, MOST_PAGES))
      for (const note of await notesOnPage(db, address)) notes.set(note.id, note);
  return [...notes.values()];
}

async function viewOf(activity: string, notes: boolean): Promise<ActivityView> {
  const { db } = await home();
  const [me, id] = await Promise.all([readMe(db), activityId(activity)]);
  const record = await liveRecord(db, 'activity', id);
  const entries = await entriesOf(activity);
  return {
    state: record && forMe(readActivity(record), me),
    entries,
    notes: await notesWith(entries, notes),
  };
}

/** The programme's activities, their sheets, and the Competencies. */
export const activityAnswers = {
  'activities.view': {
    from,
    ask: nothingSchema,
    async answer() {
      const { db } = await home();
      const [me, states, entries] = await Promise.all([
        readMe(db),
        recordsOfKind(db, 'activity'),
        recordsOfKind(db, 'entry'),
      ]);
      const rows = new Map<string, number>();
      for (const record of entries) {
        const activity = String(fieldValue(record, 'activity') ?? '');
        rows.set(activity, (rows.get(activity) ?? 0) + 1);
      }
      return {
        states: states.map((record) => forMe(readActivity(record), me)),
        rows: Object.fromEntries(rows),
      };
    },
  },
  'activity.view': {
    from,
    ask: v.strictObject({ activity: slug, notes: v.boolean() }),
    answer: ({ activity, notes }) => viewOf(activity, notes),
  },
  'activity.change': {
    from,
    ask: v.strictObject({
      activity: slug,
      title: v.optional(units(300)),
      state: v.optional(v.nullable(v.picklist(ACTIVITY_STATES))),
      answer: v.optional(v.strictObject({ prompt: slug, text })),
      answered: v.optional(v.boolean()),
      keep: v.optional(v.strictObject({ name: slug, text })),
    }),
    use: true,
    writes: true,
    async answer({ activity, ...change }) {
      const here = await home();
      const wanted: ActivityChange = given(change);
      const id = await activityId(activity);
      const { record } = saved(await changeActivity(here, id, activity, wanted));
      return { state: forMe(readActivity(record), await readMe(here.db)) };
    },
  },
  'entries.save': {
    from,
    ask: v.strictObject({
      activity: slug,
      rows: v.pipe(v.array(entrySchema), v.minLength(1), v.maxLength(500)),
    }),
    use: true,
    writes: true,
    async answer({ activity, rows }) {
      const wanted = rows.map((row) => given(row) as unknown as EntryInput);
      const { records } = saved(await saveEntries(await home(), activity, wanted));
      return { entries: records.flatMap((record) => readEntry(record) ?? []) };
    },
  },
  'posts.list': {
    from: ['panel'],
    ask: nothingSchema,
    async answer(_ask, caller) {
      return { posts: await postsIn(await tabOf(caller)) };
    },
  },
  'judgement.save': {
    from,
    ask: v.strictObject({
      section: v.pipe(v.string(), v.regex(/^[IVX]{1,6}$/)),
      level: v.optional(v.picklist(LEVELS)),
      comment: v.optional(text),
    }),
    use: true,
    writes: true,
    async answer({ section, ...change }) {
      const here = await home();
      const wanted: JudgementChange = given(change);
      const id = await sharedId('judgement', section, await readMe(here.db));
      saved(await saveJudgement(here, id, section, wanted));
      return null;
    },
  },
  'library.save': {
    from,
    ask: v.strictObject({
      id: idSchema,
      what: v.optional(text),
      competency: v.optional(v.pipe(v.string(), v.regex(/^[IVX]{1,6}$/))),
      done: v.optional(v.boolean()),
    }),
    use: true,
    writes: true,
    async answer({ id, ...change }) {
      const wanted: LibraryChange = given(change);
      saved(await saveLibraryAction(await home(), id, wanted));
      return null;
    },
  },
} satisfies Partial<Answers>;
