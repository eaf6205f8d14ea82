import * as v from 'valibot';
import { saveDocuments } from '@/lib/notebook/write';
import { quoteSchema } from '@/lib/records/check';
import type { Answers } from '../answer';
import { home } from '../home';
import { idSchema, units } from '../schemas';
import { saved } from './notes';

const value = v.nullable(v.union([units(20_000), v.boolean(), quoteSchema]));
const field = v.strictTuple([
  v.pipe(
    v.string(),
    v.regex(/^(title|type|earlier|about|quote|onlyMe|resolved|(resolved|cell):[0-9a-z-]{1,60})$/),
  ),
  value,
]);

/** Documents and the comments on them: what a field may hold is checked by its kind as it is written. */
export const documentAnswers = {
  'documents.save': {
    from: ['notebook'],
    ask: v.strictObject({
      changes: v.pipe(
        v.array(
          v.strictObject({
            kind: v.picklist(['document', 'comment']),
            id: idSchema,
            fields: v.pipe(v.array(field), v.maxLength(300)),
            text: v.optional(units(200_000)),
          }),
        ),
        v.minLength(1),
        v.maxLength(500),
      ),
    }),
    use: true,
    writes: true,
    async answer({ changes }) {
      saved(await saveDocuments(await home(), changes));
      return null;
    },
  },
} satisfies Partial<Answers>;
