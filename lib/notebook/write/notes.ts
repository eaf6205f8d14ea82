import { type Changes, editRecord, newRecord, stampToBeat } from '../../records/edit';
import { randomId } from '../../records/id';
import { LIMITS } from '../../records/kinds';
import { type Note, readNote } from '../../records/note';
import type { NoteInput } from '../../records/noteInput';
import {
  fieldValue,
  isPurged,
  type LiveRecord,
  type Quote,
  setMembers,
  textVersions,
  type Value,
} from '../../records/record';
import { competencyChanges, tagChanges, tidyTag } from '../../records/tag';
import { type Kept, Refusal } from '../kept';
import { writingKey } from '../writing';
import { lastStep, putStep } from './keepStep';
import { type Home, type Saving, saving, type Touched } from './saving';

/** The page that a note is about. */
export interface NotedPage {
  pageAddress: string;
  title: string | null;
  kind: string;
  /** YYYY-MM-DD. */
  date: string | null;
}

export type NoteSaved = { note: Note } & Touched;

/** The same note within this time is one press of Save that was asked twice, in milliseconds. */
const SAME_PRESS_MS = 10_000;

function check(input: NoteInput): void {
  const over = input.text.length - LIMITS.note;
  if (over > 0) throw new Refusal('too-long', String(over));
  if (input.text.trim() === '' && !input.quote) throw new Refusal('bad-input');
  const tags = new Set(input.tags.map(tidyTag));
  if (tags.size > LIMITS.tagsPerRecord) throw new Refusal('bad-input');
  for (const tag of tags) if (tag.length > LIMITS.tag) throw new Refusal('bad-input');
}

/** What of `input` differs from the note as it stands. */
function changesOf(record: LiveRecord, input: NoteInput): Changes {
  const fields: [string, Value][] = [];
  const set = (name: string, value: Value) => {
    const old = fieldValue(record, name);
    if (JSON.stringify(old) !== JSON.stringify(value)) fields.push([name, value]);
  };
  set('quote', input.quote);
  if (input.pdfPage !== undefined) set('pdfPage', input.pdfPage);
  if (input.onlyMe || fieldValue(record, 'onlyMe') !== null) set('onlyMe', input.onlyMe);
  const tags = setMembers(record, 'tag').map(([, tag]) => String(tag));
  const competencies = setMembers(record, 'competency').map(([id]) => id);
  fields.push(...tagChanges(tags, input.tags));
  fields.push(...competencyChanges(competencies, input.competencies));
  // Saved over a note that was deleted meanwhile: what was just written is not lost under "Recently deleted".
  if (fieldValue(record, 'deleted') === true) fields.push(['deleted', null]);
  const versions = textVersions(record, 'text');
  const same = versions.length === 1 && versions[0] === input.text;
  return { fields, texts: same ? [] : [['text', input.text]] };
}

/** The fields of a record that say which page it is about. */
export function pageFields(page: NotedPage): [string, Value][] {
  const fields: [string, Value][] = [
    ['pageAddress', page.pageAddress],
    ['pageTitle', (page.title ?? '').slice(0, LIMITS.line)],
    ['pageKind', page.kind.slice(0, 40)],
  ];
  if (page.date) fields.push(['pageDate', page.date]);
  return fields;
}

/** The note that the last step made, where it says the same as `input`. */
async function justAdded(save: Saving, page: string, input: NoteInput): Promise<Note | null> {
  const last = (await lastStep(save))?.step;
  const one = last?.replaced[0];
  if (!one || last.name !== 'add' || last.page !== page) return null;
  if (Math.abs(save.now - last.at) > SAME_PRESS_MS) return null;
  const record = await save.stored(one.id);
  if (!record || isPurged(record)) return null;
  const { fields = [], texts = [] } = changesOf(record, input);
  return fields.length + texts.length === 0 ? readNote(record) : null;
}

/**
 * Saves a new note about `page`, and drops what was being written there. `bad-input` where there is
 * neither text nor passage, `too-long` with the number of units too many. Asked twice within ten
 * seconds for the very same note, it answers the first: a call may be sent again when the worker was stopped.
 */
export function addNote(home: Home, page: NotedPage, input: NoteInput): Promise<Kept<NoteSaved>> {
  return saving(home, async (save) => {
    check(input);
    await save.tx.objectStore('writing').delete(writingKey(page.pageAddress, null));
    const same = await justAdded(save, page.pageAddress, input);
    if (same) return { note: same, ids: [same.id], pages: [same.pageAddress] };
    const stamp = save.stamp();
    const empty = newRecord(randomId(), 'note', save.me, stamp);
    const { fields = [] } = changesOf(empty, input);
    const record = editRecord(
      empty,
      { fields: [...pageFields(page), ...fields], texts: [['text', input.text]] },
      stamp,
    );
    await putStep(save, 'add', null, record, page.pageAddress);
    return { note: readNote(record), ...save.touched() };
  });
}

async function change(
  save: Saving,
  step: 'edit' | 'anchor',
  record: LiveRecord,
  changes: Changes,
): Promise<NoteSaved> {
  save.touch(record);
  const nothing = !changes.fields?.length && !changes.texts?.length;
  if (nothing) return { note: readNote(record), ...save.touched() };
  const after = editRecord(record, changes, save.stamp(stampToBeat(record, changes)));
  await putStep(save, step, record, after, String(fieldValue(record, 'pageAddress') ?? ''));
  return { note: readNote(after), ...save.touched() };
}

async function ownNote(save: Saving, id: string): Promise<LiveRecord> {
  const record = await save.own(id);
  if (record.kind !== 'note') throw new Refusal('not-found');
  return record;
}

/** Saves an edited note; its text replaces every text that stood side by side. Only what differs is written. */
export function editNote(home: Home, id: string, input: NoteInput): Promise<Kept<NoteSaved>> {
  return saving(home, async (save) => {
    check(input);
    const record = await ownNote(save, id);
    await save.tx.objectStore('writing').delete(['note', id]);
    return change(save, 'edit', record, changesOf(record, input));
  });
}

/** Gives a note another passage of its page, or none: then it is about the page as a whole. */
export function anchorNote(home: Home, id: string, quote: Quote | null): Promise<Kept<NoteSaved>> {
  return saving(home, async (save) => {
    const record = await ownNote(save, id);
    if (!quote && textVersions(record, 'text').every((text) => text.trim() === '')) {
      throw new Refusal('bad-input');
    }
    const same = JSON.stringify(fieldValue(record, 'quote')) === JSON.stringify(quote);
    return change(save, 'anchor', record, same ? {} : { fields: [['quote', quote]] });
  });
}
