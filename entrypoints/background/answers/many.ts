import * as v from 'valibot';
import { changeMany } from '@/lib/notebook/write';
import type { Answers } from '../answer';
import { home } from '../home';
import { idSchema, runSchema } from '../schemas';
import { saved } from './notes';

const tag = v.pipe(v.string(), v.maxLength(200));

/** What is done to several records at once. */
export const manyAnswers = {
  'records.change': {
    from: ['notebook'],
    ask: v.strictObject({
      ids: v.pipe(v.array(idSchema), v.maxLength(500)),
      change: v.union([
        v.strictObject({ tag }),
        v.strictObject({ untag: tag }),
        v.strictObject({ onlyMe: v.boolean() }),
        v.strictObject({ bring: v.literal(true) }),
        v.strictObject({ deleted: v.literal(true) }),
      ]),
      run: runSchema,
    }),
    use: true,
    writes: true,
    async answer({ ids, change, run }) {
      const { changed, skipped } = saved(await changeMany(await home(), ids, change, run));
      return { changed, skipped };
    },
  },
} satisfies Partial<Answers>;
