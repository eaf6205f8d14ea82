import { boundedText, oneLine } from './boundedText';
import { listedLinks, type OutboundLink, outboundLinks } from './listedLinks';
import { linkBase } from './outbound';
import type { PageKind, RecommendedSite } from './page';
import { placeOf } from './place';
import { POST_CONTENT } from './postContent';
import { isUnnamed, siteWords, titleOf } from './siteWords';
import { surroundingsOf } from './surroundings';

/** A recommended site and the link in the page that leads to it. */
export interface SiteOnPage extends RecommendedSite {
  element: HTMLAnchorElement;
}

/** All that is answered of one page, in UTF-16 units: some 2,000 sites take a fifth of it. */
const MAX_WORDS = 2_000_000;

/** Pages that recommend sites: lists of them, the page of one, and prose that may hold a list. */
const RECOMMENDS: Partial<Record<PageKind, 'list' | 'entry' | 'prose'>> = {
  'gwk-category': 'list',
  'gwk-entry': 'entry',
  'ncdm-list': 'list',
  'blog-post': 'prose',
  'connect-thread': 'prose',
};

/**
 * The sites that a document recommends, each with its link, in the order of the page. Never navigation, sharing,
 * a sponsor's or ALA's own links; a site that is listed twice is answered once. One after the other, so that
 * whoever reads a list of thousands may let the page breathe in between.
 *
 * @param document a loaded or a parsed document
 * @param address the page's address, as it stands in the browser
 * @param kind what the page was recognised as: pages that recommend nothing have no sites
 */
export function* recommendedSites(
  document: Document,
  address: URL,
  kind: PageKind,
): Generator<SiteOnPage> {
  const how = RECOMMENDS[kind];
  const main = how && placeOf(document, address)?.main;
  if (!main) return;
  const root = (kind === 'blog-post' && main.querySelector(POST_CONTENT)) || main;
  const surrounding = surroundingsOf(root);
  const links = outboundLinks(root, linkBase(document, address), surrounding);
  if (how === 'entry') {
    yield* entrySite(links, root, surrounding);
    return;
  }
  const kept = listedLinks(links, root, how === 'prose');
  let left = MAX_WORDS;
  for (let at = 0; at < kept.length && left > 0; at++) {
    const { link, url } = kept[at] as OutboundLink;
    const before = kept[at - 1]?.link ?? null;
    const after = kept[at + 1]?.link ?? null;
    const words = siteWords(link, url, { root, before, after, surrounding });
    left -= words.title.length + words.annotation.length + url.length;
    yield { ...words, url, element: link };
  }
}

/** The one site of an entry's page, whose title is the page's heading and whose text is its annotation. */
function entrySite(
  links: OutboundLink[],
  root: Element,
  surrounding: (element: Element) => boolean,
): SiteOnPage[] {
  const heading = root.querySelector('h1') ?? root.querySelector('h2');
  const title = heading ? titleOf(heading) : '';
  const chosen =
    links.find(({ link }) => titleOf(link) === title) ??
    links.find(({ link }) => isUnnamed(titleOf(link))) ??
    links[0];
  if (!chosen) return [];
  const { link, url } = chosen;
  const words = siteWords(link, url, { root, before: null, after: null, surrounding });
  const paragraphs = root.querySelectorAll('p');
  let longest = '';
  for (let at = 0; at < paragraphs.length && at < 50; at++) {
    const paragraph = paragraphs[at];
    if (!paragraph || surrounding(paragraph)) continue;
    const text = oneLine(
      boundedText(paragraph, 4_000, (element) => element === link),
      1_000,
    );
    if (text.length > longest.length) longest = text;
  }
  return [
    { title: title || words.title, url, annotation: longest || words.annotation, element: link },
  ];
}
