import { useMemo } from 'preact/hooks';
import {
  FEEDBACK,
  type Feedback,
  INTERVIEW,
  type Interview,
  readFeedback,
  readInterview,
} from '@/lib/programme/interview/interview';
import { fieldValue } from '@/lib/records/record';
import type { ActivityHost } from '../activities/host';
import { type OwnRecords, useOwnRecords } from '../activities/useOwnRecords';

export interface Interviews {
  /** Of one's own, the latest first. */
  interviews: Interview[];
  /** Sheets of either member that are here, the latest first. */
  sheets: Feedback[];
  save: OwnRecords['save'];
}

const TYPES: unknown[] = [INTERVIEW, FEEDBACK];

/** The mock interviews and the feedback on them, read anew with each change; `null` until they are there. */
export function useInterviews(host: ActivityHost): Interviews | null {
  const own = useOwnRecords(
    host,
    (record) => record.kind === 'document' && TYPES.includes(fieldValue(record, 'type')),
  );
  const records = own?.records;
  const read = useMemo(() => {
    const latest = (a: { made: number }, b: { made: number }) => b.made - a.made;
    const of = (type: string) =>
      (records ?? []).filter((record) => fieldValue(record, 'type') === type);
    return {
      interviews: of(INTERVIEW).map(readInterview).sort(latest),
      sheets: of(FEEDBACK).map(readFeedback).sort(latest),
    };
  }, [records]);
  return own && { ...read, save: own.save };
}
