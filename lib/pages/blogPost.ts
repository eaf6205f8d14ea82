import { competenciesNamed } from './competenciesNamed';
import type { Page } from './page';
import { line, plain } from './plain';

const HOSTS = new Set(['www.alsc.ala.org', 'alsc.ala.org']);
/** `/blog/2018/10/childrens-librarians-experts/`; comment pages and old http addresses too. */
const DATED = /^\/blog\/\d{4}\/\d{2}\/(?:\d{2}\/)?[^/]+\/?(?:comment-page-\d+\/?)?$/i;
/** Addresses under /blog/ that are lists, forms or feeds, never a post. */
const LISTS =
  /^\/blog\/(?:(?:category|tag|author|page|feed|wp-[\w-]+|search)\b|\d{4}\/\d{2}\/?$|$)/i;

/** Where a post's text stands, from the theme's own names to mere structure. */
const CONTENT = [
  '.entry-content',
  '[itemprop="articleBody"]',
  '.post-content',
  'article',
  '.hentry',
  '.post',
  'main',
  '#content',
];
const TITLE = [
  'h1.entry-title',
  '.entry-title',
  '[itemprop="headline"]',
  '.post-title',
  'article h1',
  'main h1',
  'h1',
  'article h2',
  '#content h2',
];
const DATE =
  'time.entry-date[datetime], time.published[datetime], article time[datetime], time[datetime]';
const AUTHOR = [
  '.entry-meta .author .fn',
  '.author.vcard',
  'a[rel~="author"]',
  '.byline a[href*="/author/"]',
  'article a[href*="/blog/author/"]',
  'a[href*="/blog/author/"]',
  '.entry-author',
  '[itemprop="author"]',
  '.byline',
];
const BLOCKS = new Set(['p', 'li', 'h2', 'h3', 'h4', 'h5', 'div', 'section']);
/** Blocks at the end of a post in which its competencies are looked for. */
const LAST_BLOCKS = 40;

function firstText(root: ParentNode, selectors: string[]): string | null {
  for (const selector of selectors) {
    const text = line(root.querySelector(selector)?.textContent);
    if (text) return text;
  }
  return null;
}

const meta = (document: Document, name: string) =>
  document.head
    ?.querySelector(`meta[property="${name}"], meta[name="${name}"]`)
    ?.getAttribute('content') ?? null;

/** The day of an ISO time as its own place counts it; `null` for anything else. */
function day(time: string | null | undefined): string | null {
  const found = /^\s*(\d{4}-\d{2}-\d{2})(?!\d)/.exec(time ?? '')?.[1];
  const at = found ? Date.parse(`${found}T00:00:00Z`) : Number.NaN;
  return found && new Date(at).toISOString().startsWith(found) ? found : null;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** "Posted on October 12, 2018" as YYYY-MM-DD. */
function writtenDay(text: string | null | undefined): string | null {
  const found = /\b([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/i.exec(text ?? '');
  const month = MONTHS.indexOf(found?.[1]?.toLowerCase() ?? '') + 1;
  if (!found || month === 0) return null;
  const two = (part: string | number | undefined) => String(part).padStart(2, '0');
  return day(`${found[3]}-${two(month)}-${two(found[2])}`);
}

function dateOf(document: Document): string | null {
  const written = document.querySelector('.entry-date, .posted-on, .post-date, .entry-meta, .date');
  return (
    day(document.querySelector(DATE)?.getAttribute('datetime')) ??
    day(meta(document, 'article:published_time')) ??
    writtenDay(written?.textContent?.slice(0, 400))
  );
}

function authorOf(document: Document): string | null {
  const named = firstText(document, AUTHOR) ?? line(meta(document, 'author'));
  const label = () =>
    line(
      /\bBlogger\s+(.+)/.exec(
        document.querySelector('a[rel~="category"]')?.textContent?.slice(0, 200) ?? '',
      )?.[1],
    );
  return line(named?.replace(/^(?:posted\s+)?by[:\s]+/i, '')) ?? label();
}

/** Reads a post's competencies from its last blocks, the last first: the line stands at the end. */
function competenciesOf(content: Element): string[] {
  const walker = content.ownerDocument.createTreeWalker(content, NodeFilter.SHOW_ELEMENT);
  while (walker.lastChild());
  for (let left = LAST_BLOCKS; left > 0 && walker.currentNode !== content; walker.previousNode()) {
    const block = walker.currentNode as Element;
    if (!BLOCKS.has(block.localName)) continue;
    left--;
    const text = block.textContent ?? '';
    if (text.length > 20_000 || !/competenc/i.test(text)) continue;
    // The list may follow its heading: "ALSC Core Competencies:" and an <ul>.
    const list = block.nextElementSibling;
    const items = list && /^[ou]l$/.test(list.localName) ? [...list.children] : [];
    const tail = items.map((item) => item.textContent?.trim()).join('; ');
    const found = competenciesNamed(text + (tail && `${/:\s*$/.test(text) ? ' ' : ': '}${tail}`));
    if (found.length > 0) return found;
  }
  return [];
}

/** The title without the blog's own name behind it. */
function withoutSite(title: string | null): string | null {
  return line(title?.replace(/\s+[|–—-]\s+ALSC Blog\s*$/i, ''));
}

function isPost(document: Document, address: URL): boolean {
  if (!HOSTS.has(address.hostname) || !/^\/blog(\/|$)/i.test(address.pathname)) return false;
  if (DATED.test(address.pathname)) return true;
  const numbered = /^\d+$/.test(address.searchParams.get('p') ?? '');
  if (LISTS.test(address.pathname) && !numbered) return false;
  return numbered || Boolean(document.body?.classList.contains('single-post'));
}

/**
 * A post of the ALSC Blog (WordPress; facts and doubts: the shared folder's alsc.md, section 3), or `null`
 * where address or markup is another: a list, a page, a theme that cannot be read.
 */
export function blogPost(document: Document, address: URL, pageAddress: string): Page | null {
  if (!isPost(document, address)) return null;
  const selector = CONTENT.find((name) => document.querySelector(name));
  const content = selector ? document.querySelector(selector) : null;
  const title =
    firstText(document, TITLE) ??
    withoutSite(line(meta(document, 'og:title'))) ??
    withoutSite(line(document.title));
  if (!content || !title) return null;
  return {
    ...plain(document, pageAddress),
    kind: 'blog-post',
    title,
    date: dateOf(document),
    author: authorOf(document),
    competencies: competenciesOf(content),
  };
}
