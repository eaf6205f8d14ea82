import type { Page } from '@/lib/pages/page';
import type { Activity } from '@/lib/programme/activities';

const MOST = 3;

/** How well an activity fits a page: 4 where it takes what the page lists, 3 by kind and address, 2 by kind, 1 anywhere. */
export function fits(activity: Activity, page: Page): number {
  const scores = (activity.pages ?? []).map(({ kind, path }) => {
    if (kind === 'any') return 1;
    if (kind !== page.kind) return 0;
    if (path === undefined) return 2;
    const there = page.pageAddress.toLowerCase().includes(path.toLowerCase());
    return there ? (activity.posts ? 4 : 3) : 0;
  });
  return Math.max(0, ...scores);
}

/** The two or three activities that fit a page, the best first. */
export function fitting(activities: readonly Activity[], page: Page): Activity[] {
  return activities
    .map((activity) => ({ activity, fit: fits(activity, page) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit)
    .slice(0, MOST)
    .map(({ activity }) => activity);
}
