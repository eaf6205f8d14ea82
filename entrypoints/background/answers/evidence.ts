import * as v from 'valibot';
import { askPage } from '@/lib/ask';
import { addressSchema } from '@/lib/records/check';
import { type Fact, NEEDS_AXE } from '@/lib/sites/evidence/fact';
import type { Answers } from '../answer';
import { factSchema, gatherSchema, progressSchema } from '../evidenceSchemas';
import { Failed } from '../Failed';
import { pageNow, tabOf } from '../pageNow';
import { takePicture } from '../picture';
import { nothingSchema } from '../schemas';
import { askEvidence, putScript } from '../scripts';
import { tellViews } from '../tellViews';

/** Facts found so far, by tab, while they are gathered: a page that goes away leaves them. */
const soFar = new Map<number, Fact[]>();

const answerSchema = v.strictObject({ facts: v.array(factSchema), address: addressSchema });

/** What the panel asks about the site in view. */
export const evidenceAnswers = {
  'evidence.gather': {
    from: ['panel'],
    ask: gatherSchema,
    use: true,
    async answer(ask, caller) {
      const tabId = await tabOf(caller);
      const { pageAddress } = await pageNow(tabId);
      soFar.set(tabId, []);
      // What it cannot be put into (or a file that cannot be read) leaves its facts unknown, no more.
      if (ask.wanted.some((fact) => NEEDS_AXE.includes(fact))) await putScript(tabId, 'axe.js');
      const reply = await askEvidence(tabId, 'evidence.gather', ask);
      const found = soFar.get(tabId) ?? [];
      soFar.delete(tabId);
      if (!reply.ok) {
        if (found.length === 0) throw new Failed(reply.failure, reply.detail);
        return { facts: found, address: pageAddress };
      }
      const parsed = v.safeParse(answerSchema, reply.value, { abortEarly: true });
      if (!parsed.success) throw new Failed('bad-input', 'evidence');
      return parsed.output;
    },
  },
  'evidence.stop': {
    from: ['panel'],
    ask: nothingSchema,
    use: true,
    async answer(_ask, caller) {
      await askPage(await tabOf(caller), 'evidence.stop', {});
      return null;
    },
  },
  'evidence.picture': {
    from: ['panel'],
    ask: nothingSchema,
    use: true,
    async answer(_ask, caller) {
      return { jpeg: await takePicture(await tabOf(caller)) };
    },
  },
  'evidence.progress': {
    from: ['page'],
    ask: progressSchema,
    async answer({ found, ...now }, caller) {
      const tabId = await tabOf(caller);
      if (found) soFar.get(tabId)?.push(found);
      await tellViews({ news: 'evidence', tabId, ...now });
      return null;
    },
  },
} satisfies Partial<Answers>;
