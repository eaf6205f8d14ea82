import type { AgendaItem } from '@/lib/programme/agenda';
import type { MinutesWords } from '@/lib/programme/minutes';
import type { Programme } from '@/lib/programme/programme';
import type { Meeting } from '@/lib/records/meeting';
import { t } from '@/lib/t';
import { formatPageDay } from '../ui/formatTime';
import { itemWords } from './itemWords';
import { personName } from './personOf';
import { meetingTitle } from './whenWords';

/** The words of the reader's language for a meeting's minutes. */
export const minutesWords = (programme: Programme, meeting: Meeting): MinutesWords => ({
  title: t('minutesOf', { when: meetingTitle(meeting) }),
  agenda: t('agenda'),
  notes: t('meetingNotes'),
  actions: t('actions'),
  kinds: ({ kind }: AgendaItem) => t(`item_${kind}`),
  became: ({ became }: AgendaItem) => (became ? t(`became_${became}`) : ''),
  said: itemWords,
  who: (id) => personName(programme, id),
  day: formatPageDay,
});
