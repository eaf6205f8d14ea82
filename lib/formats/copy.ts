import * as v from 'valibot';
import { checkRecord } from '../records/check';
import { isId } from '../records/id';
import {
  type Field,
  isPurged,
  type Quote,
  type StoredRecord,
  type TextField,
} from '../records/record';

/**
 * A copy of a whole notebook, as one JSON file ("Save a copy", "Open a copy"). UTF-8, one record a line:
 *
 *     {"format":"matchbook-copy","version":1,"saved":"2026-03-01T09:12:00.000Z","notebook":"<id>","me":"<id>","records":[
 *     {"id":"…","kind":"note","author":"…","made":"…","fields":[["pageAddress","https://…","<stamp>"]],"texts":[…]},
 *     {"id":"…","purged":"<stamp>"}
 *     ]}
 *
 * - `saved`: when, ISO 8601 in UTC. `notebook`: the notebook's id. `me`: the id of the `member` who saved it.
 * - `records`: every record as it is stored (`lib/records/record.ts`): texts that stand side by side, what was
 *   deleted (field `deleted`), and the marks of what was deleted for good (`purged`). Sorted by id, keys in the
 *   order shown, so that the same notebook always gives the same bytes.
 *
 * A program that changes what the fields mean raises `version`; a reader refuses a version above its own.
 */
export interface Copy {
  saved: string;
  notebook: string;
  me: string;
  records: StoredRecord[];
}

/** What can be wrong with a file that was given as a copy. `record` counts from 1, in the file's own order. */
export type CopyFailure =
  | { failure: 'too-large' }
  | { failure: 'not-a-copy' }
  | { failure: 'truncated' }
  | { failure: 'newer-version'; version: number }
  | { failure: 'broken-record'; record: number };

export type CopyReply = { ok: true; value: Copy } | ({ ok: false } & CopyFailure);

const FORMAT = 'matchbook-copy';
const VERSION = 1;

/** The largest file that is read as a copy, in bytes. */
export const COPY_LIMIT = 200_000_000;

const headSchema = v.object({
  saved: v.pipe(v.string(), v.isoTimestamp(), v.maxLength(40)),
  notebook: v.custom<string>(isId),
  me: v.custom<string>(isId),
  records: v.array(v.unknown()),
});

function orderedField([name, value, stamp]: Field): Field {
  if (typeof value !== 'object' || value === null) return [name, value, stamp];
  const { exact, prefix, suffix, start, end, cut, pasted } = value;
  const quote: Quote = { exact, prefix, suffix, start, end };
  if (cut) quote.cut = { at: cut.at, length: cut.length };
  if (pasted) quote.pasted = true;
  return [name, quote, stamp];
}

function orderedText({ name, versions, seen }: TextField): TextField {
  return { name, versions: versions.map(({ text, stamp }) => ({ text, stamp })), seen };
}

/** The record with its keys in the file's order, whatever order they were stored in. */
function ordered(record: StoredRecord): StoredRecord {
  if (isPurged(record)) return { id: record.id, purged: record.purged };
  const { id, kind, author, made, fields, texts } = record;
  return {
    id,
    kind,
    author,
    made,
    fields: fields.map(orderedField),
    texts: texts.map(orderedText),
  };
}

const byId = (a: StoredRecord, b: StoredRecord) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Writes a copy. The same notebook, saved at the same time, gives the same text. */
export function writeCopy(copy: Copy): string {
  const { saved, notebook, me } = copy;
  const head = JSON.stringify({ format: FORMAT, version: VERSION, saved, notebook, me });
  const lines = [...copy.records].sort(byId).map((record) => JSON.stringify(ordered(record)));
  return `${head.slice(0, -1)},"records":[\n${lines.join(',\n')}\n]}\n`;
}

function parse(text: string): { ok: true; value: object } | ({ ok: false } & CopyFailure) {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && 'format' in value && value.format === FORMAT)
      return { ok: true, value };
    return { ok: false, failure: 'not-a-copy' };
  } catch {
    // It begins as a copy does, yet is no JSON: the end is missing, or something within was changed.
    const begins = /^\s*\{\s*"format"\s*:\s*"matchbook-copy"/.test(text.slice(0, 400));
    return { ok: false, failure: begins ? 'truncated' : 'not-a-copy' };
  }
}

function checkAll(values: unknown[]): { ok: true; value: StoredRecord[] } | { broken: number } {
  const records: StoredRecord[] = [];
  const ids = new Set<string>();
  for (const [i, value] of values.entries()) {
    const record = checkRecord(value);
    if (!record || ids.has(record.id)) return { broken: i + 1 };
    ids.add(record.id);
    records.push(record);
  }
  return { ok: true, value: records };
}

/**
 * Reads the text of a copy and checks every record in it. Never throws, and takes all or nothing: one
 * broken record refuses the file by its number, since half a copy would look like a whole one.
 */
export function readCopy(text: string): CopyReply {
  // Each UTF-16 unit takes at least one byte, so a longer text is a larger file.
  if (text.length > COPY_LIMIT) return { ok: false, failure: 'too-large' };
  const parsed = parse(text.startsWith('\ufeff') ? text.slice(1) : text);
  if (!parsed.ok) return parsed;
  const version = 'version' in parsed.value ? parsed.value.version : null;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return { ok: false, failure: 'not-a-copy' };
  if (version > VERSION) return { ok: false, failure: 'newer-version', version };
  const head = v.safeParse(headSchema, parsed.value);
  if (!head.success) return { ok: false, failure: 'not-a-copy' };
  const checked = checkAll(head.output.records);
  if (!('ok' in checked)) return { ok: false, failure: 'broken-record', record: checked.broken };
  const { saved, notebook, me } = head.output;
  return { ok: true, value: { saved, notebook, me, records: checked.value } };
}
