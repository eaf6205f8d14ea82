import {
  fieldValue,
  type LiveRecord,
  lastStamp,
  type Quote,
  setMembers,
  textVersions,
} from './record';
import { stampTime } from './stamp';

/** A note as views show it. Times are milliseconds since 1970. */
export interface Note {
  id: string;
  author: string;
  text: string;
  /** Texts written without knowledge of `text`, the later first; empty unless two devices wrote apart. */
  otherTexts: string[];
  /** `null`: a note about the page as a whole. */
  quote: Quote | null;
  /** The page of a PDF that it is about, from 1. */
  pdfPage: number | null;
  pageAddress: string;
  pageTitle: string;
  pageKind: string;
  tags: string[];
  competencies: string[];
  onlyMe: boolean;
  bring: boolean;
  made: number;
  changed: number;
  /** When it was deleted, or `null`. */
  deleted: number | null;
}

/** Reads a `note` record as views show it. */
export function readNote(record: LiveRecord): Note {
  const [text = '', ...otherTexts] = textVersions(record, 'text');
  const line = (name: string) => String(fieldValue(record, name) ?? '');
  const quote = fieldValue(record, 'quote');
  const pdfPage = fieldValue(record, 'pdfPage');
  const deleted = record.fields.find(([name, value]) => name === 'deleted' && value === true);
  return {
    id: record.id,
    author: record.author,
    text,
    otherTexts,
    quote: quote !== null && typeof quote === 'object' ? quote : null,
    pdfPage: typeof pdfPage === 'number' ? pdfPage : null,
    pageAddress: line('pageAddress'),
    pageTitle: line('pageTitle'),
    pageKind: line('pageKind'),
    tags: setMembers(record, 'tag').map(([, tag]) => String(tag)),
    competencies: setMembers(record, 'competency').map(([id]) => id),
    onlyMe: fieldValue(record, 'onlyMe') === true,
    bring: fieldValue(record, 'bring') === true,
    made: stampTime(record.made),
    changed: stampTime(lastStamp(record)),
    deleted: deleted ? stampTime(deleted[2]) : null,
  };
}
