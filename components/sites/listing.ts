import type { SiteThoughts } from '@/lib/calls/siteCalls';
import type { RecommendedSite } from '@/lib/pages/page';
import { siteKeyOf } from '@/lib/sites/siteAddress';
import { FILTERS, type SiteFilter, siteFilter } from '@/lib/sites/siteFilter';

/** A site of the page with what both think of it. */
export interface Listed {
  /** Its `siteAddress`; its own address where it can be none. */
  key: string;
  site: RecommendedSite;
  thoughts: SiteThoughts | null;
}

/** The page's sites, each once, with its key. */
export function withKeys(sites: RecommendedSite[]): { key: string; site: RecommendedSite }[] {
  const keys = new Set<string>();
  return sites.flatMap((site) => {
    const key = siteKeyOf(site.url) || site.url;
    if (keys.has(key)) return [];
    keys.add(key);
    return [{ key, site }];
  });
}

const choices = ({ thoughts }: Listed) => ({
  mine: thoughts?.mine?.choice ?? null,
  match: thoughts?.match?.choice ?? null,
});

/** Those that a filter leaves. */
export function filtered(listed: Listed[], filter: SiteFilter): Listed[] {
  return filter === 'all' ? listed : listed.filter((one) => siteFilter(filter, choices(one)));
}

/** How many sites each filter leaves. */
export function counts(listed: Listed[]): Record<SiteFilter, number> {
  const all = { all: 0, 'both-try': 0, 'one-used': 0, differ: 0 };
  for (const one of listed) {
    const both = choices(one);
    for (const filter of FILTERS) if (siteFilter(filter, both)) all[filter]++;
  }
  return all;
}
