import {
  type ActivityStanding,
  answeredField,
  answerField,
  type Level,
} from '../../records/activity';
import { type Changes, editRecord, newRecord, stampToBeat } from '../../records/edit';
import { LIMITS } from '../../records/kinds';
import {
  fieldValue,
  isPurged,
  type Kind,
  type LiveRecord,
  setMembers,
  textVersions,
  type Value,
} from '../../records/record';
import { competencyChanges } from '../../records/tag';
import { type Kept, Refusal } from '../kept';
import { replacedBetween, type StepName } from '../step';
import { keepStep } from './keepStep';
import { type Home, type Saving, saving, type Touched } from './saving';

const ANSWER = 20_000;
const CELL = 10_000;

/** What changes in the state of an activity; what is left out stays. */
export interface ActivityChange {
  title?: string;
  state?: ActivityStanding | null;
  /** The own answer to a prompt. */
  answer?: { prompt: string; text: string };
  /** One's own answers are shown to the other. */
  answered?: boolean;
  /** What the pair keeps with it, by name. */
  keep?: { name: string; text: string };
}

/** A row of a sheet as it is to stand; cells that are left out stay. */
export interface EntryInput {
  id: string;
  cells: Record<string, string | null>;
  page?: { address: string; title: string } | null;
  competencies?: string[];
}

/** What changes in a judgement; what is left out stays. */
export interface JudgementChange {
  level?: Level;
  comment?: string;
}

/** What changes in what a member brings to the own library; what is left out stays. */
export interface LibraryChange {
  what?: string;
  competency?: string;
  done?: boolean;
}

const tooLong = (text: string, most: number) => {
  if (text.length > most) throw new Refusal('too-long', String(text.length - most));
};

async function existing(save: Saving, kind: Kind, id: string): Promise<LiveRecord | null> {
  const stored = await save.stored(id);
  if (!stored) return null;
  if (isPurged(stored) || stored.kind !== kind) throw new Refusal('not-found');
  return save.own(id);
}

/** The values of fields that are others than those that stand. */
function differing(record: LiveRecord | null, wanted: [string, Value][]): [string, Value][] {
  return wanted.filter(([name, value]) => (record ? fieldValue(record, name) : null) !== value);
}

async function put(
  save: Saving,
  { kind, id }: { kind: Kind; id: string },
  before: LiveRecord | null,
  changes: Changes,
): Promise<LiveRecord> {
  const record = before ?? newRecord(id, kind, save.me, save.stamp());
  if (before && !changes.fields?.length && !changes.texts?.length) {
    save.touch(before);
    return before;
  }
  const stamp = before ? save.stamp(stampToBeat(record, changes)) : record.made;
  const after = editRecord(record, changes, stamp);
  await save.put(after);
  return after;
}

async function putOne(
  save: Saving,
  step: StepName,
  of: { kind: Kind; id: string },
  before: LiveRecord | null,
  changes: Changes,
): Promise<LiveRecord> {
  const after = await put(save, of, before, changes);
  if (after !== before) {
    const page = String(fieldValue(after, 'pageAddress') ?? '');
    await keepStep(save, step, page, [replacedBetween(before, after)]);
  }
  return after;
}

/**
 * Changes how an activity stands. `id` is the shared id of its record. `too-long` with the units too many.
 */
export function changeActivity(
  home: Home,
  id: string,
  activity: string,
  change: ActivityChange,
): Promise<Kept<{ record: LiveRecord } & Touched>> {
  return saving(home, async (save) => {
    const before = await existing(save, 'activity', id);
    const wanted: [string, Value][] = [['activity', activity]];
    if (before && fieldValue(before, 'deleted') === true) wanted.push(['deleted', null]);
    if (change.title !== undefined) wanted.push(['title', change.title]);
    if (change.state !== undefined) wanted.push(['state', change.state]);
    if (change.answered !== undefined)
      wanted.push([answeredField(save.me), change.answered || null]);
    if (change.answer) {
      tooLong(change.answer.text, ANSWER);
      wanted.push([answerField(change.answer.prompt, save.me), change.answer.text || null]);
    }
    if (change.keep) {
      tooLong(change.keep.text, LIMITS.address);
      wanted.push([`answer:${change.keep.name}`, change.keep.text]);
    }
    const fields = differing(before, wanted);
    const record = await putOne(save, 'activity', { kind: 'activity', id }, before, { fields });
    return { record, ...save.touched() };
  });
}

