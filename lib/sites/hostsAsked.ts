import { siteKeyOf } from './siteAddress';

/**
 * The origins that a re-check of these addresses needs, each once, with and without www: a site often sends
 * from one to the other. ALA's own are in the manifest.
 */
export function hostsAsked(addresses: string[]): string[] {
  const hosts = addresses.flatMap((address) => {
    const key = siteKeyOf(address);
    if (!key) return [];
    const { hostname } = new URL(key);
    if (hostname === 'ala.org' || hostname.endsWith('.ala.org')) return [];
    const number = /^[\d.]+$|^\[/.test(hostname);
    return number ? [hostname] : [hostname, `www.${hostname}`];
  });
  return [...new Set(hosts)].map((host) => `*://${host}/*`);
}
