import * as v from 'valibot';
import type { Answers } from '../answer';
import { forgetHere, turnSync } from '../browserSync';
import { changeKept } from '../browserSync/kept';
import { syncState, syncView } from '../browserSync/state';
import { idSchema, nothingSchema } from '../schemas';
import { tellViews } from '../tellViews';

const from = ['panel', 'notebook'] as const;

/** Browser sync: how it stands, on and off. */
export const syncAnswers = {
  'sync.state': {
    from,
    ask: v.strictObject({ notes: v.pipe(v.array(idSchema), v.maxLength(1_000)) }),
    answer: ({ notes }) => syncView(notes),
  },
  'sync.turn': {
    from,
    ask: v.strictObject({ on: v.boolean() }),
    use: true,
    async answer({ on }) {
      await turnSync(on);
      return syncState();
    },
  },
  'sync.forget': {
    from: ['notebook'],
    ask: nothingSchema,
    use: true,
    async answer() {
      await forgetHere();
      return null;
    },
  },
  'sync.told': {
    from,
    ask: nothingSchema,
    use: true,
    async answer() {
      await changeKept({ told: true });
      await tellViews({ news: 'sync' });
      return null;
    },
  },
} satisfies Partial<Answers>;