function entryFields(
  before: LiveRecord | null,
  activity: string,
  { cells, page, competencies }: EntryInput,
): [string, Value][] {
  const wanted: [string, Value][] = [['activity', activity]];
  for (const [key, text] of Object.entries(cells)) {
    tooLong(text ?? '', CELL);
    wanted.push([`cell:${key}`, text || null]);
  }
  if (page !== undefined) {
    wanted.push(['pageAddress', page?.address ?? null]);
    wanted.push(['pageTitle', page?.title.slice(0, LIMITS.line) ?? null]);
  }
  if (competencies) {
    const had = before ? setMembers(before, 'competency').map(([id]) => id) : [];
    wanted.push(...competencyChanges(had, competencies));
  }
  return differing(before, wanted);
}

/**
 * Saves rows of an activity's sheet, new or changed, in one step. `bad-input` where an id is another record's,
 * `not-found` where the row was deleted: then none is saved.
 */
export function saveEntries(
  home: Home,
  activity: string,
  rows: EntryInput[],
): Promise<Kept<{ records: LiveRecord[] } & Touched>> {
  return saving(home, async (save) => {
    const records: LiveRecord[] = [];
    const replaced = [];
    for (const row of rows) {
      const before = await existing(save, 'entry', row.id);
      if (before && fieldValue(before, 'activity') !== activity) throw new Refusal('bad-input');
      if (before && fieldValue(before, 'deleted') === true) throw new Refusal('not-found');
      const fields = entryFields(before, activity, row);
      const after = await put(save, { kind: 'entry', id: row.id }, before, { fields });
      records.push(after);
      if (after !== before) replaced.push(replacedBetween(before, after));
    }
    await keepStep(save, rows.length === 1 ? 'entry' : 'entries', '', replaced);
    return { records, ...save.touched() };
  });
}

/** Saves this member's judgement of a section; each level stays in its history. */
export function saveJudgement(
  home: Home,
  id: string,
  section: string,
  { level, comment }: JudgementChange,
): Promise<Kept<{ record: LiveRecord } & Touched>> {
  return saving(home, async (save) => {
    const before = await existing(save, 'judgement', id);
    const fields = differing(before, [
      ['section', section],
      ...(level ? [['level', level] as [string, Value]] : []),
    ]);
    if (fields.some(([name]) => name === 'level')) fields.push([`past:${save.now}`, level ?? null]);
    const texts: [string, string][] = [];
    if (comment !== undefined) {
      tooLong(comment, CELL);
      const had = before ? textVersions(before, 'comment') : [];
      if (had.length > 1 || (had[0] ?? '') !== comment) texts.push(['comment', comment]);
    }
    const of = { kind: 'judgement' as const, id };
    const record = await putOne(save, 'judgement', of, before, { fields, texts });
    return { record, ...save.touched() };
  });
}

/** Saves what this member brings to the own library. */
export function saveLibraryAction(
  home: Home,
  id: string,
  { what, competency, done }: LibraryChange,
): Promise<Kept<{ record: LiveRecord } & Touched>> {
  return saving(home, async (save) => {
    const before = await existing(save, 'action', id);
    if (!before && !what?.trim()) throw new Refusal('bad-input');
    tooLong(what ?? '', 4_000);
    const wanted: [string, Value][] = [];
    if (!before) wanted.push(['owner', save.me]);
    if (competency) wanted.push([`competency:${competency}`, true]);
    if (done !== undefined) wanted.push(['done', done || null]);
    const had = before ? textVersions(before, 'what') : [];
    const other = what !== undefined && (had.length !== 1 || had[0] !== what);
    const changes: Changes = {
      fields: differing(before, wanted),
      texts: other ? [['what', what]] : [],
    };
    const record = await putOne(save, 'library', { kind: 'action', id }, before, changes);
    return { record, ...save.touched() };
  });
}
