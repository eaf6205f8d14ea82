import type { Programme } from '@/lib/programme/programme';
import type { Meeting } from '@/lib/records/meeting';
import { t } from '@/lib/t';
import { formatClockIn, formatWhole } from '../ui/formatTime';
import { memberName } from '../ui/Mark';
import { asMember, otherOf } from './personOf';

/** The name of a meeting: its day. */
export const meetingTitle = ({ at }: Pick<Meeting, 'at'>): string =>
  at === null ? t('meetingNoTime') : formatWhole(at);

/** What the other's clocks show then, where they show another time; '' where they do not, or nobody knows. */
export function otherClock(programme: Programme, at: number | null): string {
  const other = otherOf(programme);
  if (at === null || !other?.zone) return '';
  const clock = formatClockIn(at, other.zone);
  return clock ? t('clockOfOther', { clock, name: memberName(asMember(other)) }) : '';
}
