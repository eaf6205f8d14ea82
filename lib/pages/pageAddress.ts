/** Longest address that is kept, in UTF-16 units. */
const LONGEST = 2_048;

/** Parameters that tell where a reader came from, or which visit it is; never which page. */
const PASSING =
  /^(utm_\w*|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|twclid|yclid|ttclid|igshid|mc_cid|mc_eid|mkt_tok|_ga|_gl|_hsenc|_hsmi|__hs\w+|vero_id|oly_\w+_id|replytocom|phpsessid|jsessionid|aspsessionid\w*|asp\.net_sessionid|cfid|cftoken|sessionid|session_id)$/i;

function nameOf(pair: string): string {
  const name = pair.split('=', 1)[0] ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** An address without fragment, name and password, tracking and session parameters; the rest as it was. */
function cleaned(address: URL): string {
  const url = new URL(address);
  url.hash = '';
  if (url.protocol === 'http:' || url.protocol === 'https:') {
    url.username = '';
    url.password = '';
    url.pathname = url.pathname.replace(/;jsessionid=[^/;]*/i, '');
    const kept = url.search.slice(1).split('&');
    url.search = kept.filter((pair) => pair !== '' && !PASSING.test(nameOf(pair))).join('&');
  }
  return url.href.replace(/#$/, '').slice(0, LONGEST);
}

/** In the head alone: a link in the body is not the page's own word. */
const CANONICAL = 'link[rel~="canonical" i][href]';

const site = (url: URL) => url.host.replace(/^www\./, '');

/** The addresses that the page's canonical links give, on its own site only; other links do not count. */
function canonicals(document: Document, address: URL): string[] {
  const found = new Set<string>();
  for (const link of document.head?.querySelectorAll(CANONICAL) ?? []) {
    const href = link.getAttribute('href')?.trim() ?? '';
    if (href === '' || href.length > LONGEST || !URL.canParse(href, address.href)) continue;
    const url = new URL(href, address);
    if (!/^https?:$/.test(url.protocol) || site(url) !== site(address)) continue;
    // A home page as the canonical address of every page is a fault of its template.
    if (url.pathname === '/' && url.search === '' && address.pathname !== '/') continue;
    found.add(cleaned(url));
  }
  return [...found];
}

/** What the page's first canonical link says, word for word: tells whether it was renewed with the address. */
export function canonicalHref(document: Document): string | null {
  return document.head?.querySelector(CANONICAL)?.getAttribute('href') ?? null;
}

/**
 * The exact address that notes are kept under: the canonical link where it is on the same site and the only
 * one, else the address without fragment, tracking and session parameters. Two different pages never get
 * the same one. `stale`: the canonical link belongs to the address before, and is not to be trusted.
 */
export function pageAddress(document: Document, address: URL, stale = false): string {
  const own = cleaned(address);
  if (stale || !/^https?:$/.test(address.protocol)) return own;
  const [canonical, other] = canonicals(document, address);
  return canonical && !other ? canonical : own;
}
