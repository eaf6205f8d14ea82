import type { MemberRow } from '../read';
import { countOfKind, readMembers } from '../read';
import type { NotebookDb } from '../schema';

/** What a list of notebooks says of one. Times are milliseconds since 1970, `null` where it is empty. */
export interface AboutNotebook {
  members: MemberRow[];
  notes: number;
  first: number | null;
  last: number | null;
}

/** Reads what a list of notebooks says of one. */
export async function aboutNotebook(db: NotebookDb): Promise<AboutNotebook> {
  const end = async (direction: 'next' | 'prev') => {
    const index = db.transaction('records').store.index('changed');
    return (await index.openKeyCursor(null, direction))?.key ?? null;
  };
  const [members, notes, first, last] = await Promise.all([
    readMembers(db),
    countOfKind(db, 'note'),
    end('next'),
    end('prev'),
  ]);
  return { members, notes, first, last };
}
