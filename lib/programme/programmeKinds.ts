import type { Kind } from '../records/record';

/** Records of these kinds can be brought to a meeting. */
export const BRINGABLE = [
  'note',
  'comment',
  'site',
  'review',
  'draft',
  'entry',
  'activity',
  'judgement',
  'document',
  'goal',
] as const;
/** Every kind of record that `gatherProgramme` looks at. */
export const PROGRAMME_KINDS: readonly Kind[] = [
  ...BRINGABLE,
  'member',
  'agreement',
  'meeting',
  'action',
];
