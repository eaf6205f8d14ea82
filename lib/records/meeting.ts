import { type ItemText, readItem } from './agendaItem';
import {
  fieldStamp,
  fieldValue,
  type LiveRecord,
  lastStamp,
  setMembers,
  textVersions,
} from './record';
import { readShared, type Seed } from './sharedText';
import { stampTime } from './stamp';

export const MEETING_STATES = ['planned', 'now', 'done'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

/** What became of an item: talked about, kept for next time, taken off. */
export const TALKED = ['done', 'keep', 'struck'] as const;
export type Talked = (typeof TALKED)[number];

/** A meeting as views show it. Times are milliseconds since 1970, days YYYY-MM-DD. */
export interface Meeting {
  id: string;
  author: string;
  /** When it begins; `null` while no time is set. */
  at: number | null;
  /** The time zone in which it was set: a name of the IANA database, or ''. */
  zone: string;
  minutes: number;
  /** How they meet, or ''. */
  means: string;
  /** The day on which questions ahead go to the other, or ''. */
  asks: string;
  state: MeetingState;
  notes: string;
  /** The items that it keeps itself, by key. */
  items: Record<string, ItemText>;
  /** Where items were put by hand, by key. */
  place: Record<string, number>;
  /** What became of items, and the stamp's time of that, by key. */
  talked: Record<string, { what: Talked; at: number }>;
  made: number;
  changed: number;
}

/** What a meeting's notes start from. */
export function meetingSeed(record: LiveRecord): Seed {
  return { id: record.id, base: textVersions(record, 'base')[0] ?? '' };
}

/** The notes of a meeting as they stand. */
export function meetingNotes(record: LiveRecord): string {
  return readShared(fieldValue(record, 'notes'), meetingSeed(record));
}

/** Reads a `meeting` record as views show it. */
export function readMeeting(record: LiveRecord): Meeting {
  const line = (name: string) => String(fieldValue(record, name) ?? '');
  const at = Date.parse(line('at'));
  const minutes = fieldValue(record, 'minutes');
  const items = setMembers(record, 'item').flatMap(([key, value]) => {
    const item = readItem(value);
    return item ? [[key, item] as const] : [];
  });
  const places = setMembers(record, 'place').flatMap(([key, value]) =>
    Number.isFinite(Number(value)) ? [[key, Number(value)] as const] : [],
  );
  const talked = setMembers(record, 'talked').flatMap(([key, value]) => {
    const what = TALKED.find((one) => one === value);
    const stamp = fieldStamp(record, `talked:${key}`);
    return what ? [[key, { what, at: stampTime(stamp) }] as const] : [];
  });
  return {
    id: record.id,
    author: record.author,
    at: Number.isNaN(at) ? null : at,
    zone: line('zone'),
    minutes: typeof minutes === 'number' && minutes > 0 ? minutes : 60,
    means: line('means'),
    asks: line('asks'),
    state: MEETING_STATES.find((one) => one === line('state')) ?? 'planned',
    notes: meetingNotes(record),
    items: Object.fromEntries(items),
    place: Object.fromEntries(places),
    talked: Object.fromEntries(talked),
    made: stampTime(record.made),
    changed: stampTime(lastStamp(record)),
  };
}
