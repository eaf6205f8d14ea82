import type { ListedPost } from '../pages/blogPosts';
import type { RecommendedSite } from '../pages/page';

/** What the background asks marks.ts, once it was put into the page. */
export interface MarksCalls {
  /** The sections of the ALSC Competencies that the page names. */
  'marks.competencies': { ask: Record<never, never>; answer: { competencies: string[] } };
  /** Draws the marks beside the sites' links anew: which, it asks by `marks.wanted`. */
  'marks.refresh': { ask: Record<never, never>; answer: null };
  /** The posts that a list of the blog shows. */
  'marks.posts': { ask: Record<never, never>; answer: { posts: ListedPost[] } };
  /** The sites that the page recommends, at most 4,000. */
  'marks.sites': { ask: Record<never, never>; answer: { sites: RecommendedSite[] } };
}
