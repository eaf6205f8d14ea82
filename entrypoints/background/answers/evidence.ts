import * as v from 'valibot';
import { askPage } from '@/lib/ask';
import { readMe, readPicture } from '@/lib/notebook/read';
import { dropPicture, keepPicture } from '@/lib/notebook/write';
import { addressSchema } from '@/lib/records/check';
import { type Fact, NEEDS_AXE } from '@/lib/sites/evidence/fact';
import { reviewId } from '@/lib/sites/ids';
import type { Answers } from '../answer';
import type { Caller } from '../caller';
import { factSchema, gatherSchema, progressSchema } from '../evidenceSchemas';
import { Failed, take } from '../Failed';
import { home } from '../home';
import { pageNow, tabOf } from '../pageNow';
import { takePicture } from '../picture';
import { nothingSchema } from '../schemas';
import { askEvidence, putAxe } from '../scripts';
import { siteInTab } from '../siteHere';
import { tellViews } from '../tellViews';
import { shownPage } from './notes';

/** Facts found so far, by tab, while they are gathered: a page that goes away leaves them. */
const soFar = new Map<number, Fact[]>();

const answerSchema = v.strictObject({ facts: v.array(factSchema), address: addressSchema });

/** The id of the own review of the site that a tab shows, saved or not; `null` where it shows none. */
async function reviewHere(caller: Caller): Promise<string | null> {
  const { db } = await home();
  const site = await siteInTab(db, await tabOf(caller), await shownPage(caller));
  return site && reviewId(site.id, await readMe(db));
}

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
      if (ask.wanted.some((fact) => NEEDS_AXE.includes(fact))) await putAxe(tabId);
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
      const tabId = await tabOf(caller);
      const picture = { jpeg: await takePicture(tabId), at: Date.now() };
      const review = await reviewHere(caller);
      if (review) take(await keepPicture(await home(), review, picture));
      return picture;
    },
  },
  'evidence.pictureKept': {
    from: ['panel'],
    ask: nothingSchema,
    async answer(_ask, caller) {
      const review = await reviewHere(caller);
      return { picture: review === null ? null : await readPicture((await home()).db, review) };
    },
  },
  'evidence.pictureDrop': {
    from: ['panel'],
    ask: nothingSchema,
    use: true,
    writes: true,
    async answer(_ask, caller) {
      const review = await reviewHere(caller);
      if (review) take(await dropPicture(await home(), review));
      return null;
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
