import { useEffect, useState } from 'preact/hooks';
import type { StoredRecord } from '@/lib/records/record';
import type { Book } from '../notebook/book';

/** All records of the notebook, read anew with each change; `null` until they are there. */
export function useRecords(book: Book): { records: StoredRecord[] | null; failed: boolean } {
  const [state, setState] = useState<{ records: StoredRecord[] | null; failed: boolean }>({
    records: null,
    failed: false,
  });
  useEffect(() => {
    let gone = false;
    book.allRecords().then(
      (records) => gone || setState({ records, failed: false }),
      // The database was let go, and the tab says so; or it is read again with the next change.
      () => gone || setState(({ records }) => ({ records, failed: records === null })),
    );
    return () => {
      gone = true;
    };
  }, [book]);
  return state;
}
