import { alaSite } from './alaHost';
import { archivedCopy, unrewritten } from './archived';
import { parsedAddress } from './parsedAddress';

/** The longest address that a record may hold. */
const MAX_ADDRESS = 2_048;
/** Parameters that say where a reader came from or which visit it is, never which page. */
const NOT_THE_PAGE =
  /^(?:utm_\w+|\w*clk?id|gbraid|wbraid|igshid|mc_[ce]id|_g[al]|_?_hs\w+|mkt_tok|vero_id|oly_\w+_id|replytocom|phpsessid|jsessionid|aspsessionid\w*|cfid|cftoken|session_?id)$/i;

/** What says which page it is, whatever the canonical link leaves out. */
const THE_PAGE = /\/page\/\d|[?&](?:[\w.-]*(?:id|key)|p|paged?|s|q|query|cat|tag|author|section)=/i;

/** Decoded; never throws, as `decodeURIComponent` does. */
const nameOf = (pair: string) => new URLSearchParams(pair).keys().next().value ?? '';

function withoutVisit(search: string): string {
  if (!search) return '';
  const kept = search
    .slice(1)
    .split('&')
    .filter((pair) => pair && !NOT_THE_PAGE.test(nameOf(pair)));
  return kept.length ? `?${kept.join('&')}` : '';
}

/** A too long address keeps its beginning and a number made from the whole, so that no two become one. */
function fitting(address: string): string {
  if (address.length <= MAX_ADDRESS) return address;
  let hash = 7;
  for (let at = 0; at < address.length && at < 1e6; at++)
    hash = Math.imul(hash, 31) + address.charCodeAt(at);
  return `${address.slice(0, 2_000)}~${address.length}~${hash}`;
}

/** A list and its further pages have this in common. */
const withoutNumber = ({ pathname }: URL) => pathname.replace(/\/page\/\d+|\/$/g, '');

const CANONICAL = 'link[rel~="canonical" i]';

/** What the page's first canonical link says, word for word: tells whether it was renewed with the address. */
export function canonicalHref(document: Document): string | null {
  return document.querySelector(CANONICAL)?.getAttribute('href') ?? null;
}

function sameHost(a: URL, b: URL): boolean {
  return a.host.replace(/^www\./, '') === b.host.replace(/^www\./, '');
}

/**
 * The one canonical link that may be believed: of the same site, and not one that would make several pages
 * one (the site's front page for every page, or the same path with the page's own parameters left out).
 */
function believable(document: Document, address: URL, own: string): string | null {
  let found: string | null = null;
  let links = document.head?.querySelectorAll(CANONICAL);
  // Broken HTML ends the head early, and the link is in the body.
  if (!links?.length && alaSite(address)) links = document.querySelectorAll(CANONICAL);
  for (let at = 0; links && at < links.length && at < 20; at++) {
    const href = links[at]?.getAttribute('href')?.trim();
    if (!href || href.length > MAX_ADDRESS) continue;
    const url = parsedAddress(unrewritten(href), address);
    if (!url || !/^https?:$/.test(url.protocol) || !sameHost(url, address) || url.username)
      continue;
    if (url.pathname === '/' && address.pathname !== '/') continue;
    const same = withoutNumber(url) === withoutNumber(address);
    if (same && THE_PAGE.test(address.pathname + own) && !THE_PAGE.test(url.pathname + url.search))
      continue;
    // Two that disagree say nothing.
    const exact = `${url.origin}${url.pathname}${withoutVisit(url.search)}`;
    if (found !== null && found !== exact) return null;
    found = exact;
  }
  return found;
}

/**
 * The exact address that a page's notes are kept under: `link[rel=canonical]` where it is of the same site, else
 * the page's own address without fragment, tracking and session parameters (design: "Two identity rules").
 * A copy at web.archive.org keeps the archive's address with its time: each copy is a page of its own.
 *
 * @param address the address in the browser's bar, as it stands
 * @param document `null` where the page cannot be read
 * @param stale the canonical link is still that of the address before, and is not to be believed
 * @returns at most 2,048 characters
 */
export function pageAddress(document: Document | null, address: URL, stale = false): string {
  if (!/^https?:$/.test(address.protocol)) return fitting(address.href.replace(/#.*$/s, ''));
  const copy = archivedCopy(address);
  const page = copy?.original ?? address;
  const own = withoutVisit(page.search);
  const exact =
    (stale || !document ? null : believable(document, page, own)) ??
    `${page.origin}${page.pathname.replace(/;jsessionid=[^/]*/i, '')}${own}`;
  return fitting((copy?.prefix ?? '') + exact);
}
