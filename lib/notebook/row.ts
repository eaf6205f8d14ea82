import {
  fieldStamp,
  fieldValue,
  isPurged,
  type Kind,
  lastStamp,
  type StoredRecord,
  setMembers,
} from '../records/record';
import { stampTime } from '../records/stamp';

/**
 * A record with the plain values that queries need. They follow from the record alone, so that every
 * device has the same; what is absent is in no index.
 */
export interface Row {
  id: string;
  record: StoredRecord;
  /** Milliseconds since 1970 of its latest stamp. */
  changed: number;
  /** 1: deleted, or deleted for good. */
  gone: 0 | 1;
  /** The folded names of its tags; none once it is deleted. */
  tags: string[];
  kind?: Kind;
  pageAddress?: string;
  /** Milliseconds since 1970 of its deletion; absent while it lives and once it is deleted for good. */
  deleted?: number;
}

/** The row of a record. */
export function rowOf(record: StoredRecord): Row {
  const changed = stampTime(lastStamp(record));
  if (isPurged(record)) return { id: record.id, record, changed, gone: 1, tags: [] };
  const deleted = fieldValue(record, 'deleted') === true;
  const page = fieldValue(record, 'pageAddress');
  return {
    id: record.id,
    record,
    changed,
    gone: deleted ? 1 : 0,
    tags: deleted ? [] : setMembers(record, 'tag').map(([key]) => key),
    kind: record.kind,
    ...(typeof page === 'string' ? { pageAddress: page } : {}),
    ...(deleted ? { deleted: stampTime(fieldStamp(record, 'deleted')) } : {}),
  };
}
