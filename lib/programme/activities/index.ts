import type { Activity } from './shape';

export type { Activity, ActivityGroup, Door, Monthly, SheetField, SheetShape } from './shape';
export { GROUPS };

/** In the order in which they are shown; here too, so that a view does not load what checks the files. */
const GROUPS = ['create', 'interviews', 'talk', 'read-write', 'events', 'examples'] as const;

const files = import.meta.glob<Activity>('./*.json', { eager: true, import: 'default' });

/** Every activity, by group, then by file name. The build has checked them: plugins/checkedActivities.ts. */
export const ACTIVITIES: readonly Activity[] = Object.entries(files)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([, activity]) => activity)
  .sort((a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group));

/** The activity with this id, or `undefined`. */
export function activityOf(id: string): Activity | undefined {
  return ACTIVITIES.find((activity) => activity.id === id);
}
