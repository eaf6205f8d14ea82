import { checkRecord } from '../records/check';
import { editRecord, newRecord } from '../records/edit';
import { isWebAddress } from '../records/isWebAddress';
import { LIMITS } from '../records/kinds';
import type { LiveRecord, Quote, Value } from '../records/record';
import { writeStamp } from '../records/stamp';
import { tagField, tidyTag } from '../records/tag';

/** A note (or a comment) that a file of another form brings. Times are milliseconds since 1970. */
export interface NoteIn {
  id: string;
  text: string;
  quote: Quote | null;
  pdfPage: number | null;
  pageAddress: string;
  pageTitle: string;
  tags: string[];
  competencies: string[];
  onlyMe: boolean;
  /** The record that it answers: then it is a comment. */
  about: string | null;
  made: number;
  changed: number;
}

/** A website that a file brings. */
export interface SiteIn {
  address: string;
  title: string;
  tags: string[];
  /** Milliseconds since 1970, or `null` where the file does not say. */
  made: number | null;
}

/** What was read from a file. */
export interface Incoming {
  notes: NoteIn[];
  sites: SiteIn[];
  /** Entries that could not be read, and the number of the first, from 1. */
  unreadable: number;
  firstUnreadable: number | null;
}

/** What can be wrong with a file as a whole. */
export type ImportFailure =
  | 'too-large'
  | 'too-many'
  | 'truncated'
  | 'unknown-format'
  | 'newer-version'
  | 'empty';

export type ImportReply = { ok: true; value: Incoming } | { ok: false; failure: ImportFailure };

/** Most entries of one file. */
export const MOST_ENTRIES = 100_000;
/** The device that imported values bear: the same file gives the same record on every device. */
export const IMPORT_DEVICE = 'imported00';
/** A clock may be ahead by a day; what is later is no date. */
const AHEAD_MS = 24 * 60 * 60 * 1000;

/** A date as text, in milliseconds since 1970; `null` for none, and for one before 1970 or in the future. */
export function timeOf(value: unknown): number | null {
  if (typeof value !== 'string' || value.length > 40) return null;
  const ms = Date.parse(value);
  return ms >= 0 && ms <= Date.now() + AHEAD_MS ? ms : null;
}

/** An entry that cannot be made whole by leaving something out is `null`; what is too long for a title or a tag is cut. */
export function tidyNote(note: NoteIn): NoteIn | null {
  if (note.about === null && !isWebAddress(note.pageAddress)) return null;
  if (note.text.length > LIMITS.note) return null;
  if (note.text.trim() === '' && !note.quote) return null;
  const tags = new Map<string, string>();
  for (const tag of note.tags) {
    const tidy = tidyTag(tag).slice(0, LIMITS.tag).trim();
    if (tidy && tags.size < LIMITS.tagsPerRecord) tags.set(tagField(tidy), tidy);
  }
  return {
    ...note,
    pageTitle: note.pageTitle.replace(/\s+/g, ' ').trim().slice(0, LIMITS.line),
    tags: [...tags.values()],
    changed: Math.max(note.made, note.changed),
  };
}

/** The fields of a note, as its record holds them. */
export function noteFields(note: NoteIn): [string, Value][] {
  const fields: [string, Value][] = [];
  if (note.about === null) {
    fields.push(['pageAddress', note.pageAddress], ['pageKind', 'plain']);
    if (note.pageTitle) fields.push(['pageTitle', note.pageTitle]);
    if (note.pdfPage !== null) fields.push(['pdfPage', note.pdfPage]);
  } else fields.push(['about', note.about]);
  if (note.quote) fields.push(['quote', note.quote]);
  if (note.onlyMe) fields.push(['onlyMe', true]);
  for (const tag of note.tags) fields.push([tagField(tag), tag]);
  for (const id of note.competencies) fields.push([`competency:${id}`, true]);
  return fields;
}

/** The record of a note that was read, by `me`; `null` where it breaks a limit. */
export function recordOfNote(note: NoteIn, me: string): LiveRecord | null {
  const made = writeStamp(note.made, 0, IMPORT_DEVICE);
  const stamp = writeStamp(note.changed, 0, IMPORT_DEVICE);
  const kind = note.about === null ? 'note' : 'comment';
  const record = editRecord(
    newRecord(note.id, kind, me, made),
    { fields: noteFields(note), texts: [['text', note.text]] },
    stamp,
  );
  return checkRecord(record) as LiveRecord | null;
}
