import type { StoredRecord } from '../records/record';

/** Most records in one message to the background (design: law 1). */
const MOST_RECORDS = 500;
/**
 * Most UTF-16 units of JSON in one message. Chromium's limit is 64 MiB a message, and a record may hold
 * several texts of 100,000 units; small messages also let Stop answer quickly.
 */
const MOST_UNITS = 4_000_000;

/** Cuts records into batches that one message carries, in their order. */
export function copyBatches(records: StoredRecord[]): StoredRecord[][] {
  const batches: StoredRecord[][] = [];
  let batch: StoredRecord[] = [];
  let units = 0;
  for (const record of records) {
    const more = JSON.stringify(record).length;
    if (batch.length > 0 && (batch.length === MOST_RECORDS || units + more > MOST_UNITS)) {
      batches.push(batch);
      batch = [];
      units = 0;
    }
    batch.push(record);
    units += more;
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
}
