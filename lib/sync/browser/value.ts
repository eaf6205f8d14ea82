import { deflateSync, inflateSync } from 'fflate';
import { fieldValue, isPurged, type StoredRecord } from '../../records/record';
import { isWhole, openValue, sealValue, valueLength } from '../../seal/value';
import type { Reading } from './area';
import { fromBase93, lengthInBase93, toBase93 } from './base93';
import { BadBytes, Reader, Writer } from './bytes';
import { compact } from './compact';
import { NEWEST } from './dictionaries';
import { expand } from './expand';

/** The version of the form below; a value of a later one is left alone. */
const VERSION = 1;
const SEALED = 128;
/** Most bytes that one value is inflated to; what this program writes stays far below. */
const MOST_TEXT = 512 * 1024;

/** What one value says, whoever wrote it. */
export type Said =
  | { is: 'records'; records: StoredRecord[]; sealed: boolean; journal: Journalled | null }
  | { is: 'me'; me: string; sealed: boolean }
  | { is: 'sealed'; notes: number }
  | { is: 'newer' }
  | { is: 'broken' };

/** What a journal says of itself. */
export interface Journalled {
  seq: number;
  day: number;
}

const isLiveNote = (record: StoredRecord) =>
  !isPurged(record) && record.kind === 'note' && fieldValue(record, 'deleted') !== true;

function headOf(sealed: boolean, dictionary: number, notes: number): Uint8Array {
  const head = new Writer();
  head.byte(VERSION | (sealed ? SEALED : 0));
  head.byte(dictionary);
  head.number(notes);
  return head.done();
}

/** A body that is made and can be measured before it is sealed. */
export interface Prepared {
  head: Uint8Array;
  body: Uint8Array;
  /** Characters of the value, which is text of one counted byte a character. */
  length: number;
}

function prepared(head: Uint8Array, body: Uint8Array, sealed: boolean): Prepared {
  return { head, body, length: lengthInBase93(valueLength(head.length, body.length, sealed)) };
}

/** Makes the body of a pack, or of a journal's part. */
export function prepareRecords(
  records: readonly StoredRecord[],
  { dictionaries, key }: Reading,
  journal: Journalled | null = null,
): Prepared {
  const dictionary = dictionaries.get(NEWEST);
  const { raw, text } = compact(records);
  const body = new Writer();
  if (journal) {
    body.number(journal.seq);
    body.number(journal.day);
  }
  body.number(raw.length);
  body.put(raw);
  body.number(text.length);
  // More memory finds no more here, and takes ten times as long to lay out.
  body.put(deflateSync(text, { level: 9, mem: 6, ...(dictionary ? { dictionary } : {}) }));
  const notes = records.filter(isLiveNote).length;
  const head = headOf(key !== null, dictionary ? NEWEST : 0, notes);
  return prepared(head, body.done(), key !== null);
}

/** Makes the value that says as whom this account's devices write. */
export function prepareMe(me: string, { key }: Reading): Prepared {
  return prepared(headOf(key !== null, 0, 0), new TextEncoder().encode(me), key !== null);
}

/** The text of a value, for the key under which it is to be stored. */
export async function writeValue(
  name: string,
  { head, body }: Prepared,
  { key }: Reading,
): Promise<string> {
  return toBase93(await sealValue(key, name, head, body));
}

/** Inflates to exactly `size` bytes; a deflate bomb ends in a buffer of that size. */
function inflate(bytes: Uint8Array, size: number, dictionary: Uint8Array | undefined): Uint8Array {
  // One byte more: fflate cuts what does not fit without a word.
  const out = new Uint8Array(size + 1);
  const made = inflateSync(bytes, { out, ...(dictionary ? { dictionary } : {}) });
  if (made.length !== size) throw new BadBytes();
  return made;
}

function readRecords(body: Reader, dictionary: Uint8Array | undefined): StoredRecord[] {
  const raw = body.take(body.number());
  const size = body.number(MOST_TEXT);
  const { records, bad } = expand(raw, inflate(body.take(body.left), size, dictionary));
  if (bad > 0 && records.length === 0) throw new BadBytes();
  return records;
}

/** Reads a value: never throws, whatever it is. */
export async function readValue(
  name: string,
  value: unknown,
  what: 'pack' | 'journal' | 'me',
  { dictionaries, key }: Reading,
): Promise<Said> {
  const bytes = typeof value === 'string' && value.length <= 8_192 ? fromBase93(value) : null;
  // The sum first: what is torn must not pass for what a newer version wrote.
  if (!bytes || !isWhole(name, bytes)) return { is: 'broken' };
  try {
    const head = new Reader(bytes);
    const version = head.byte();
    const sealed = (version & SEALED) !== 0;
    if ((version & ~SEALED) > VERSION) return { is: 'newer' };
    if ((version & ~SEALED) !== VERSION) return { is: 'broken' };
    const id = head.byte();
    const notes = head.number(5_000);
    const opened = await openValue(key, name, bytes, bytes.length - head.left, sealed);
    if (!opened.ok) return opened.why === 'broken' ? { is: 'broken' } : { is: 'sealed', notes };
    const dictionary = dictionaries.get(id);
    if (id > 0 && !dictionary) return { is: 'newer' };
    if (what === 'me') return readMe(opened.body, sealed);
    const body = new Reader(opened.body);
    const journal = what === 'journal' ? { seq: body.number(), day: body.number() } : null;
    return { is: 'records', records: readRecords(body, dictionary), sealed, journal };
  } catch {
    // BadBytes, or fflate's own errors.
    return { is: 'broken' };
  }
}

function readMe(body: Uint8Array, sealed: boolean): Said {
  const me = String.fromCharCode(...body.subarray(0, 26));
  return /^[0-9a-z]{25}$/.test(me) ? { is: 'me', me, sealed } : { is: 'broken' };
}
