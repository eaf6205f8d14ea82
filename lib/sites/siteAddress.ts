/** An address as one site, or why it can be none. */
export type SiteAddress =
  | { ok: true; address: string }
  | { ok: false; failure: 'not-a-site' | 'local-site' };

const MAX_ADDRESS = 2_048;
/** Parameters that only say where a visitor came from. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|igshid)$/i;
/** Names that mean a machine here, or a network's own: https://www.iana.org/assignments/special-use-domain-names */
const LOCAL_NAME =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|home\.arpa)$/;
const LOCAL_IPV4 =
  /^(?:0|10|127)\.|^169\.254\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./;
const LOCAL_IPV6 = /^\[(?:::1?\]|::ffff:|f[cd]|fe[89ab])/;

function isLocal(host: string): boolean {
  if (host.startsWith('[')) return LOCAL_IPV6.test(host);
  return !host.includes('.') || LOCAL_NAME.test(host) || LOCAL_IPV4.test(host);
}

/**
 * The address under which a site is kept: http and https, with and without www and closing slash are one site;
 * two paths on one host are two. What is not on the web (javascript:, data:, file:) is `not-a-site`, this
 * machine and its network are `local-site`. Made for comparing; a visitor is sent to the address as it was listed.
 */
export function siteAddress(url: string): SiteAddress {
  const text = url.trim();
  if (text.length > MAX_ADDRESS || !URL.canParse(text)) return { ok: false, failure: 'not-a-site' };
  const { protocol, username, password, hostname, port, pathname, searchParams } = new URL(text);
  if (!/^https?:$/.test(protocol) || username || password)
    return { ok: false, failure: 'not-a-site' };
  const host = hostname.replace(/\.$/, '');
  if (isLocal(host)) return { ok: false, failure: 'local-site' };
  for (const name of [...searchParams.keys()]) if (TRACKING.test(name)) searchParams.delete(name);
  const bare = host.replace(/^www\.(?=.*\.)/, '');
  const path = pathname.replace(/\/+$/, '');
  const query = searchParams.size > 0 ? `?${searchParams}` : '';
  const address = `https://${bare}${port ? `:${port}` : ''}${path}${query}`;
  return address.length > MAX_ADDRESS
    ? { ok: false, failure: 'not-a-site' }
    : { ok: true, address };
}

/** The same as a plain text, '' where it can be no site. */
export function siteKeyOf(url: string): string {
  const site = siteAddress(url);
  return site.ok ? site.address : '';
}
