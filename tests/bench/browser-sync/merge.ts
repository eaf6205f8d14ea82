import { openDB } from 'idb';
import { openNotebook } from '@/lib/notebook/read';
import { rowOf } from '@/lib/notebook/row';
import { type NotebookSchema, SCHEMA_VERSION, upgrade } from '@/lib/notebook/schema';
import { eraseNotebook, mergeRecords } from '@/lib/notebook/write';
import type { StoredRecord } from '@/lib/records/record';
import { makeNotes } from './notes';

const BATCH = 500;

/** Milliseconds that the product takes to merge records into an empty notebook. */
async function merged(records: StoredRecord[]): Promise<number> {
  const opened = await openNotebook('merge-ours');
  if (!opened.ok) throw new Error(opened.failure);
  const home = { db: opened.value, device: 'aaaaaaaaaa', now: Date.now };
  const start = performance.now();
  for (let at = 0; at < records.length; at += BATCH) {
    const done = await mergeRecords(home, records.slice(at, at + BATCH), {
      publish: false,
      step: false,
      me: null,
    });
    if (!done.ok) throw new Error(done.failure);
  }
  const ms = performance.now() - start;
  if ((await opened.value.count('records')) !== records.length) throw new Error('not all arrived');
  opened.value.close();
  await eraseNotebook('merge-ours');
  return ms;
}

/** Milliseconds of a bare bulk write: the same rows into the same store with the same indexes, nothing else. */
async function bare(records: StoredRecord[]): Promise<number> {
  const rows = records.map(rowOf);
  const db = await openDB<NotebookSchema>('merge-bare', SCHEMA_VERSION, { upgrade });
  const start = performance.now();
  const tx = db.transaction('records', 'readwrite', { durability: 'strict' });
  for (const row of rows) tx.store.put(row);
  await tx.done;
  const ms = performance.now() - start;
  db.close();
  await eraseNotebook('merge-bare');
  return ms;
}

const median = (list: number[]) =>
  [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

export async function measureMerge(count: number, rounds: number) {
  const words = Array.from(
    { length: count * 18 },
    (_, n) => `Sentence ${n} says that the children came to the library again.`,
  );
  const records = makeNotes(words, count, 1, { device: 'bbbbbbbbbb', me: 'm'.repeat(25) });
  const [ours, others]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    others.push(await bare(records));
    ours.push(await merged(records));
  }
  return { records: records.length, ms: median(ours), bare: median(others) };
}
