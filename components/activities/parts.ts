import type { ActivityView } from '@/lib/calls/activityCalls';
import type { Activity } from '@/lib/programme/activities';
import type { ActivityHost } from './host';

/** What every part of an open activity is given. */
export interface Parts {
  activity: Activity;
  view: ActivityView;
  host: ActivityHost;
  reload: () => Promise<void>;
}

/** Something was done in an activity: it is under way. */
export async function begin({ activity, view, host }: Omit<Parts, 'reload'>): Promise<void> {
  if (view.state?.state) return;
  await host.call('activity.change', { activity: activity.id, state: 'started' });
}
