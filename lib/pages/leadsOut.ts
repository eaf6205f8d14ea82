import { unrewritten } from './archived';
import { ELSEWHERE } from './headline';
import type { Place } from './place';

const OUT = /^(?:https?:)?\/\/(?!(?:[\w-]+\.)*ala\.org\b)([^/?#]+)/i;
const SHARING = /\/(?:sharer?|intent)\b/i;
/** Where links lead out of every page. */
const AROUND = `${ELSEWHERE},[class*="share" i],[class*="social" i],[class*="sponsor" i]`;

/**
 * Whether the content of a page has links to at least so many addresses outside ALA's web. A quick look, for
 * telling lists and entries from other pages; which of them are recommended is read by `recommendedSites`.
 */
export function leadsOut({ main }: Place, atLeast: number): boolean {
  const links = main?.querySelectorAll('a[href*="//"],a[href*="/web/"]') ?? [];
  const found = new Set<string>();
  for (let at = 0; at < links.length && at < 2_000; at++) {
    const link = links[at] as Element;
    const href = unrewritten(link.getAttribute('href')?.slice(0, 2_048) ?? '');
    if (!OUT.test(href) || SHARING.test(href) || link.closest(AROUND)) continue;
    if (found.add(href).size >= atLeast) return true;
  }
  return false;
}
