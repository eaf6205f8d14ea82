import type { Choice } from './criteria/choices';

/** What both think of one site. */
export interface Both {
  mine: Choice | null;
  match: Choice | null;
}

export const FILTERS = ['all', 'both-try', 'one-used', 'differ'] as const;
export type SiteFilter = (typeof FILTERS)[number];

/**
 * Whether a site is one of those that are looked for: `both-try`: both would like to try it; `one-used`: one of
 * the two has used it, the other has not; `differ`: one has used it or would like to, the other says "not for us".
 */
export function siteFilter(filter: SiteFilter, { mine, match }: Both): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'both-try':
      return mine === 'try' && match === 'try';
    case 'one-used':
      return (mine === 'used') !== (match === 'used');
    case 'differ':
      return mine !== null && match !== null && (mine === 'not') !== (match === 'not');
  }
}
