import { archivedCopy, unrewritten } from './archived';
import { parsedAddress } from './parsedAddress';

const MAX_ADDRESS = 2_048;
/** An address that is already in the form in which a browser writes it. */
const CLEAN = /^https?:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+\/(?!\/)[\w\-~%/+,;=&?!*:@.]*$/;
/** ALA's own: its hosts, and those of its divisions' programmes. */
const OWN =
  /^https?:\/\/(?:[\w-]+\.)*(?:ala\.org|ilovelibraries\.org|americanlibrariesmagazine\.org|programminglibrarian\.org|everychildreadytoread\.org)[:/?#]/;
/** Buttons that pass a page on, and what a publishing system says of itself. */
const SHARING =
  /^https?:\/\/(?:[\w-]+\.)*(?:facebook\.com\/(?:sharer?|share\.php|dialog|plugins)|(?:twitter|x)\.com\/(?:intent|share|home\?)|linkedin\.com\/(?:share|cws|sharing)|pinterest\.[a-z.]+\/pin\/create|reddit\.com\/submit|tumblr\.com\/(?:share|widgets)|plus\.google\.com\/share|bsky\.app\/intent|threads\.net\/intent|wa\.me\/|api\.whatsapp\.com|t\.me\/share|getpocket\.com\/(?:save|edit)|digg\.com\/submit|stumbleupon\.com\/submit|del\.icio\.us\/|mail\.google\.com\/|addtoany\.com|addthis\.com|sharethis\.com|wordpress\.org\/?$|gravatar\.com|higherlogic\.com|creativecommons\.org\/licenses|archive\.org\/(?:about|donate|web\/?$)|web\.archive\.org)/;

/**
 * The base of a document's links. A parsed document has no address of its own, so that `a.href` cannot be
 * asked; a kept copy's links are those of the page that was copied.
 */
export function linkBase(document: Document, address: URL): URL {
  const own = archivedCopy(address)?.original ?? address;
  const written = document.head?.querySelector('base[href]')?.getAttribute('href');
  const base =
    written && written.length < MAX_ADDRESS ? parsedAddress(unrewritten(written), own) : null;
  return base && /^https?:$/.test(base.protocol) ? base : own;
}

/**
 * The full address of a link that leads out of ALA's web; `null` for links within it, buttons that share,
 * and whatever is not http or https.
 */
export function outboundAddress(link: Element, base: URL): string | null {
  const href = link.getAttribute('href');
  if (!href || href.length > MAX_ADDRESS) return null;
  let url = href;
  if (!CLEAN.test(href) || href.includes('/web/')) {
    const start = href.charCodeAt(0);
    if (start === 35) return null; // #
    const parsed = parsedAddress(unrewritten(href.trim()), base);
    if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.username || parsed.password)
      return null;
    if (!parsed.hostname.includes('.')) return null;
    url = parsed.href;
  } else if (href.includes('/.')) {
    url = parsedAddress(href)?.href ?? href;
  }
  if (url.length > MAX_ADDRESS || OWN.test(url) || SHARING.test(url)) return null;
  return url;
}

/** One site under all its addresses: http or https, with or without www and closing slash. */
export function siteKey(url: string): string {
  const from = url.indexOf('//') + 2;
  const rest = url.startsWith('www.', from) ? url.slice(from + 4) : url.slice(from);
  return rest.endsWith('/') ? rest.slice(0, -1) : rest;
}
