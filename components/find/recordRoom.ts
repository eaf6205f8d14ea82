import { type Room, routeAddress } from '@/components/notebook/useRoute';
import { inLanguage } from '@/components/ui/inLanguage';
import { activityOf } from '@/lib/programme/activities';
import type { Item } from '@/lib/records/item';
import { t } from '@/lib/t';

/** The activities whose views hold documents, by the documents' type. */
const OF_DOCUMENTS: Record<string, string> = {
  cv: 'cv-review',
  interview: 'mock-interview',
  'interview-feedback': 'mock-interview',
};

interface Place {
  address: string;
  /** What it is called. */
  words: string;
}

const at = (room: Room, id: string | null, words: string): Place => ({
  address: routeAddress(room, id),
  words,
});

function activity(id: string, part?: string): Place | null {
  const known = activityOf(id);
  if (!known) return null;
  return at('activities', part ? `${id}/${part}` : id, inLanguage(known.title));
}

/** The room in which a record is at home; `null` where the list itself is. */
export function recordRoom(item: Item): Place | null {
  switch (item.kind) {
    case 'site':
      return at('sites', item.id, t('roomSites'));
    case 'review':
      return at('sites', item.about, t('roomSites'));
    case 'entry':
    case 'activity':
      return activity(item.activity);
    case 'document': {
      const of = OF_DOCUMENTS[item.type];
      if (of) return activity(of, item.id);
      return item.type.startsWith('reflection') ? at('timeline', null, t('roomTimeline')) : null;
    }
    case 'judgement':
      return at('competencies', item.competencies[0] ?? null, t('roomCompetencies'));
    case 'goal':
    case 'agreement':
      return at('goals', null, t('roomGoals'));
    case 'meeting':
      return at('meetings', item.id, t('roomMeetings'));
    case 'action':
      return at('meetings', item.about || null, t('roomMeetings'));
    default:
      return null;
  }
}
