import { boundedText, oneLine } from './boundedText';
import type { Place } from './place';

export const MAX_TITLE = 300;
/** What a page is called where the system found no such page, or shows none. */
const MISSING =
  /^(?:(?:error\s*)?404\b|page (?:can(?:no|['’])t be )?not found|not found|access denied|oops)/i;
/** Parts of a page in which a heading is not the page's own. */
const ELSEWHERE =
  'nav,aside,footer,#comments,.comments-area,#respond,.wp-block-comments,.breadcrumb,.element-invisible,.visually-hidden,#wm-ipp-base';

/** The words of an element on one line, or `null` for none. */
export function lineOf(element: Element | null | undefined, max = MAX_TITLE): string | null {
  return (element && oneLine(boundedText(element, 4 * max), max)) || null;
}

/** The document's own title, shortened; `null` where it has none. */
export function documentTitle(document: Document): string | null {
  return oneLine(document.title, MAX_TITLE) || null;
}

/** The first element of `selector` that has words and is the page's own. */
export function firstOwn(root: ParentNode | null, selector: string): Element | null {
  const found = root?.querySelectorAll(selector) ?? [];
  for (let at = 0; at < found.length && at < 50; at++) {
    const element = found[at];
    if (element && !element.closest(ELSEWHERE) && lineOf(element)) return element;
  }
  return null;
}

/** The heading that names the page. */
export function headlineElement({ main, document }: Place): Element | null {
  const hinted =
    '.entry-title,.wp-block-post-title,.post-title,#page-title,#PageTitleH1,[itemprop="headline"]';
  return (
    firstOwn(main, 'h1') ??
    firstOwn(main, hinted) ??
    firstOwn(document, '#PageTitleH1,#page-title,h1.page-header,h1.title') ??
    firstOwn(document, 'h1:not(.site-title,#site-title,[class*="logo" i])')
  );
}

/**
 * The title of a page: its heading, else what it says to others who link to it, else the document's title
 * without the site's name behind it.
 */
export function headline(place: Place): string | null {
  const heading = lineOf(headlineElement(place));
  if (heading) return heading;
  const shared = place.document.head?.querySelector('meta[property="og:title"]');
  const title =
    oneLine(shared?.getAttribute('content'), MAX_TITLE) || documentTitle(place.document);
  return (
    title?.replace(
      /\s+[-–—|«»]\s+(?:ALSC|Association for Library Service|American Library|ALA |Great Websites).*$/i,
      '',
    ) ?? null
  );
}

/** Whether the page says that there is no such page. */
export function isMissing(place: Place, title: string | null): boolean {
  return (
    MISSING.test(title ?? '') ||
    MISSING.test(documentTitle(place.document) ?? '') ||
    !!place.document.body?.classList.contains('error404')
  );
}
