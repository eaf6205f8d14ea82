import type { DeviceId, Stamp } from './stamp';

/** A field of a record takes any of these as its value; `null` is "taken away". */
export type Value = string | number | boolean | null | Quote;

/**
 * A passage of a page and what finds it again: W3C Web Annotation's TextQuoteSelector and
 * TextPositionSelector in one. Offsets are UTF-16 units in the page's text as lib/quotes reads it.
 * `exact` is cut in its middle beyond 2,000 units; `cut` then says how many were left out, and where.
 */
export interface Quote {
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
  end: number;
  cut?: { at: number; length: number };
  /** Typed or pasted by hand, from a page that cannot be looked through (a PDF): it has no place to be found at. */
  pasted?: true;
}

/** Whether a quote has a place in its page, to be looked for, painted and scrolled to. */
export function hasPlace(quote: Quote | null): quote is Quote {
  return quote !== null && quote.pasted !== true;
}

/** A passage that a person pasted; `null` where it says nothing. */
export function pastedQuote(text: string): Quote | null {
  if (text.trim() === '') return null;
  return { exact: text, prefix: '', suffix: '', start: 0, end: 0, pasted: true };
}

/** Last writer wins: `[name, value, stamp]`. Names are unique in a record and sorted. */
export type Field = [name: string, value: Value, stamp: Stamp];

/**
 * A text, merged so that no edit is lost: every version that nobody has seen and replaced stands in
 * `versions`, the later first; `seen` says, for each device, the highest stamp of this field merged here.
 */
export interface TextField {
  name: string;
  versions: { text: string; stamp: Stamp }[];
  seen: [device: DeviceId, stamp: Stamp][];
}

/** One thing in the notebook, as it is stored, merged and sent. Plain JSON; arrays sorted by name. */
export interface LiveRecord {
  id: string;
  kind: Kind;
  /** The member who made it (a `member` record's id). */
  author: string;
  /** When it was made. */
  made: Stamp;
  fields: Field[];
  texts: TextField[];
}

/** What is left of a record that was deleted for good: it stays for ever, so that it never comes back. */
export interface PurgedRecord {
  id: string;
  purged: Stamp;
}

export type StoredRecord = LiveRecord | PurgedRecord;

export const KINDS = [
  'note',
  'comment',
  'site',
  'review',
  'draft',
  'entry',
  'activity',
  'judgement',
  'goal',
  'agreement',
  'meeting',
  'action',
  'document',
  'member',
  'page',
] as const;
export type Kind = (typeof KINDS)[number];

export function isPurged(record: StoredRecord): record is PurgedRecord {
  return 'purged' in record;
}

/** The value of a last-writer-wins field, or `null`. */
export function fieldValue(record: LiveRecord, name: string): Value {
  return record.fields.find((field) => field[0] === name)?.[1] ?? null;
}

/** The stamp of a field, or '' where the record has none. */
export function fieldStamp(record: LiveRecord, name: string): Stamp {
  return record.fields.find((field) => field[0] === name)?.[2] ?? '';
}

/** All versions of a text that stand side by side, the later first. */
export function textVersions(record: LiveRecord, name: string): string[] {
  return record.texts.find((text) => text.name === name)?.versions.map((v) => v.text) ?? [];
}

/** The names of a set field's members that are in: `tag:storytime` = "Storytime" gives ["storytime", "Storytime"]. */
export function setMembers(record: LiveRecord, set: string): [key: string, value: Value][] {
  const prefix = `${set}:`;
  return record.fields
    .filter(([name, value]) => name.startsWith(prefix) && value !== null && value !== false)
    .map(([name, value]) => [name.slice(prefix.length), value]);
}

/** The highest stamp anywhere in the record: when it last changed, and by which device. */
export function lastStamp(record: StoredRecord): Stamp {
  if (isPurged(record)) return record.purged;
  let last = record.made;
  for (const field of record.fields) if (field[2] > last) last = field[2];
  for (const text of record.texts) {
    for (const version of text.versions) if (version.stamp > last) last = version.stamp;
  }
  return last;
}
