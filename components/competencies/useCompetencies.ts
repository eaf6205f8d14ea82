import { useEffect, useState } from 'preact/hooks';
import { ACTIVITIES } from '@/lib/programme/activities';
import { COMPETENCY_ITEMS, type Trace, tracesOf } from '@/lib/programme/coverage';
import {
  type Entry,
  type Judgement,
  type LibraryAction,
  readEntry,
  readJudgement,
  readLibraryAction,
} from '@/lib/records/activity';
import { fieldValue, isPurged, type StoredRecord, setMembers } from '@/lib/records/record';
import type { Book } from '../notebook/book';

/** What the notebook has under the Competencies. */
export interface Known {
  traces: Trace[];
  judgements: Judgement[];
  library: LibraryAction[];
  /** What each section says, as the pair wrote it down. */
  items: Entry[];
}

const SERVES = new Map(ACTIVITIES.map(({ id, competencies }) => [id, competencies]));

/** Everything of the notebook that concerns the Competencies. */
export function knownOf(records: StoredRecord[]): Known {
  const known: Known = {
    traces: tracesOf(records, SERVES),
    judgements: [],
    library: [],
    items: [],
  };
  const live = records
    .flatMap((record) => (isPurged(record) ? [] : [record]))
    .filter((record) => fieldValue(record, 'deleted') !== true)
    .sort((a, b) => (a.made < b.made ? -1 : 1));
  for (const record of live) {
    if (record.kind === 'judgement') known.judgements.push(readJudgement(record));
    if (record.kind === 'action' && setMembers(record, 'competency').length > 0)
      known.library.push(readLibraryAction(record));
    const entry = readEntry(record);
    if (entry?.activity === COMPETENCY_ITEMS) known.items.push(entry);
  }
  return known;
}

/** The same, read anew with each change; `null` until it is there. */
export function useCompetencies(book: Book): { known: Known | null; failed: boolean } {
  const [state, setState] = useState<{ known: Known | null; failed: boolean }>({
    known: null,
    failed: false,
  });
  useEffect(() => {
    let gone = false;
    book.allRecords().then(
      (records) => {
        if (!gone) setState({ known: knownOf(records), failed: false });
      },
      // The database was let go, and the tab says so; or it is read again with the next change.
      () => {
        if (!gone) setState(({ known }) => ({ known, failed: known === null }));
      },
    );
    return () => {
      gone = true;
    };
  }, [book]);
  return state;
}
