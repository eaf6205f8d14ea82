import type { Book } from '@/components/notebook/book';
import { memberOf } from '@/components/notebook/book';
import { formatDay } from '@/components/ui/formatTime';
import { hostOf } from '@/components/ui/hostOf';
import { inLanguage } from '@/components/ui/inLanguage';
import { memberName } from '@/components/ui/Mark';
import type { Group, Grouping } from '@/lib/notebook/search/group';
import type { QueryFailure } from '@/lib/notebook/search/query';
import { activityOf } from '@/lib/programme/activities';
import { competencySection } from '@/lib/programme/competencies';
import { t, type WordKey } from '@/lib/t';

export const GROUPING_WORDS: Record<Grouping, WordKey> = {
  page: 'groupPage',
  day: 'groupDay',
  tag: 'groupTag',
  competency: 'groupCompetency',
  activity: 'groupActivity',
  member: 'groupMember',
  none: 'groupNone',
};

/** A competency as it is called in a list: its numeral and its short name. */
export function competencyWords(id: string): string {
  const section = competencySection(id);
  return section ? `${id} ${inLanguage(section.short)}` : id;
}

/** The heading of a group. */
export function groupTitle(group: Group, by: Grouping, book: Book): string {
  if (group.key === '') {
    if (by === 'page') return t('groupNoPage');
    if (by === 'none') return '';
    return t('groupNothing');
  }
  switch (by) {
    case 'page':
      return group.title || hostOf(group.key);
    case 'day': {
      const [year, month, day] = group.key.split('-').map(Number);
      return formatDay(new Date(year ?? 0, (month ?? 1) - 1, day ?? 1).getTime());
    }
    case 'member':
      return memberName(memberOf(book, group.key));
    case 'competency':
      return competencyWords(group.key);
    case 'activity': {
      const activity = activityOf(group.key);
      return activity ? inLanguage(activity.title) : group.title;
    }
    default:
      return group.title;
  }
}

/** Why a search text cannot be searched for, and what to do. */
export function refusedWords(failure: QueryFailure, detail = ''): string {
  switch (failure) {
    case 'too-long':
      return t('searchTooLong', { most: detail });
    case 'no-words':
      return t('searchNoWords');
    case 'no-day':
      return t('searchNoDay', { day: detail });
  }
}
