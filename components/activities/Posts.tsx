import { useEffect, useState } from 'preact/hooks';
import type { ListedPost } from '@/lib/pages/blogPosts';
import type { SheetShape } from '@/lib/programme/activities';
import { randomId } from '@/lib/records/id';
import { t } from '@/lib/t';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Check, Plus } from '../ui/icons';
import { PartHeading } from './PartHeading';
import { begin, type Parts } from './parts';

interface PostsProps extends Parts {
  sheet: SheetShape;
  /** The field that takes a post's title. */
  field: string;
}

/** The posts that the list of the blog in view shows, each to be kept as a row. */
export function Posts({ field, ...parts }: PostsProps) {
  const { activity, view, host, reload } = parts;
  const [posts, setPosts] = useState<ListedPost[]>([]);
  const address = host.page?.kind === 'blog-list' ? host.page.pageAddress : '';
  useEffect(() => {
    setPosts([]);
    if (!address) return;
    let gone = false;
    void host.call('posts.list', {}).then((reply) => {
      if (reply.ok && !gone) setPosts(reply.value.posts);
    });
    return () => {
      gone = true;
    };
  }, [address]);
  if (posts.length === 0) return <p class="quiet">{t('noPostsHere')}</p>;
  const kept = new Set(view.entries.map(({ pageAddress }) => pageAddress));
  const keep = async ({ title, url }: ListedPost) => {
    const row = {
      id: randomId(),
      cells: { [field]: title.slice(0, 300) },
      page: { address: url, title },
    };
    const reply = await host.call('entries.save', { activity: activity.id, rows: [row] });
    if (!reply.ok) return host.failed(reply);
    await begin(parts);
    host.saved();
    await reload();
  };
  return (
    <section aria-labelledby="posts-title">
      <div class="head">
        <PartHeading host={host} id="posts-title">
          {t('postsHere')}
        </PartHeading>
      </div>
      <ul class="list posts">
        {posts.map((post, at) => (
          <li key={post.url}>
            <span id={`post-${at}`}>{post.title}</span>
            {kept.has(post.url) ? (
              <span class="state is-done">
                <Icon of={Check} small />
                {t('postKept')}
              </span>
            ) : (
              <Button
                size="small"
                icon={Plus}
                describedBy={`post-${at}`}
                onPress={() => void keep(post)}
              >
                {t('keepPost')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
