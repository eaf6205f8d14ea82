import { boundedText, oneLine } from './boundedText';
import { competenciesNamed } from './competenciesNamed';
import { dayNamed } from './dayNamed';
import { documentTitle, firstOwn, headline, headlineElement, isMissing, lineOf } from './headline';
import type { Place, Recogniser } from './place';
import { POST_CONTENT } from './postContent';

/** `/blog/2018/10/slug/`, with its further pages and pages of comments. */
const ADDRESS =
  /^\/blog\/(\d{4})\/(\d{2})(?:\/\d{2})?\/[^/]+(?:\/(?:\d+|comment-page-\d+|amp))?\/?$/i;
const NAME =
  '[rel~="author"],.author .fn,.entry-author-name,.wp-block-post-author-name,.wp-block-post-author__name,[itemprop="author"],.author.vcard,a[href*="/blog/author/"]';
const MAX_AUTHOR = 120;
/** The line that names the competencies stands at the end. */
const MAX_TEXT = 200_000;

/** The day on the post itself: of those it gives, the one that its address has the month of. */
function dateOf({ document, main }: Place, month: string | null): string | null {
  const days: string[] = [];
  const times = main?.querySelectorAll(
    'time,abbr.published,.entry-date,.post-date,.posted-on,.wp-block-post-date,[itemprop="datePublished"],.entry-meta,.date',
  );
  for (let at = 0; times && at < times.length && at < 30; at++) {
    const time = times[at];
    if (
      !time ||
      time.closest('#comments,.comments-area,.comment-list,.wp-block-comments,aside,nav')
    )
      continue;
    if (/(?:^|\s)updated(?:\s|$)/.test(time.className) && !/published/.test(time.className))
      continue;
    const written = time.getAttribute('datetime') ?? time.getAttribute('content');
    const day = dayNamed(written) ?? dayNamed(lineOf(time)) ?? dayNamed(time.getAttribute('title'));
    if (day) days.push(day);
  }
  const published = document.head?.querySelector('meta[property="article:published_time"]');
  const meta = dayNamed(published?.getAttribute('content'));
  if (meta) days.push(meta);
  return days.find((day) => month && day.startsWith(month)) ?? days[0] ?? null;
}

/** Who wrote it: the byline, else the label "Blogger <name>" that the blog prints over a post. */
function authorOf({ document, main }: Place): string | null {
  const named =
    firstOwn(main, NAME) ?? firstOwn(main, '.author,.byline,.post-author,.entry-author');
  const line = lineOf(named, MAX_AUTHOR)?.replace(/^(?:posted\s+)?(?:by|author:?)\s+/i, '');
  if (line) return line;
  const written = oneLine(
    document.head?.querySelector('meta[name="author"]')?.getAttribute('content'),
    MAX_AUTHOR,
  );
  if (written) return written;
  const labels = main?.querySelectorAll('[rel~="category"],[rel~="tag"],.cat-links a') ?? [];
  for (let at = 0; at < labels.length && at < 20; at++) {
    const label = lineOf(labels[at], MAX_AUTHOR) ?? '';
    if (/^blogger\s+\S/i.test(label)) return label.replace(/^blogger\s+/i, '');
  }
  return null;
}

/** The element that holds the post's text: by name, else the article, else the part with the heading. */
function contentOf(place: Place): Element | null {
  const { main } = place;
  return main?.querySelector(POST_CONTENT) ?? main?.querySelector('article') ?? main;
}

/** What themes and plugins put into a post's own element. */
function isAround(element: Element): boolean {
  const around =
    /^comments?$|comments-area|comment-list|wp-block-comments|sharedaddy|relatedposts|^respond$/;
  return (
    element.localName === 'nav' ||
    element.localName === 'aside' ||
    around.test(element.id) ||
    around.test(element.getAttribute('class') ?? '')
  );
}

/** An address of a post at which none can be read: its markup has changed, or it is gone. */
const unreadable = (document: Document) => ({
  kind: 'plain' as const,
  title: documentTitle(document),
});

/** A post of the ALSC Blog (WordPress, in whichever theme). */
export const blogPost: Recogniser = (place) => {
  if (place.site !== 'blog') return null;
  const { address, document } = place;
  const path = ADDRESS.exec(address.pathname);
  const numbered = /[?&]p=\d+/.test(address.search);
  const single = !!document.body?.matches('.single-post,.single-format-standard');
  if (!path && !numbered && !single) return null;
  const unread = path ? unreadable(document) : null;
  if (document.body?.matches('.error404,.attachment,.archive,.search')) return unread;
  const heading = headlineElement(place);
  const title = headline(place);
  if (!title || isMissing(place, title)) return unread;
  const content = contentOf(place);
  // There is an article; or, in markup that nobody has named, a heading and paragraphs.
  const named = content?.matches(`article,.hentry,${POST_CONTENT}`);
  if (!content || !(named || (heading && content.querySelector('p')))) return unread;
  const date = dateOf(place, path ? `${path[1]}-${path[2]}` : null);
  const text = boundedText(content, MAX_TEXT, isAround, true);
  return {
    kind: 'blog-post',
    title,
    date,
    author: authorOf(place),
    competencies: competenciesNamed(text, date ?? (path ? `${path[1]}-${path[2]}` : null)),
  };
};
