import * as v from 'valibot';
import { markCopied, mergeRecords } from '@/lib/notebook/write';
import { checkRecord } from '@/lib/records/check';
import type { StoredRecord } from '@/lib/records/record';
import type { Answers } from '../answer';
import { eraseEverything } from '../eraseEverything';
import { take } from '../Failed';
import { home } from '../home';
import { idSchema, nothingSchema, runSchema } from '../schemas';
import { tellViews } from '../tellViews';
import { saved } from './notes';

const from = ['notebook'] as const;
const recordSchema = v.custom<StoredRecord>((value) => checkRecord(value) !== null);

/** "Save a copy", "Open a copy", "Erase this computer's copy". */
export const copyAnswers = {
  'copy.saved': {
    from,
    ask: v.strictObject({ records: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
    use: true,
    async answer() {
      take(await markCopied(await home()));
      await tellViews({ news: 'settings' });
      return null;
    },
  },
  'copy.merge': {
    from,
    ask: v.strictObject({
      records: v.pipe(v.array(v.unknown()), v.maxLength(500), v.array(recordSchema)),
      me: v.nullable(idSchema),
      run: v.optional(runSchema),
    }),
    use: true,
    writes: true,
    async answer({ records, me, run }) {
      const options = { publish: true, step: true, me, ...(run ? { run } : {}) };
      const { added, changed } = saved(await mergeRecords(await home(), records, options));
      return { added, changed };
    },
  },
  'notebook.erase': {
    from,
    ask: nothingSchema,
    // Who forgot the passphrase may still erase: there is no other way out of the lock.
    whileLocked: true,
    writes: true,
    async answer() {
      await eraseEverything();
      return null;
    },
  },
} satisfies Partial<Answers>;
