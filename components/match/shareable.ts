import { readDraft } from '@/lib/records/draft';
import { readNote } from '@/lib/records/note';
import { fieldValue, isPurged, type LiveRecord, type StoredRecord } from '@/lib/records/record';
import { readReview } from '@/lib/records/review';

/** One thing of one's own that a match would see, unless it stays "only me". */
export interface Shareable {
  id: string;
  kind: 'note' | 'draft' | 'review';
  /** What it is about: a page's title, a site's, or its own. */
  title: string;
  text: string;
  /** What was quoted with it. */
  quote: string;
  /** Milliseconds since 1970. */
  made: number;
}

function readShareable(record: LiveRecord, siteTitle: (id: string) => string): Shareable | null {
  switch (record.kind) {
    case 'note': {
      const { id, text, quote, pageTitle, pageAddress, made } = readNote(record);
      const title = pageTitle || pageAddress;
      return { id, kind: 'note', title, text, quote: quote?.exact ?? '', made };
    }
    case 'draft': {
      const { id, title, text, made } = readDraft(record);
      return { id, kind: 'draft', title, text, quote: '', made };
    }
    case 'review': {
      const { id, site, remark, annotation, made } = readReview(record);
      const text = [remark, annotation].filter(Boolean).join('\n\n');
      return { id, kind: 'review', title: siteTitle(site), text, quote: '', made };
    }
    default:
      return null;
  }
}

/**
 * What this member has made so far that a match would see, the latest first. What is "only me", or deleted, is not
 * among it: it is never offered.
 */
export function shareableOf(records: StoredRecord[], me: string): Shareable[] {
  const live = records.flatMap((record) => (isPurged(record) ? [] : [record]));
  const titles = new Map(
    live.flatMap((record) =>
      record.kind === 'site' ? [[record.id, String(fieldValue(record, 'title') ?? '')]] : [],
    ) as [string, string][],
  );
  return live
    .filter(
      (record) =>
        record.author === me &&
        fieldValue(record, 'deleted') !== true &&
        fieldValue(record, 'onlyMe') !== true,
    )
    .flatMap((record) => readShareable(record, (id) => titles.get(id) ?? '') ?? [])
    .sort((a, b) => b.made - a.made || (a.id < b.id ? -1 : 1));
}
