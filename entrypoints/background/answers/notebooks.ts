import * as v from 'valibot';
import type { Answers } from '../answer';
import { beginNotebook, dropNotebook, listNotebooks, useNotebook } from '../notebooks';
import { nothingSchema, oneIdSchema } from '../schemas';

const from = ['notebook'] as const;

/** The notebooks on this computer. */
export const notebookAnswers = {
  'notebooks.list': { from, ask: nothingSchema, answer: listNotebooks },
  'notebook.begin': {
    from,
    ask: v.strictObject({ role: v.picklist(['mentor', 'mentee'] as const), account: v.boolean() }),
    use: true,
    writes: true,
    async answer({ role, account }) {
      await beginNotebook(role, account);
      return null;
    },
  },
  'notebook.use': {
    from,
    ask: oneIdSchema,
    use: true,
    writes: true,
    async answer({ id }) {
      await useNotebook(id);
      return null;
    },
  },
  'notebook.drop': {
    from,
    ask: oneIdSchema,
    use: true,
    writes: true,
    async answer({ id }) {
      await dropNotebook(id);
      return null;
    },
  },
} satisfies Partial<Answers>;
