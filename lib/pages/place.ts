import { type AlaSite, alaSite } from './alaHost';
import { archivedCopy } from './archived';
import type { Page } from './page';

/** A page as the recognisers see it: the document, and where on ALA's web it stands. */
export interface Place {
  document: Document;
  /** The page's own address: for a copy at web.archive.org the address that was copied. */
  address: URL;
  site: AlaSite;
  /** Its path, with `/alsc` before it on the division's own host. */
  path: string;
  /** Whether it is a copy at web.archive.org. */
  copied: boolean;
  /** The element with the page's content, without what surrounds it on every page. */
  main: Element | null;
}

/** What a kind says of a page; the rest of a `Page` is the same for all kinds. */
export type Facts = Pick<Page, 'kind'> & Partial<Pick<Page, 'title' | 'date' | 'author'>>;

/** Answers what a page is, or `null` where it is not of this kind. */
export type Recogniser = (place: Place) => Facts | null;

/** The content of a page: the landmark first, then what the systems in use call it. */
function mainContent(document: Document): Element | null {
  for (const selector of ['main,[role="main"]', '#content,#MPContentArea,.main-container,#main']) {
    const found = document.querySelector(selector);
    if (found?.firstElementChild) return found;
  }
  return document.body;
}

/** The place of a page of ALA's web or of a kept copy of one; `null` for any other page. */
export function placeOf(document: Document, address: URL): Place | null {
  const copy = archivedCopy(address);
  const own = copy?.original ?? address;
  const site = alaSite(own);
  if (!site) return null;
  const path = (/^(?:www\.)?alsc\./.test(own.hostname) ? '/alsc' : '') + own.pathname;
  return { document, address: own, site, path, copied: copy !== null, main: mainContent(document) };
}
