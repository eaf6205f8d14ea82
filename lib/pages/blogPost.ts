import { dayNamed } from './dayNamed';
import {
  documentTitle,
  firstOwn,
  headline,
  headlineElement,
  isMissing,
  lineOf,
  meta,
  own,
} from './headline';
import type { Place, Recogniser } from './place';
import { POST_CONTENT, postContent } from './postContent';

/** `/blog/2018/10/slug/`, with its further pages and pages of comments. */
const ADDRESS =
  /^\/blog\/(\d{4})\/(\d{2})(?:\/\d{2})?\/[^/]+(?:\/(?:\d+|comment-page-\d+|amp))?\/?$/i;
const DATE =
  'time,.published,.entry-date,.post-date,.posted-on,.wp-block-post-date,.entry-meta,.date';
const NAME =
  '[rel~="author"],.author .fn,[class*="author-name"],[class*="author__name"],[itemprop="author"],.author.vcard,a[href*="/blog/author/"]';

/** The day on the post itself: of those it gives, the one that its address has the month of. */
function dateOf({ document, main }: Place, month: string): string | null {
  const days = own(main, DATE).map((time) =>
    /\bupdated\b(?!.*published)/.test(time.className) && !/published/.test(time.className)
      ? null
      : (dayNamed(time.getAttribute('datetime')) ?? dayNamed(lineOf(time))),
  );
  days.push(dayNamed(meta(document, 'article:published_time')));
  return days.find((day) => day && month && day.startsWith(month)) ?? days.find(Boolean) ?? null;
}

/** Who wrote it: the byline, else the label "Blogger <name>" that the blog prints over a post. */
function authorOf({ document, main }: Place): string | null {
  const named = firstOwn(main, NAME) ?? firstOwn(main, '.author,.byline');
  const line = lineOf(named)?.replace(/^(?:posted )?(?:by|author:?) /i, '');
  const label = () =>
    own(main, '[rel~="category"]').map((one) => /^blogger (.+)/i.exec(lineOf(one) ?? '')?.[1]);
  return line || meta(document, 'author') || label().find(Boolean) || null;
}

/** An address of a post at which none can be read: its markup has changed, or it is gone. */
const unreadable = (document: Document) => ({
  kind: 'plain' as const,
  title: documentTitle(document),
});

/** A post of the ALSC Blog (WordPress, in whichever theme). */
export const blogPost: Recogniser = (place) => {
  const { address, document, main } = place;
  const path = ADDRESS.exec(address.pathname);
  const numbered = /[?&]p=\d+/.test(address.search);
  const single = !!document.body?.matches('.single-post,.single-format-standard');
  if (!path && !numbered && !single) return null;
  const unread = path ? unreadable(document) : null;
  if (document.body?.matches('.error404,.attachment,.archive,.search')) return unread;
  const heading = headlineElement(place);
  const title = headline(place);
  if (!title || isMissing(place, title)) return unread;
  const content = postContent(main);
  // There is an article; or, in markup that nobody has named, a heading and paragraphs.
  const named = content?.matches(`article,.hentry,${POST_CONTENT}`);
  if (!content || !(named || (heading && content.querySelector('p')))) return unread;
  const date = dateOf(place, path ? `${path[1]}-${path[2]}` : '');
  return { kind: 'blog-post', title, date, author: authorOf(place) };
};
