import { siteKeyOf } from './siteAddress';

/**
 * The one known site that a page lies below: the same host, and a path that its own begins with. `null` where
 * there is none, or more than one: two addresses are never taken for one site.
 */
export function partOf<T extends { address: string }>(page: string, sites: T[]): T | null {
  const key = siteKeyOf(page);
  if (!key) return null;
  const { host, pathname } = new URL(key);
  const above = sites.filter(({ address }) => {
    const known = siteKeyOf(address);
    if (!known || known === key) return false;
    const site = new URL(known);
    if (site.host !== host || site.search) return false;
    return `${pathname}/`.startsWith(`${site.pathname.replace(/\/+$/, '')}/`);
  });
  return above.length === 1 ? (above[0] ?? null) : null;
}
