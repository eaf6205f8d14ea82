import type { Page } from './page';
import { recommendedSites, type SiteOnPage } from './recommendedSites';

/** The longest that the page is kept waiting at a time. */
const SLICE_MS = 8;

/**
 * The sites that a page recommends, as `readSites` answers them, read in slices of 8 ms with the page's own work in
 * between. A page that changes meanwhile may show in the answer.
 *
 * @param signal ends the reading; what was read until then is answered
 */
export async function readSitesInSlices(
  document: Document,
  address: URL,
  page: Pick<Page, 'kind'>,
  signal?: AbortSignal,
): Promise<SiteOnPage[]> {
  const sites: SiteOnPage[] = [];
  try {
    let until = performance.now() + SLICE_MS;
    for (const site of recommendedSites(document, address, page.kind)) {
      sites.push(site);
      if (performance.now() < until) continue;
      await new Promise((done) => setTimeout(done));
      if (signal?.aborted) break;
      until = performance.now() + SLICE_MS;
    }
  } catch {
    // A page may redefine its own DOM: what was read so far is what can be said.
  }
  return sites;
}
