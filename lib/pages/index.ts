import { type AlaSite, alaSite } from './alaHost';
import { alaOther } from './alaOther';
import { blogList } from './blogList';
import { blogPost } from './blogPost';
import { communityForum } from './communityForum';
import { competenciesPage } from './competenciesPage';
import { connectList } from './connectList';
import { connectPostForm } from './connectPostForm';
import { connectThread } from './connectThread';
import { editorOf } from './editorOf';
import { gwkCategory } from './gwkCategory';
import { gwkEntry } from './gwkEntry';
import { mentoring } from './mentoring';
import { ncdmList } from './ncdmList';
import type { Page } from './page';
import { pageAddress } from './pageAddress';
import { type Facts, placeOf, type Recogniser } from './place';
import { plain } from './plain';
import { postCompetencies } from './postCompetencies';
import { recommendedSites, type SiteOnPage } from './recommendedSites';

/** Of each part of ALA's web, the kinds it has: the first that answers is right, from what is surest. */
const RECOGNISERS: Record<AlaSite, Recogniser[]> = {
  blog: [blogList, blogPost],
  'great-websites': [gwkEntry, gwkCategory],
  connect: [connectPostForm, connectThread, connectList, communityForum],
  ala: [competenciesPage, mentoring, communityForum, ncdmList],
};

/** ALA's own hosts, exactly: look-alike copies stand on others. */
export function isAla(address: URL): boolean {
  return alaSite(address) !== null;
}

/** Asks, and takes a page that cannot be read for one that says nothing: pages may redefine their own DOM. */
function trying<T>(ask: () => T, otherwise: T): T {
  try {
    return ask();
  } catch {
    return otherwise;
  }
}

function factsOf(document: Document, address: URL): Facts {
  const place = placeOf(document, address);
  if (!place) return plain(document);
  for (const recogniser of RECOGNISERS[place.site]) {
    const facts = trying(() => recogniser(place), null);
    if (facts) return facts;
  }
  return trying(() => alaOther(place), null) ?? { kind: 'ala-other' };
}

/**
 * Which page this is: kind, address, title, date and author; the rest is left empty.
 *
 * @param document a loaded document, or one that was parsed from text
 * @param address where it was loaded from, as it stands
 * @param stale the canonical link is still that of the address before (a page that changes without loading)
 */
export function glance(document: Document, address: URL, stale = false): Page {
  return {
    pageAddress: trying(
      () => pageAddress(document, address, stale),
      address.href.replace(/#.*$/s, '').slice(0, 2_048),
    ),
    title: null,
    date: null,
    author: null,
    sites: [],
    competencies: [],
    editor: null,
    ...trying(() => factsOf(document, address), { kind: 'plain' }),
  };
}

/** The competencies that a page names, for who has its `glance`. */
export function readCompetencies(
  document: Document,
  address: URL,
  page: Pick<Page, 'kind' | 'date'>,
): string[] {
  if (page.kind !== 'blog-post') return [];
  return trying(() => postCompetencies(document, address, page.date), []);
}

/**
 * What a page is, without the sites it recommends and the selector of its editor (both are left empty): the part
 * that every page can afford. Its arguments are those of `recognise`.
 */
export function identify(document: Document, address: URL, stale = false): Page {
  const page = glance(document, address, stale);
  page.competencies = readCompetencies(document, address, page);
  return page;
}

/** The sites that a page recommends, each with its link in the page, for whoever marks or lists them. */
export function readSites(
  document: Document,
  address: URL,
  page: Pick<Page, 'kind'>,
): SiteOnPage[] {
  return trying(() => [...recommendedSites(document, address, page.kind)], []);
}

/**
 * Everything that can be said of a page from its address and document together. Never throws; time and size are
 * bounded, whatever the page holds.
 *
 * @param document a loaded document, or one that was parsed from text
 * @param address where it was loaded from, as it stands
 * @param stale the canonical link is still that of the address before (a page that changes without loading)
 */
export function recognise(document: Document, address: URL, stale = false): Page {
  const page = identify(document, address, stale);
  if (page.kind === 'connect-post-form') page.editor = trying(() => editorOf(document), null);
  page.sites = readSites(document, address, page).map(({ title, url, annotation }) => ({
    title,
    url,
    annotation,
  }));
  return page;
}

export { editorOf } from './editorOf';
export type { Page, PageKind, RecommendedSite } from './page';
export { pageAddress } from './pageAddress';
export type { SiteOnPage } from './recommendedSites';
export { readSitesInSlices } from './sitesInSlices';
