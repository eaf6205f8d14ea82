/** A post that a list of the blog shows. */
export interface ListedPost {
  title: string;
  url: string;
}

/** The address of one post: /blog/2018/10/quiet-hour/. */
const POST = /^\/blog\/\d{4}\/\d{2}\/[^/]+\/?$/;
const MOST_POSTS = 100;

/** The posts that a list of the ALSC Blog shows, in its order: links to posts within headings, each once. */
export function blogPosts(document: Document, address: URL): ListedPost[] {
  const posts = new Map<string, string>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>(
    'h1 a[href], h2 a[href], h3 a[href], .entry-title a[href]',
  )) {
    const href = link.getAttribute('href') ?? '';
    if (!URL.canParse(href, address)) continue;
    const url = new URL(href, address);
    const title = (link.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (!/^https?:$/.test(url.protocol) || url.hostname !== address.hostname) continue;
    if (!POST.test(url.pathname) || title === '' || posts.has(url.href)) continue;
    posts.set(url.href, title);
    if (posts.size === MOST_POSTS) break;
  }
  return [...posts].map(([url, title]) => ({ title, url }));
}
