import * as v from 'valibot';
import type { ListedPost } from '@/lib/pages/blogPosts';
import type { Page, RecommendedSite } from '@/lib/pages/page';
import { addressSchema } from '@/lib/records/check';
import { competenciesSchema, sitesSchema } from './schemas';
import { askMarks } from './scripts';
import { soonEnough } from './soonEnough';

/** A page that is too busy to answer within this is taken to name nothing, in milliseconds. */
const PATIENCE_MS = 500;

async function named(tabId: number): Promise<string[]> {
  const reply = await askMarks(tabId, 'marks.competencies', {});
  const parsed = v.safeParse(competenciesSchema, reply.ok && reply.value.competencies);
  return parsed.success ? parsed.output : [];
}

/** The competencies that the page in a tab names; only a post names any. */
export async function competenciesIn(tabId: number, page: Page): Promise<string[]> {
  return page.kind === 'blog-post' ? soonEnough(named(tabId), PATIENCE_MS, []) : [];
}

/** The sites that the page in a tab recommends. */
export async function sitesIn(tabId: number): Promise<RecommendedSite[]> {
  const reply = await askMarks(tabId, 'marks.sites', {});
  const parsed = v.safeParse(sitesSchema, reply.ok && reply.value.sites, { abortEarly: true });
  return parsed.success ? parsed.output : [];
}

const postsSchema = v.pipe(
  v.array(
    v.strictObject({
      title: v.pipe(
        v.string(),
        v.transform((title) => title.slice(0, 300)),
      ),
      url: addressSchema,
    }),
  ),
  v.maxLength(100),
);

/** The posts that the page in a tab lists. */
export async function postsIn(tabId: number): Promise<ListedPost[]> {
  const reply = await askMarks(tabId, 'marks.posts', {});
  const parsed = v.safeParse(postsSchema, reply.ok && reply.value.posts, { abortEarly: true });
  return parsed.success ? parsed.output : [];
}
