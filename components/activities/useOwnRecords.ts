import { useCallback, useEffect, useState } from 'preact/hooks';
import type { DocumentAsk } from '@/lib/calls/documentCalls';
import { fieldValue, isPurged, type LiveRecord } from '@/lib/records/record';
import type { ActivityHost } from './host';

export interface OwnRecords {
  records: LiveRecord[];
  /** Saves documents and comments on them in one step; answers whether they were. */
  save: (changes: DocumentAsk[]) => Promise<boolean>;
}

/** The living records that are wanted, read anew with each change; `null` until they are there. */
export function useOwnRecords(
  { book, call, failed, saved }: ActivityHost,
  wanted: (record: LiveRecord) => boolean,
): OwnRecords | null {
  const [records, setRecords] = useState<LiveRecord[] | null>(null);
  const load = useCallback(
    async () =>
      ((await book?.allRecords()) ?? []).filter(
        (record): record is LiveRecord =>
          !isPurged(record) && fieldValue(record, 'deleted') !== true && wanted(record),
      ),
    [book],
  );
  useEffect(() => {
    let gone = false;
    load().then(
      (now) => gone || setRecords(now),
      // The database was let go, and the tab says so; or it is read again with the next change.
      () => {},
    );
    return () => {
      gone = true;
    };
  }, [load]);
  if (!records) return null;
  const save = async (changes: DocumentAsk[]) => {
    const reply = await call('documents.save', { changes });
    if (!reply.ok) {
      failed(reply);
      return false;
    }
    saved();
    setRecords(await load());
    return true;
  };
  return { records, save };
}
