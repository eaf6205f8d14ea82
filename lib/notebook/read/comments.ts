import { type Comment, readComment } from '../../records/comment';
import { isPurged } from '../../records/record';
import type { NotebookDb } from '../schema';

/** The live comments about these records, the oldest first. */
export async function commentsAbout(db: NotebookDb, ids: ReadonlySet<string>): Promise<Comment[]> {
  if (ids.size === 0) return [];
  const rows = await db.getAllFromIndex(
    'records',
    'kind',
    IDBKeyRange.bound(['comment', 0], ['comment', 0, []]),
  );
  return rows
    .flatMap(({ record }) => (isPurged(record) ? [] : [readComment(record)]))
    .filter(({ about }) => ids.has(about))
    .sort((a, b) => a.made - b.made || (a.id < b.id ? -1 : 1));
}
