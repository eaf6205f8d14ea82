import type { ActivityGroup } from '@/lib/programme/activities';
import type { WordKey } from '@/lib/t';
import type { IconTags } from '../ui/Icon';
import {
  BookOpen,
  Calendar,
  CircleQuestionMark,
  Lightbulb,
  MessagesSquare,
  Star,
} from '../ui/icons';

/** The sign of each group. */
export const SIGNS: Record<ActivityGroup, IconTags> = {
  create: Lightbulb,
  interviews: CircleQuestionMark,
  talk: MessagesSquare,
  'read-write': BookOpen,
  events: Calendar,
  examples: Star,
};

/** What each group is called. */
export const GROUP_WORDS: Record<ActivityGroup, WordKey> = {
  create: 'group_create',
  interviews: 'group_interviews',
  talk: 'group_talk',
  'read-write': 'group_read_write',
  events: 'group_events',
  examples: 'group_examples',
};
