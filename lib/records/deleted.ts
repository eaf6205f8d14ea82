import { readDraft } from './draft';
import { readForumDate } from './forumDate';
import { readNote } from './note';
import {
  fieldStamp,
  fieldValue,
  type LiveRecord,
  type Quote,
  setMembers,
  textVersions,
} from './record';
import { stampTime } from './stamp';

/** The kinds that can stand under "Recently deleted". */
export type DeletedKind = 'note' | 'draft' | 'comment' | 'site' | 'review' | 'entry';

/** A deleted record as it is listed: enough to know it again. */
export interface Deleted {
  id: string;
  kind: DeletedKind;
  author: string;
  /** Its title or its first words; '' where it has none. */
  words: string;
  quote: Quote | null;
  pageTitle: string;
  /** http or https, or ''. */
  address: string;
  /** When it was deleted, milliseconds since 1970. */
  deleted: number;
}

function partsOf(
  record: LiveRecord,
): Pick<Deleted, 'kind' | 'words' | 'quote' | 'pageTitle' | 'address'> | null {
  const none = { quote: null, pageTitle: '', address: '' };
  const line = (name: string) => String(fieldValue(record, name) ?? '');
  const text = (name: string) => textVersions(record, name)[0] ?? '';
  switch (record.kind) {
    case 'note': {
      const { text: words, quote, pageTitle, pageAddress } = readNote(record);
      return { kind: 'note', words, quote, pageTitle, address: pageAddress };
    }
    case 'draft': {
      const { title, text: words, pageTitle, pageAddress } = readDraft(record);
      return { ...none, kind: 'draft', words: title || words, pageTitle, address: pageAddress };
    }
    case 'comment':
      return { ...none, kind: 'comment', words: text('text') };
    case 'site':
      return { ...none, kind: 'site', words: line('title'), address: line('address') };
    case 'review':
      return { ...none, kind: 'review', words: text('annotation') || text('remark') };
    case 'entry': {
      const date = readForumDate(record);
      if (date) return { ...none, kind: 'entry', words: date.what, address: date.link };
      const [[, words] = ['', '']] = setMembers(record, 'cell').filter(([key]) => key !== 'note');
      const [pageTitle, address] = [line('pageTitle'), line('pageAddress')];
      return { ...none, kind: 'entry', words: String(words), pageTitle, address };
    }
    default:
      return null;
  }
}

/** Reads a deleted record as it is listed; `null` for a kind that nobody deletes by itself. */
export function readDeleted(record: LiveRecord): Deleted | null {
  const parts = partsOf(record);
  if (!parts) return null;
  const deleted = stampTime(fieldStamp(record, 'deleted') || record.made);
  return { id: record.id, author: record.author, deleted, ...parts };
}
