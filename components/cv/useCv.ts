import { useCallback, useEffect, useState } from 'preact/hooks';
import type { DocumentAsk } from '@/lib/calls/documentCalls';
import {
  type OwnDocument,
  type Remark,
  readDocument,
  readRemark,
  type Versions,
  versionsOf,
} from '@/lib/records/document';
import { fieldValue, isPurged } from '@/lib/records/record';
import type { ActivityHost } from '../activities/host';

/** The type that a document of this activity has. */
export const CV = 'cv';

export interface Cvs {
  versions: Versions[];
  /** On any of them, the oldest first. */
  remarks: Remark[];
  save: (changes: DocumentAsk[]) => Promise<boolean>;
}

/** The CVs of both and the comments on them, read anew with each change; `null` until they are there. */
export function useCv(host: ActivityHost): Cvs | null {
  const { book } = host;
  const [read, setRead] = useState<Omit<Cvs, 'save'> | null>(null);
  const load = useCallback(async () => {
    const records = (await book?.allRecords()) ?? [];
    const documents: OwnDocument[] = [];
    const remarks: Remark[] = [];
    for (const record of records) {
      if (isPurged(record) || fieldValue(record, 'deleted') === true) continue;
      if (record.kind === 'document' && fieldValue(record, 'type') === CV)
        documents.push(readDocument(record));
      else if (record.kind === 'comment') remarks.push(readRemark(record));
    }
    const known = new Set(documents.map(({ id }) => id));
    return {
      versions: versionsOf(documents),
      remarks: remarks.filter(({ about }) => known.has(about)).sort((a, b) => a.made - b.made),
    };
  }, [book]);
  useEffect(() => {
    let gone = false;
    load().then(
      (now) => gone || setRead(now),
      // The database was let go, and the tab says so; or it is read again with the next change.
      () => {},
    );
    return () => {
      gone = true;
    };
  }, [load]);
  if (!read) return null;
  const save = async (changes: DocumentAsk[]) => {
    const reply = await host.call('documents.save', { changes });
    if (!reply.ok) {
      host.failed(reply);
      return false;
    }
    host.saved();
    setRead(await load());
    return true;
  };
  return { ...read, save };
}
