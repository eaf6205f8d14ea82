import { openDB } from 'idb';
import { rowOf } from '@/lib/notebook/row';
import { type NotebookSchema, SCHEMA_VERSION, upgrade } from '@/lib/notebook/schema';
import { eraseNotebook } from '@/lib/notebook/write';
import type { StoredRecord } from '@/lib/records/record';
import { round } from '@/lib/sync/segments';
import { makeSegments } from '@/lib/sync/segments/publish';
import { makeNotes } from '../browser-sync/notes';
import { Match } from './match';
import { type Files, MemoryRemote } from './memoryRemote';

/** Milliseconds until a device that joins has the whole notebook, from the remote's first listing on. */
async function joined(match: Match, files: Files, device: string, count: number): Promise<number> {
  const anna = await match.join(device);
  const remote = new MemoryRemote(new Map(files));
  const start = performance.now();
  const done = await round({ ...anna.ground, way: 'webdav', remote });
  const ms = performance.now() - start;
  if (done.failure) throw new Error(done.failure);
  // The own member is there too.
  if ((await anna.home.db.count('records')) !== count + 1) throw new Error('not all arrived');
  anna.home.db.close();
  match.devices.pop();
  await eraseNotebook(anna.home.db.name);
  return ms;
}

/** Milliseconds of a bare bulk write: the same rows into the same store with the same indexes, nothing else. */
async function bare(records: StoredRecord[]): Promise<number> {
  const rows = records.map(rowOf);
  const db = await openDB<NotebookSchema>('join-bare', SCHEMA_VERSION, { upgrade });
  const start = performance.now();
  const tx = db.transaction('records', 'readwrite', { durability: 'strict' });
  for (const row of rows) tx.store.put(row);
  await tx.done;
  const ms = performance.now() - start;
  db.close();
  await eraseNotebook('join-bare');
  return ms;
}

const middle = (list: number[]) =>
  [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

export async function measureJoin(count: number, rounds: number) {
  const words = Array.from(
    { length: count * 18 },
    (_, n) => `Sentence ${n} says that the children came to the library again.`,
  );
  const match = new Match();
  const ruth = await match.join('ruthdevice');
  const records = makeNotes(words, count, 1, { device: 'ruthdevice', me: ruth.member });
  const files: Files = new Map();
  for (const { name, sealed } of await makeSegments(ruth.ground, records, 'all', 1, []))
    files.set(name, sealed);
  const [ours, others]: [number[], number[]] = [[], []];
  for (let n = 0; n < rounds; n++) {
    others.push(await bare(records));
    ours.push(await joined(match, files, `annadevic${n}`, records.length));
  }
  return { records: records.length, ms: middle(ours), bare: middle(others) };
}
