import * as v from 'valibot';
import { saveReflection, tickForReport } from '@/lib/notebook/write';
import { REFLECTIONS } from '@/lib/records/reflection';
import type { Answers } from '../answer';
import { home } from '../home';
import { remindState, turnReminders } from '../remind';
import { idSchema, nothingSchema, units } from '../schemas';
import { saved } from './notes';

const common = { from: ['notebook'], use: true, writes: true } as const;

/** The report for the programme, looking back, and reminders. */
export const reportAnswers = {
  'reflection.save': {
    ...common,
    ask: v.strictObject({ which: v.picklist(REFLECTIONS), text: units(2_000_000) }),
    async answer({ which, text }) {
      saved(await saveReflection(await home(), which, text));
      return null;
    },
  },
  'report.tick': {
    ...common,
    ask: v.strictObject({ id: idSchema, on: v.boolean() }),
    async answer({ id, on }) {
      saved(await tickForReport(await home(), id, on));
      return null;
    },
  },
  'remind.state': {
    from: ['notebook'],
    ask: nothingSchema,
    answer: () => remindState(),
  },
  'remind.turn': {
    from: ['notebook'],
    ask: v.strictObject({ on: v.boolean() }),
    use: true,
    async answer({ on }) {
      await turnReminders(on);
      return null;
    },
  },
} satisfies Partial<Answers>;
