import { isWebAddress } from './isWebAddress';
import { fieldValue, type LiveRecord, setMembers } from './record';

/** The activity whose entries are dates of forums, chats and sessions. */
export const FORUM_DATE = 'forum-date';

/** When a forum, a chat or a session is. */
export interface ForumDate {
  id: string;
  what: string;
  /** Milliseconds since 1970. */
  at: number;
  /** How long, in minutes. */
  minutes: number;
  /** Where to join: http or https, or ''. */
  link: string;
}

/** Reads a date among the `entry` records; `null` for any other entry. */
export function readForumDate(record: LiveRecord): ForumDate | null {
  if (record.kind !== 'entry' || fieldValue(record, 'activity') !== FORUM_DATE) return null;
  const cells = new Map(setMembers(record, 'cell'));
  const at = Date.parse(String(cells.get('at') ?? ''));
  if (Number.isNaN(at)) return null;
  const minutes = Number(cells.get('minutes'));
  const link = String(cells.get('link') ?? '');
  return {
    id: record.id,
    what: String(cells.get('what') ?? ''),
    at,
    minutes: minutes > 0 && minutes <= 1_440 ? minutes : 60,
    link: isWebAddress(link) ? link : '',
  };
}
