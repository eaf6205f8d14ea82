import { bringToMeeting } from '@/lib/notebook/write';
import type { Answers } from '../answer';
import { home } from '../home';
import { bringSchema } from '../siteSchemas';
import { saved } from './notes';

const from = ['panel', 'notebook'] as const;

/** Meetings, goals, and what is brought to a meeting. */
export const meetingAnswers = {
  'meeting.bring': {
    from,
    ask: bringSchema,
    use: true,
    writes: true,
    async answer({ id, bring }) {
      saved(await bringToMeeting(await home(), id, bring));
      return null;
    },
  },
} satisfies Partial<Answers>;
