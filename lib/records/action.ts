import { fieldStamp, fieldValue, type LiveRecord, textVersions } from './record';
import { stampTime } from './stamp';

/** Something that one of the two will do. */
export interface Action {
  id: string;
  what: string;
  otherWhats: string[];
  /** The member who does it, or ''. */
  owner: string;
  /** YYYY-MM-DD, or ''. */
  by: string;
  /** The meeting in which it was agreed on, or ''. */
  meeting: string;
  done: boolean;
  /** When it was done, milliseconds since 1970, or `null`. */
  doneAt: number | null;
  made: number;
}

/** Reads an `action` record as views show it. */
export function readAction(record: LiveRecord): Action {
  const [what = '', ...otherWhats] = textVersions(record, 'what');
  const line = (name: string) => String(fieldValue(record, name) ?? '');
  const done = fieldValue(record, 'done') === true;
  return {
    id: record.id,
    what,
    otherWhats,
    owner: line('owner'),
    by: line('by'),
    meeting: line('meeting'),
    done,
    doneAt: done ? stampTime(fieldStamp(record, 'done')) : null,
    made: stampTime(record.made),
  };
}
