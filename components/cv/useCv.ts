import { useMemo } from 'preact/hooks';
import {
  type OwnDocument,
  type Remark,
  readDocument,
  readRemark,
  type Versions,
  versionsOf,
} from '@/lib/records/document';
import { fieldValue } from '@/lib/records/record';
import type { ActivityHost } from '../activities/host';
import { type OwnRecords, useOwnRecords } from '../activities/useOwnRecords';

/** The type that a document of this activity has. */
export const CV = 'cv';

export interface Cvs {
  versions: Versions[];
  /** On any of them, the oldest first. */
  remarks: Remark[];
  save: OwnRecords['save'];
}

/** The CVs of both and the comments on them, read anew with each change; `null` until they are there. */
export function useCv(host: ActivityHost): Cvs | null {
  const own = useOwnRecords(
    host,
    (record) =>
      record.kind === 'comment' ||
      (record.kind === 'document' && fieldValue(record, 'type') === CV),
  );
  const records = own?.records;
  const read = useMemo(() => {
    const documents: OwnDocument[] = [];
    const remarks: Remark[] = [];
    for (const record of records ?? [])
      if (record.kind === 'document') documents.push(readDocument(record));
      else remarks.push(readRemark(record));
    const known = new Set(documents.map(({ id }) => id));
    return {
      versions: versionsOf(documents),
      remarks: remarks.filter(({ about }) => known.has(about)).sort((a, b) => a.made - b.made),
    };
  }, [records]);
  return own && { ...read, save: own.save };
}
