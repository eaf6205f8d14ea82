import * as v from 'valibot';
import { MOST_INSERTED } from '@/lib/drafts/mostInserted';
import type { Answers } from '../answer';
import { Failed, take } from '../Failed';
import { tabOf } from '../pageNow';
import { askInsert } from '../scripts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const foundSchema = v.strictObject({
  editor: v.nullable(
    v.strictObject({
      kind: v.picklist(['tinymce', 'textarea', 'rich', 'line', 'other-host']),
      subject: v.picklist(['none', 'empty', 'filled']),
      readOnly: v.boolean(),
      hasText: v.boolean(),
      maxLength: v.nullable(count),
      connect: v.boolean(),
    }),
  ),
});
const insertedSchema = v.strictObject({ inserted: count, cut: count, subject: v.boolean() });

const textSchema = v.strictObject({
  subject: v.nullable(v.pipe(v.string(), v.maxLength(1_000))),
  text: v.pipe(v.string(), v.minLength(1), v.maxLength(2_000_000)),
});

/** What a page's script says is parsed like anything else from there. */
function parsed<T>(schema: v.GenericSchema<unknown, T>, value: unknown): T {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  throw new Failed('bad-input', 'page');
}

const from = ['panel'] as const;

/** Putting a draft into an editor of the page. */
export const insertAnswers = {
  'insert.look': {
    from,
    ask: v.strictObject({ left: v.optional(v.boolean()) }),
    async answer(ask, caller) {
      return parsed(foundSchema, take(await askInsert(await tabOf(caller), 'insert.find', ask)));
    },
  },
  'insert.text': {
    from,
    ask: textSchema,
    use: true,
    async answer(ask, caller) {
      const over = ask.text.length - MOST_INSERTED;
      if (over > 0) throw new Failed('too-long', String(over));
      return parsed(insertedSchema, take(await askInsert(await tabOf(caller), 'insert.put', ask)));
    },
  },
} satisfies Partial<Answers>;
