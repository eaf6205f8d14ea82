import { blogPost } from './blogPost';
import type { Page, PageKind, RecommendedSite } from './page';
import { pageAddress } from './pageAddress';
import { plain } from './plain';

/** One file a kind of page: each answers a page, or `null` where it is another. */
const RECOGNISERS = [blogPost];

/** ALA's own hosts, exactly: look-alike copies stand on others. */
export function isAla(address: URL): boolean {
  return /^(?:[a-z0-9-]+\.)*ala\.org$/.test(address.hostname) && /^https?:$/.test(address.protocol);
}

/**
 * Which page this is, from address and document together. Works on any parsed document. Never throws: a
 * page whose markup is unknown is 'plain'. `stale`: the canonical link is that of the address before.
 */
export function recognise(document: Document, address: URL, stale = false): Page {
  let own = address.href;
  try {
    own = pageAddress(document, address, stale);
    if (isAla(address)) {
      for (const recogniser of RECOGNISERS) {
        const page = recogniser(document, address, own);
        if (page) return page;
      }
    }
    const any = plain(document, own);
    return isAla(address) && !/^\/blog\//.test(address.pathname)
      ? { ...any, kind: 'ala-other' }
      : any;
  } catch {
    return plain(document, own);
  }
}

export type { Page, PageKind, RecommendedSite };
export { pageAddress };
