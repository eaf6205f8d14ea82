import type { Brought, Preview, WaitReason } from '../../calls/exchangeCalls';
import { alike } from '../../records/alike';
import { mergeRecord } from '../../records/merge';
import { fieldValue, isPurged, type LiveRecord, type StoredRecord } from '../../records/record';
import { readShared } from '../../records/sharedText';
import type { Arrival } from './openOne';

/** Most records that a preview names. */
const MOST_SHOWN = 200;
const MOST_UNITS = 120;

const isGone = (record: StoredRecord) => isPurged(record) || fieldValue(record, 'deleted') === true;

/** The words by which a record is known again, whatever its kind: a title, else its first text, else its passage. */
function wordsOf(record: LiveRecord): string {
  for (const name of ['title', 'name', 'what']) {
    const value = fieldValue(record, name);
    if (typeof value === 'string' && value) return value;
  }
  const text = record.texts.flatMap(({ versions }) => versions.map((version) => version.text));
  const first = text.find((one) => one.trim() !== '');
  if (first) return first;
  const body = fieldValue(record, record.kind === 'meeting' ? 'notes' : 'body');
  if (typeof body === 'string') return readShared(body, { id: record.id, base: '' });
  const quote = fieldValue(record, 'quote');
  if (typeof quote === 'object' && quote) return quote.exact;
  for (const name of ['pageTitle', 'address', 'pageAddress']) {
    const value = fieldValue(record, name);
    if (typeof value === 'string' && value) return value;
  }
  return '';
}

function short(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim();
  return line.length <= MOST_UNITS ? line : `${line.slice(0, MOST_UNITS - 1)}…`;
}

/** What one record of a segment does to what is here; `null`: nothing. */
function brought(record: StoredRecord, known: StoredRecord | undefined): Brought | null {
  const merged = known ? mergeRecord(known, record) : record;
  if (known && alike(known, merged)) return null;
  // Deleted before it ever came here: nobody misses it.
  if (!known && isGone(record)) return null;
  const shown = isPurged(merged) ? known : merged;
  const live = shown && !isPurged(shown) ? shown : null;
  const is = isGone(merged)
    ? 'deleted'
    : known
      ? 'changed'
      : live?.kind === 'comment'
        ? 'answered'
        : 'new';
  return {
    id: record.id,
    kind: live?.kind ?? '',
    author: live?.author ?? '',
    words: live ? short(wordsOf(live)) : '',
    is,
  };
}

/** What is there beside the segment when it is looked at. */
export interface Beside {
  /** What is stored of its records, by id. */
  stored: ReadonlyMap<string, StoredRecord>;
  /** The highest number that was read of its device. */
  highest: number;
  /** Why it must wait. */
  waits: WaitReason | null;
}

/** What a segment brings, before anything of it is merged. Pure. */
export function previewSegment(
  { from, by, records }: Pick<Arrival, 'from' | 'by' | 'records'>,
  { stored, highest, waits }: Beside,
): Preview {
  const all = records.flatMap((record) => brought(record, stored.get(record.id)) ?? []);
  const count = (is: Brought['is']) => all.filter((one) => one.is === is).length;
  const order: Brought['is'][] = ['deleted', 'answered', 'new', 'changed'];
  return {
    from,
    new: count('new'),
    changed: count('changed'),
    answered: count('answered'),
    deleted: count('deleted'),
    records: order.flatMap((is) => all.filter((one) => one.is === is)).slice(0, MOST_SHOWN),
    nothing: all.length === 0,
    older: by.number < highest,
    waits,
  };
}
