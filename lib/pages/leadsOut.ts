import { ELSEWHERE } from './headline';
import type { Place } from './place';

/** The last host in a link: a kept copy's has the archive's before it. */
const HOST = /.*\/\/([^/?#]+)/;
const SHARING = /\/(?:sharer?|intent)\b/i;
/** Where links lead out of every page. */
const AROUND = `${ELSEWHERE},[class*="share" i],[class*="social" i],[class*="sponsor" i]`;

/**
 * Whether the content of a page has links to at least so many hosts outside ALA's web. A quick look, for
 * telling lists and entries from other pages; which of them are recommended is read by `recommendedSites`.
 */
export function leadsOut({ main }: Place, atLeast: number): boolean {
  const links = main?.querySelectorAll('a[href*="//"]') ?? [];
  const found = new Set<string>();
  for (let at = 0; at < links.length && at < 2_000; at++) {
    const link = links[at] as Element;
    const href = link.getAttribute('href') ?? '';
    const host = HOST.exec(href.slice(0, 2_048))?.[1];
    if (
      !host ||
      /(?:^|\.)(?:ala|web\.archive)\.org$/.test(host) ||
      SHARING.test(href) ||
      link.closest(AROUND)
    )
      continue;
    if (found.add(host).size >= atLeast) return true;
  }
  return false;
}
