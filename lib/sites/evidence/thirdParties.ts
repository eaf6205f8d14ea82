import type { Found } from './fact';
import { hostOf, isOneSite } from './hosts';
import { type KnownHosts, known } from './knownHosts';
import type { Survey } from './surveyed';

/** Who a host is known to be; `null` where it is not on the list. */
export function companyOf(host: string, { hosts }: KnownHosts = known()): string | null {
  const exact = hosts.get(host);
  if (exact) return exact;
  for (let rest = host; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
    const found = hosts.get(`*.${rest}`);
    if (found) return found;
  }
  return null;
}

/**
 * Known advertising and tracking hosts that the page is seen to load from; at least these, since a page hides
 * some and no list holds all.
 *
 * @param loaded addresses of what the page is known to have loaded
 */
export function findThirdParties({ address, sources }: Survey, loaded: string[]): Found {
  const list = known();
  const hosts = new Set([...loaded, ...sources].map(hostOf).filter(Boolean));
  const here = companyOf(address.hostname, list);
  const found = new Map<string, string>();
  for (const host of hosts) {
    if (isOneSite(host, address.hostname)) continue;
    const company = companyOf(host, list);
    if (company && company !== here) found.set(host, company);
  }
  const companies = new Set(found.values()).size;
  return {
    finding: companies > 0 ? 'look' : 'none-seen',
    values: { hosts: found.size, companies, version: list.version, day: list.day },
    items: [...found].map(([host, company]) => `${company} (${host})`).sort(),
  };
}
