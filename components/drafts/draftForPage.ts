import type { PageKind } from '@/lib/pages/page';
import type { DraftType } from '@/lib/records/draft';

/** The kind and audience of a draft that is begun beside a page of this kind. */
export function draftForPage(kind: PageKind): { type: DraftType; audience: string } {
  if (kind.startsWith('connect-')) return { type: 'connect-post', audience: 'connect' };
  if (kind === 'blog-post' || kind === 'blog-list') return { type: 'blog-post', audience: 'blog' };
  return { type: 'forum-question', audience: kind === 'community-forum' ? 'forum' : 'president' };
}
