import type { LinkMarks, SiteThoughts, Thought } from '@/lib/calls/siteCalls';
import {
  allReviews,
  allSites,
  liveRecord,
  type NotebookDb,
  readMe,
  readMembers,
} from '@/lib/notebook/read';
import { type Review, readReview } from '@/lib/records/review';
import { reviewId } from '@/lib/sites/ids';
import { siteKeyOf } from '@/lib/sites/siteAddress';

function thoughtOf({ choice, tags, remark, reviewed }: Review): Thought {
  return { choice, tags, remark, reviewed: reviewed !== null };
}

/** What both members think of every site of the notebook, by its `siteAddress`. Of several others the latest counts. */
export async function siteThoughts(db: NotebookDb): Promise<Map<string, SiteThoughts>> {
  const [me, sites, reviews] = await Promise.all([readMe(db), allSites(db), allReviews(db)]);
  const addresses = new Map(sites.map(({ id, address }) => [id, siteKeyOf(address)]));
  const all = new Map<string, SiteThoughts>();
  for (const review of reviews) {
    const address = addresses.get(review.site);
    if (!address) continue;
    const both = all.get(address) ?? { address, mine: null, match: null };
    if (review.author === me) both.mine = thoughtOf(review);
    else both.match ??= thoughtOf(review);
    all.set(address, both);
  }
  return all;
}

/** The same for one site, by its id: found by ids alone, however many sites there are. */
export async function thoughtsOf(
  db: NotebookDb,
  site: string,
  address: string,
): Promise<SiteThoughts> {
  const both: SiteThoughts = { address, mine: null, match: null };
  for (const { id, me } of await readMembers(db)) {
    const record = await liveRecord(db, 'review', await reviewId(site, id));
    if (!record) continue;
    if (me) both.mine = thoughtOf(readReview(record));
    else both.match ??= thoughtOf(readReview(record));
  }
  return both;
}

/** The marks beside a page's links: of these addresses alone, and never a word. */
export async function linkMarks(db: NotebookDb, urls: string[]): Promise<LinkMarks> {
  const [thoughts, members] = await Promise.all([siteThoughts(db), readMembers(db)]);
  const roleOf = (me: boolean) => members.find((member) => member.me === me)?.role;
  const mine = roleOf(true) ?? 'mentee';
  const marks = urls.flatMap((url) => {
    const both = thoughts.size > 0 ? thoughts.get(siteKeyOf(url)) : undefined;
    const choices = { mine: both?.mine?.choice ?? null, match: both?.match?.choice ?? null };
    return choices.mine || choices.match ? [{ url, ...choices }] : [];
  });
  return {
    marks,
    hands: { mine, match: roleOf(false) ?? (mine === 'mentee' ? 'mentor' : 'mentee') },
  };
}
