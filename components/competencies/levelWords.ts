import type { Level } from '@/lib/records/activity';
import type { WordKey } from '@/lib/t';

/** What each level is called. */
export const LEVEL_WORDS: Record<Level, WordKey> = {
  'not-yet': 'level_not_yet',
  growing: 'level_growing',
  confident: 'level_confident',
  'could-teach': 'level_could_teach',
};
