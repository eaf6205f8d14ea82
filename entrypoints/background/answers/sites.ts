import type { ReviewView } from '@/lib/calls/siteCalls';
import { allReviews, allSites, liveRecord, readMe, readReviewWriting } from '@/lib/notebook/read';
import {
  addSite,
  bringSite,
  dropReview,
  keepCheck,
  keepReview,
  type ListedSite,
  notePeek,
  saveReview,
  thinkOf,
} from '@/lib/notebook/write';
import type { RecommendedSite } from '@/lib/pages/page';
import { readReview } from '@/lib/records/review';
import { readSite, type Site } from '@/lib/records/site';
import { reviewId, siteId } from '@/lib/sites/ids';
import { partOf } from '@/lib/sites/partOf';
import { mayPeek } from '@/lib/sites/peek';
import { siteAddress, siteKeyOf } from '@/lib/sites/siteAddress';
import type { Answers } from '../answer';
import type { Caller } from '../caller';
import { Failed, take } from '../Failed';
import { home } from '../home';
import { sitesIn } from '../pageFacts';
import { tabOf } from '../pageNow';
import { nothingSchema } from '../schemas';
import { readSettings } from '../settingsKept';
import { mustBeSite } from '../siteHere';
import {
  bringSchema,
  checkedSchema,
  peekSchema,
  reviewSchema,
  thinkSchema,
  urlsSchema,
} from '../siteSchemas';
import { linkMarks, siteThoughts, thoughtsOf } from '../siteThoughts';
import { saved, shownPage } from './notes';

async function ownReview(site: string): Promise<string> {
  return reviewId(site, await readMe((await home()).db));
}

/** A site as it is to be written; `javascript:`, `data:` and local addresses are refused by name. */
async function listed(site: RecommendedSite, caller: Caller): Promise<ListedSite> {
  const key = siteAddress(site.url);
  if (!key.ok) throw new Failed(key.failure);
  const { title, url, annotation } = site;
  const id = await siteId(key.address);
  if (caller.from !== 'panel') return { id, address: url, title, annotation, from: null };
  const page = await shownPage(caller);
  const from = { address: page.pageAddress, title: page.title ?? '' };
  return { id, address: url, title, annotation, from };
}

async function siteOf(caller: Caller): Promise<Site> {
  return mustBeSite(await tabOf(caller), await shownPage(caller));
}

async function siteNamed(id: string): Promise<Site> {
  const record = await liveRecord((await home()).db, 'site', id);
  if (!record) throw new Failed('not-found');
  return readSite(record);
}

/** The review of a site: the other's is kept back until one's own is saved, or one chose to look. */
async function viewOf(site: Site): Promise<ReviewView> {
  const { db } = await home();
  const [me, all, writing] = await Promise.all([
    readMe(db),
    allReviews(db),
    readReviewWriting(db, site.id),
  ]);
  const own = await liveRecord(db, 'review', await reviewId(site.id, me));
  const mine = own && readReview(own);
  const match =
    all.find((one) => one.site === site.id && one.author !== me && one.reviewed) ?? null;
  return {
    site,
    mine,
    match: mayPeek(mine) ? match : null,
    matchReviewed: match !== null,
    writing,
  };
}

const from = ['panel'] as const;

/** Recommended sites: what each thinks of them, and reviews. */
export const siteAnswers = {
  'sites.list': {
    from,
    ask: nothingSchema,
    async answer(_ask, caller) {
      return { sites: await sitesIn(await tabOf(caller)) };
    },
  },
  'sites.thoughts': {
    from,
    ask: nothingSchema,
    async answer() {
      return { thoughts: [...(await siteThoughts((await home()).db)).values()] };
    },
  },
  'site.think': {
    from: ['panel', 'notebook'],
    ask: thinkSchema,
    use: true,
    writes: true,
    async answer({ site, ...change }, caller) {
      const here = await home();
      const written = await listed(site, caller);
      saved(await thinkOf(here, written, await ownReview(written.id), change));
      return { thoughts: await thoughtsOf(here.db, written.id, siteKeyOf(site.url)) };
    },
  },
  'site.add': {
    from,
    ask: nothingSchema,
    use: true,
    writes: true,
    async answer(_ask, caller) {
      const page = await shownPage(caller);
      const key = siteAddress(page.pageAddress);
      if (!key.ok) throw new Failed(key.failure);
      const id = await siteId(key.address);
      const title = page.title || new URL(page.pageAddress).hostname;
      const site = { id, address: page.pageAddress, title, annotation: '', from: null };
      saved(await addSite(await home(), site));
      return { id };
    },
  },
  'site.around': {
    from,
    ask: nothingSchema,
    async answer(_ask, caller) {
      const { pageAddress } = await shownPage(caller);
      const site = partOf(pageAddress, await allSites((await home()).db));
      return { site: site && { title: site.title || site.address, address: site.address } };
    },
  },
  'site.checked': {
    from: ['notebook'],
    ask: checkedSchema,
    use: true,
    writes: true,
    async answer({ id, ...check }) {
      saved(await keepCheck(await home(), id, check));
      return null;
    },
  },
  'site.bring': {
    from: ['panel', 'notebook'],
    ask: bringSchema,
    use: true,
    writes: true,
    async answer({ id, bring }) {
      saved(await bringSite(await home(), id, bring));
      return null;
    },
  },
  'review.view': {
    from,
    ask: nothingSchema,
    async answer(_ask, caller) {
      return viewOf(await siteOf(caller));
    },
  },
  'review.save': {
    from,
    ask: reviewSchema,
    use: true,
    writes: true,
    async answer(text, caller) {
      const site = await siteOf(caller);
      saved(await saveReview(await home(), site.id, await ownReview(site.id), text));
      return viewOf(site);
    },
  },
  'review.keep': {
    from,
    ask: reviewSchema,
    use: true,
    writes: true,
    async answer(text, caller) {
      take(await keepReview(await home(), (await siteOf(caller)).id, text));
      return null;
    },
  },
  'review.drop': {
    from,
    ask: nothingSchema,
    use: true,
    writes: true,
    async answer(_ask, caller) {
      take(await dropReview(await home(), (await siteOf(caller)).id));
      return null;
    },
  },
  'review.peek': {
    from: ['panel', 'notebook'],
    ask: peekSchema,
    use: true,
    writes: true,
    async answer({ site: named }, caller) {
      const site = await (named ? siteNamed(named) : siteOf(caller));
      saved(await notePeek(await home(), site.id, await ownReview(site.id)));
      return viewOf(site);
    },
  },
  'marks.wanted': {
    from: ['page'],
    ask: urlsSchema,
    async answer({ urls }) {
      const { hideHighlights } = await readSettings();
      return linkMarks((await home()).db, hideHighlights ? [] : urls);
    },
  },
} satisfies Partial<Answers>;
