import { saveMeeting } from '@/lib/notebook/write';
import type { Answers } from '../answer';
import { home } from '../home';
import { sendSchema, stepSchema } from '../meetingSchemas';
import { tabOf } from '../pageNow';
import { meetingOf, programmeNow } from '../programmeNow';
import { nothingSchema } from '../schemas';
import { endWalk, startWalk, stepWalk } from '../walk';
import { saved } from './notes';

/** The walk through a meeting, item by item, each in its page. */
export const walkAnswers = {
  'walk.start': {
    from: ['notebook', 'panel'],
    ask: sendSchema,
    use: true,
    writes: true,
    async answer({ meeting }) {
      const { state } = meetingOf(await programmeNow(), meeting);
      if (state === 'planned') saved(await saveMeeting(await home(), meeting, { state: 'now' }));
      return startWalk(meeting);
    },
  },
  'walk.step': {
    from: ['panel'],
    ask: stepSchema,
    use: true,
    async answer(to, caller) {
      const framed = caller.from === 'panel' && caller.tabId !== null;
      return { walk: await stepWalk(to, await tabOf(caller), framed) };
    },
  },
  'walk.end': {
    from: ['panel', 'notebook'],
    ask: nothingSchema,
    use: true,
    async answer() {
      await endWalk();
      return null;
    },
  },
} satisfies Partial<Answers>;
