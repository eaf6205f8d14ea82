import { useEffect, useState } from 'preact/hooks';
import { type TableSite, tableSites } from '@/lib/sites/siteTable';
import type { Book } from '../notebook/book';

/** Every site of the notebook with what both think, read anew with each change; `null` until it is there. */
export function useTable(book: Book): { rows: TableSite[] | null; failed: boolean } {
  const [state, setState] = useState<{ rows: TableSite[] | null; failed: boolean }>({
    rows: null,
    failed: false,
  });
  useEffect(() => {
    let gone = false;
    book.sites().then(
      ({ sites, reviews }) => {
        if (!gone) setState({ rows: tableSites(sites, reviews, book.me), failed: false });
      },
      // The database was let go, and the tab says so; or it is read again with the next change.
      () => {
        if (!gone) setState(({ rows }) => ({ rows, failed: rows === null }));
      },
    );
    return () => {
      gone = true;
    };
  }, [book]);
  return state;
}
