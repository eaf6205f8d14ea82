import { checkRecord } from '../records/check';
import { type Changes, editRecord, newRecord, stampToBeat } from '../records/edit';
import {
  fieldValue,
  isPurged,
  type LiveRecord,
  lastStamp,
  type StoredRecord,
  setMembers,
  textVersions,
  type Value,
} from '../records/record';
import { nextStamp, stampTime, writeStamp } from '../records/stamp';
import { tagField } from '../records/tag';
import { IMPORT_DEVICE, type NoteIn, noteFields, recordOfNote, type SiteIn } from './noteIn';

/** What an import would do. */
export interface ImportPlan {
  /** Records to be added, as they will be merged. */
  added: StoredRecord[];
  /** Records of the notebook that change: the file has later words of them. */
  changed: StoredRecord[];
  /** Entries that are here already, the same or later changed here. */
  same: number;
  /** Entries that were deleted here: they stay so. */
  deleted: number;
  /** Entries that break a limit. */
  unreadable: number;
}

/** A site with the id of its record. */
export type SiteWithId = SiteIn & { id: string };

function changesOf(note: NoteIn, here: LiveRecord): Changes {
  const fields: [string, Value][] = [];
  const wanted = new Map(noteFields(note));
  // The kind of page is what was recognised here; an import knows none.
  wanted.delete('pageKind');
  for (const [name, value] of wanted) {
    if (JSON.stringify(fieldValue(here, name)) !== JSON.stringify(value))
      fields.push([name, value]);
  }
  for (const set of ['tag', 'competency']) {
    for (const [key] of setMembers(here, set)) {
      if (!wanted.has(`${set}:${key}`)) fields.push([`${set}:${key}`, null]);
    }
  }
  if (!note.quote && fieldValue(here, 'quote') !== null) fields.push(['quote', null]);
  const texts = textVersions(here, 'text');
  const same = texts.join('\n\n') === note.text;
  return { fields, texts: same ? [] : [['text', note.text]] };
}

function planNote(
  plan: ImportPlan,
  note: NoteIn,
  here: StoredRecord | undefined,
  me: string,
): void {
  if (!here) {
    const record = recordOfNote(note, me);
    if (record) plan.added.push(record);
    else plan.unreadable++;
    return;
  }
  if (isPurged(here) || fieldValue(here, 'deleted') === true) {
    plan.deleted++;
    return;
  }
  const changes = changesOf(note, here);
  const nothing = !changes.fields?.length && !changes.texts?.length;
  const later = note.changed > stampTime(lastStamp(here));
  const mine = here.author === me && (here.kind === 'note' || here.kind === 'comment');
  if (nothing || !later || !mine) {
    plan.same++;
    return;
  }
  const above = stampToBeat(here, changes);
  const { stamp } = nextStamp({ ms: 0, counter: 0 }, IMPORT_DEVICE, note.changed, above);
  const record = checkRecord(editRecord(here, changes, stamp));
  if (record) plan.changed.push(record);
  else plan.unreadable++;
}

function planSite(
  plan: ImportPlan,
  site: SiteWithId,
  here: StoredRecord | undefined,
  me: string,
): void {
  if (here) {
    if (isPurged(here) || fieldValue(here, 'deleted') === true) plan.deleted++;
    else plan.same++;
    return;
  }
  const stamp = writeStamp(site.made ?? Date.now(), 0, IMPORT_DEVICE);
  const fields: [string, Value][] = [
    ['address', site.address],
    ['title', site.title || site.address.slice(0, 300)],
    ...site.tags.map((tag): [string, Value] => [tagField(tag), tag]),
  ];
  const record = checkRecord(editRecord(newRecord(site.id, 'site', me, stamp), { fields }, stamp));
  if (record) plan.added.push(record);
  else plan.unreadable++;
}

/**
 * Says, before anything is written, what an import would add and change. Pure: `here` are the stored records by id.
 * The same file planned again after it was imported adds and changes nothing.
 */
export function planImport(
  notes: NoteIn[],
  sites: SiteWithId[],
  here: ReadonlyMap<string, StoredRecord>,
  me: string,
): ImportPlan {
  const plan: ImportPlan = { added: [], changed: [], same: 0, deleted: 0, unreadable: 0 };
  for (const note of notes) planNote(plan, note, here.get(note.id), me);
  const seen = new Set<string>();
  for (const site of sites) {
    if (seen.has(site.id)) {
      plan.same++;
      continue;
    }
    seen.add(site.id);
    planSite(plan, site, here.get(site.id), me);
  }
  return plan;
}
