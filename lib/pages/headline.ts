import { boundedText, oneLine } from './boundedText';
import type { PageKind } from './page';
import type { Facts, Place } from './place';

export const MAX_TITLE = 300;
/** What a page is called where the system found no such page, or shows none. */
const MISSING = /^\s*(?:(?:error )?404\b|(?:page )?not found|access denied|oops)/i;
/** Parts of a page in which a heading is not the page's own. */
export const ELSEWHERE =
  'nav,aside,footer,#comments,[class*="comments"],[class*="comment-list"],#wm-ipp-base,.element-invisible,.visually-hidden';

/** The words of an element on one line, or `null` for none. */
export function lineOf(element: Element | null | undefined, max = MAX_TITLE): string | null {
  return (element && oneLine(boundedText(element, 4 * max), max)) || null;
}

/** The document's own title, shortened; `null` where it has none. */
export function documentTitle(document: Document): string | null {
  return oneLine(document.title, MAX_TITLE) || null;
}

/** The elements of `selector` that are the page's own, the first 30. */
export function own(root: ParentNode | null, selector: string): Element[] {
  return [...(root?.querySelectorAll(selector) ?? [])]
    .slice(0, 60)
    .filter((element) => !element.closest(ELSEWHERE));
}

/** The first element of `selector` that has words and is the page's own. */
export function firstOwn(root: ParentNode | null, selector: string): Element | null {
  return own(root, selector).find((element) => lineOf(element)) ?? null;
}

/** What the head says under a name, on one line; '' for nothing. */
export function meta(document: Document, name: string): string {
  const found = document.head?.querySelector(`meta[property="${name}"],meta[name="${name}"]`);
  return oneLine(found?.getAttribute('content'), MAX_TITLE);
}

/** The heading that names the page. */
export function headlineElement({ main, document }: Place): Element | null {
  return (
    firstOwn(main, 'h1') ??
    firstOwn(main, '.entry-title,.wp-block-post-title,.post-title,[itemprop="headline"]') ??
    firstOwn(document, '#PageTitleH1,#page-title,h1:not(.site-title,#site-title)')
  );
}

/** What a page is called in its head, without the site's name behind it. */
export function headTitle(document: Document): string | null {
  const title = meta(document, 'og:title') || documentTitle(document);
  return (
    title?.replace(/\s+[-–—|]\s+(?:ALSC|Association for|American Lib|ALA |Great Web).*$/i, '') ??
    null
  );
}

/** The title of a page: its heading, else what its head says. */
export function headline(place: Place): string | null {
  return lineOf(headlineElement(place)) ?? headTitle(place.document);
}

/** Whether the page says that there is no such page. */
export function isMissing({ document }: Place, title: string | null): boolean {
  return (
    MISSING.test(title ?? '') ||
    MISSING.test(document.title) ||
    !!document.body?.matches('.error404')
  );
}

/** A page of this kind with its title; `null` where the page says that there is none. */
export function titled(place: Place, kind: PageKind): Facts | null {
  const title = headline(place);
  return isMissing(place, title) ? null : { kind, title };
}
