import {
  addItem,
  agreeTo,
  bringToMeeting,
  endMeeting,
  orderItems,
  saveAction,
  saveAgreement,
  saveGoal,
  saveMeeting,
  sendAhead,
  talkAbout,
  writeAhead,
  writeMeeting,
  writeZone,
} from '@/lib/notebook/write';
import { agendaOf } from '@/lib/programme/agenda';
import type { Answers } from '../answer';
import { Failed } from '../Failed';
import { home } from '../home';
import {
  actionSchema,
  agreementSchema,
  agreeSchema,
  aheadSchema,
  goalSchema,
  itemSchema,
  meetingSchema,
  orderSchema,
  sendSchema,
  talkSchema,
  writeSchema,
  zoneSchema,
} from '../meetingSchemas';
import { meetingOf, programmeNow } from '../programmeNow';
import { remindNow } from '../remind';
import { nothingSchema, oneIdSchema } from '../schemas';
import { bringSchema } from '../siteSchemas';
import { saved } from './notes';

/** What was kept of what has a day or an hour: what is to be reminded of follows. */
const dated: typeof saved = (reply) => {
  const value = saved(reply);
  remindNow().catch(() => {});
  return value;
};

/** What was asked, without what was left out. */
function given<T extends object>(ask: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(ask).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}

const common = { from: ['panel', 'notebook'], use: true, writes: true } as const;

/** Meetings, goals, and what is brought to a meeting. */
export const meetingAnswers = {
  'meetings.view': {
    from: ['panel', 'notebook'],
    ask: nothingSchema,
    answer: () => programmeNow(),
  },
  'meeting.bring': {
    ...common,
    ask: bringSchema,
    async answer({ id, bring }) {
      saved(await bringToMeeting(await home(), id, bring));
      return null;
    },
  },
  'meeting.save': {
    ...common,
    ask: meetingSchema,
    async answer({ id, ...change }) {
      return { meeting: dated(await saveMeeting(await home(), id, given(change))).meeting };
    },
  },
  'meeting.write': {
    ...common,
    ask: writeSchema,
    async answer({ id, before, text }) {
      return { notes: saved(await writeMeeting(await home(), id, before, text)).meeting.notes };
    },
  },
  'meeting.add': {
    ...common,
    ask: itemSchema,
    async answer({ id, words }) {
      saved(await addItem(await home(), id, words));
      return null;
    },
  },
  'meeting.order': {
    ...common,
    ask: orderSchema,
    async answer({ id, keys }) {
      saved(await orderItems(await home(), id, keys));
      return null;
    },
  },
  'meeting.talk': {
    ...common,
    ask: talkSchema,
    async answer({ id, key, what }) {
      const [programme, here] = await Promise.all([programmeNow(), home()]);
      const items = agendaOf(programme, meetingOf(programme, id), here.now());
      const item = items.find((one) => one.key === key);
      if (!item && what !== null) throw new Failed('not-found');
      const none = {
        kind: 'own',
        words: '',
        author: '',
        quote: '',
        address: '',
        title: '',
      } as const;
      saved(await talkAbout(here, id, key, what, item ?? none));
      return null;
    },
  },
  'meeting.end': {
    ...common,
    ask: oneIdSchema,
    async answer({ id }) {
      const [programme, here] = await Promise.all([programmeNow(), home()]);
      const items = agendaOf(programme, meetingOf(programme, id), here.now());
      dated(await endMeeting(here, id, Object.fromEntries(items.map((item) => [item.key, item]))));
      saved(await sendAhead(here, [id], false));
      saved(await sendAhead(here, [id], true));
      return null;
    },
  },
  'action.save': {
    ...common,
    ask: actionSchema,
    async answer({ id, ...change }) {
      return { id: dated(await saveAction(await home(), id, given(change))).action.id };
    },
  },
  'goal.save': {
    ...common,
    ask: goalSchema,
    async answer({ id, ...change }) {
      return { id: saved(await saveGoal(await home(), id, given(change))).goal.id };
    },
  },
  'goal.agree': {
    ...common,
    ask: agreeSchema,
    async answer({ id, day }) {
      saved(await agreeTo(await home(), id, day));
      return null;
    },
  },
  'agreement.save': {
    ...common,
    ask: agreementSchema,
    async answer(change) {
      saved(await saveAgreement(await home(), given(change)));
      return null;
    },
  },
  'ahead.write': {
    ...common,
    ask: aheadSchema,
    async answer({ id, about, text }) {
      const { meetings, questions } = await programmeNow();
      // An answer is shown once the meeting is over; a question waits for its day.
      const question = questions.find((one) => one.id === about);
      const meeting = meetings.find((one) => one.id === (question?.meeting ?? about));
      if (!meeting) throw new Failed('not-found');
      const held = meeting.state !== 'done';
      dated(await writeAhead(await home(), { id, about, text, held }));
      return null;
    },
  },
  'ahead.send': {
    ...common,
    ask: sendSchema,
    async answer({ meeting }) {
      saved(await sendAhead(await home(), [meeting], false));
      return null;
    },
  },
  'member.zone': {
    ...common,
    ask: zoneSchema,
    async answer({ zone }) {
      saved(await writeZone(await home(), zone));
      return null;
    },
  },
} satisfies Partial<Answers>;
