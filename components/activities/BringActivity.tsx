import type { Activity } from '@/lib/programme/activities';
import type { ActivityState } from '@/lib/records/activity';
import type { ActivityHost } from './host';

interface BringProps {
  activity: Activity;
  state: ActivityState | null;
  host: ActivityHost;
}

/** The one place from which an activity is brought to the next meeting. */
export function BringActivity(_props: BringProps) {
  return null;
}
