import type { Field, LiveRecord, Quote, StoredRecord, Value } from '../../records/record';
import { isPurged } from '../../records/record';

/** A passage of so many units is found in its page without what stands before and after it. */
export const LONG_QUOTE = 48;

const isQuote = (value: Value): value is Quote => typeof value === 'object' && value !== null;

function travelValue(value: Value): Value {
  if (!isQuote(value) || value.pasted || value.exact.length < LONG_QUOTE) return value;
  return value.prefix || value.suffix ? { ...value, prefix: '', suffix: '' } : value;
}

/**
 * A record as it travels by browser sync, where room is short. Left out is what each device keeps for itself (the
 * earlier texts of a draft) and what it can make again from the page (the context of a long passage). Merged with
 * the whole record, it takes nothing away (`mergeRecord`).
 */
export function travelForm(record: StoredRecord): StoredRecord {
  if (isPurged(record)) return record;
  let same = true;
  const fields: Field[] = [];
  for (const field of record.fields) {
    if (record.kind === 'draft' && field[0].startsWith('version:')) {
      same = false;
      continue;
    }
    const value = travelValue(field[1]);
    if (value === field[1]) fields.push(field);
    else {
      same = false;
      fields.push([field[0], value, field[2]]);
    }
  }
  return same ? record : { ...record, fields };
}

/** Of a deleted record only that it is deleted: some 40 bytes. */
export function deletionMark(record: LiveRecord): LiveRecord {
  return { ...record, fields: record.fields.filter(([name]) => name === 'deleted'), texts: [] };
}

/** Records by their ids. */
export type Records = Map<string, StoredRecord>;

/** All of them as they travel. */
export const travelForms = (records: Records): Records =>
  new Map([...records].map(([id, record]) => [id, travelForm(record)]));
