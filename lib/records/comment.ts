import { fieldValue, type LiveRecord, lastStamp, type Quote, textVersions } from './record';
import { type Stamp, stampTime } from './stamp';

/** A comment as views show it: about any record, with a quote if it has one. Times are milliseconds since 1970. */
export interface Comment {
  id: string;
  author: string;
  /** The record that it is about. */
  about: string;
  text: string;
  otherTexts: string[];
  quote: Quote | null;
  resolved: boolean;
  made: number;
  changed: number;
  /** Its highest stamp. */
  last: Stamp;
}

/** Reads a `comment` record as views show it. */
export function readComment(record: LiveRecord): Comment {
  const [text = '', ...otherTexts] = textVersions(record, 'text');
  const quote = fieldValue(record, 'quote');
  return {
    id: record.id,
    author: record.author,
    about: String(fieldValue(record, 'about') ?? ''),
    text,
    otherTexts,
    quote: quote !== null && typeof quote === 'object' ? quote : null,
    resolved: fieldValue(record, 'resolved') === true,
    made: stampTime(record.made),
    changed: stampTime(lastStamp(record)),
    last: lastStamp(record),
  };
}
