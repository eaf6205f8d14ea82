import { lastStamp } from '../records/record';
import { readMe } from './read';
import { commentsAbout } from './read/comments';
import { samePages } from './samePages';
import type { Looked, NotebookDb } from './schema';

/** The key of what this device has shown of a page. */
export const lookedKey = (address: string) => `looked:${address}`;

/**
 * The live notes of somebody else on a page, and the replies of theirs to its notes, that were written or changed
 * since they were last shown here. By the stamp of each and not by the time: what arrives late, or by a wrong clock, is
 * new all the same.
 */
export async function newOnPage(db: NotebookDb, address: string): Promise<string[]> {
  const [me, { addresses, rows }] = await Promise.all([readMe(db), samePages(db, address)]);
  const notes = rows.filter(({ kind, gone }) => kind === 'note' && gone === 0);
  if (notes.length === 0) return [];
  const theirs = notes.flatMap(({ id, record }) =>
    'author' in record && record.author !== me ? [{ id, last: lastStamp(record) }] : [],
  );
  const replies = await commentsAbout(db, new Set(notes.map(({ id }) => id)));
  const others = replies.flatMap(({ id, author, last }) => (author === me ? [] : [{ id, last }]));
  const both = [...theirs, ...others];
  if (both.length === 0) return [];
  const looked = await Promise.all(addresses.map((one) => db.get('meta', lookedKey(one))));
  const seen = (id: string) =>
    (looked as (Looked | undefined)[]).reduce(
      (a, one) => ((one?.[id] ?? '') > a ? (one?.[id] ?? '') : a),
      '',
    );
  return both.flatMap(({ id, last }) => (last > seen(id) ? [id] : []));
}
