import { lastStamp } from '../records/record';
import { readMe } from './read';
import { samePages } from './samePages';
import type { Looked, NotebookDb } from './schema';

/** The key of what this device has shown of a page. */
export const lookedKey = (address: string) => `looked:${address}`;

/**
 * The live notes of somebody else on a page that were written or changed since they were last shown here. By
 * the stamp of each note and not by the time: what arrives late, or by a wrong clock, is new all the same.
 */
export async function newOnPage(db: NotebookDb, address: string): Promise<string[]> {
  const [me, { addresses, rows }] = await Promise.all([readMe(db), samePages(db, address)]);
  const theirs = rows.filter(
    ({ kind, gone, record }) =>
      kind === 'note' && gone === 0 && 'author' in record && record.author !== me,
  );
  if (theirs.length === 0) return [];
  const looked = await Promise.all(addresses.map((one) => db.get('meta', lookedKey(one))));
  const seen = (id: string) =>
    (looked as (Looked | undefined)[]).reduce(
      (a, one) => ((one?.[id] ?? '') > a ? (one?.[id] ?? '') : a),
      '',
    );
  return theirs.flatMap(({ id, record }) => (lastStamp(record) > seen(id) ? [id] : []));
}
