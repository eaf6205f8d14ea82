import type { RecommendedSite } from '../pages/page';
import type { Review } from '../records/review';
import type { ReviewText } from '../records/reviewText';
import type { Site } from '../records/site';
import type { SiteAnswer } from '../sites/askSite';
import type { Choice } from '../sites/criteria/choices';

/** What one member thinks of a listed site. */
export interface Thought {
  choice: Choice | null;
  tags: string[];
  remark: string;
  /** There is a review, too. */
  reviewed: boolean;
}

/** What both think of one site. */
export interface SiteThoughts {
  /** As `siteAddress` gives it. */
  address: string;
  mine: Thought | null;
  match: Thought | null;
}

/** The site that the page in view is, as the notebook knows it. */
export interface SiteHere {
  id: string;
  title: string;
  /** What the pages that listed it are called, the first first. */
  from: string[];
}

/** What the tab Review shows. */
export interface ReviewView {
  site: Site;
  mine: Review | null;
  /** The other's review: `null` while there is none, or it is hidden until one's own is saved. */
  match: Review | null;
  /** The other has reviewed it, hidden or not. */
  matchReviewed: boolean;
  writing: ReviewText | null;
}

/** The mark beside one link, for the page: never a word. */
export interface LinkMark {
  url: string;
  mine: Choice | null;
  match: Choice | null;
}

/** What the page may know of its sites. */
export interface LinkMarks {
  marks: LinkMark[];
  hands: { mine: 'mentor' | 'mentee'; match: 'mentor' | 'mentee' };
}

/** Recommended sites: the tabs Sites and Review, and the marks in the page. */
export interface SiteCalls {
  /** panel: the sites that the page in view recommends. */
  'sites.list': { ask: Record<never, never>; answer: { sites: RecommendedSite[] } };
  /** panel: what both think of every site of the notebook. */
  'sites.thoughts': { ask: Record<never, never>; answer: { thoughts: SiteThoughts[] } };
  /** panel, notebook: what this member thinks of a listed site; what is left out stays. */
  'site.think': {
    ask: { site: RecommendedSite; choice?: Choice | null; tags?: string[]; remark?: string };
    answer: { thoughts: SiteThoughts };
  };
  /** panel: makes a site of the page in view. */
  'site.add': { ask: Record<never, never>; answer: { id: string } };
  /** panel: the one known site that the page in view lies below, where it is no site itself. */
  'site.around': {
    ask: Record<never, never>;
    answer: { site: { title: string; address: string } | null };
  };
  /** notebook: keeps what a site answered when it was asked again, with today's date. */
  'site.checked': { ask: { id: string } & SiteAnswer; answer: null };
  /** panel, notebook: a site is to be spoken of at the next meeting, or no longer. */
  'site.bring': { ask: { id: string; bring: boolean }; answer: null };
  /** panel: the review of the site in view. */
  'review.view': { ask: Record<never, never>; answer: ReviewView };
  /** panel: saves it. */
  'review.save': { ask: ReviewText; answer: ReviewView };
  /** panel: keeps what is being written: at most every 150 ms, the last one always. */
  'review.keep': { ask: ReviewText; answer: null };
  'review.drop': { ask: Record<never, never>; answer: null };
  /** panel, notebook (which names the site): shows the other's review before one's own is saved; this is noted. */
  'review.peek': { ask: { site?: string }; answer: ReviewView };
  /** page: the marks beside its links. */
  'marks.wanted': { ask: { urls: string[] }; answer: LinkMarks };
}
