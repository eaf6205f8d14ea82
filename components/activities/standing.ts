import type { Member } from '@/lib/calls';
import type { Activity } from '@/lib/programme/activities';
import type { ActivityState } from '@/lib/records/activity';
import { pairOf } from '../notes/draft';

/** How an activity stands for the one who looks; `theirs`: the other has answered, and waits. */
export type Standing = 'new' | 'started' | 'waiting' | 'theirs' | 'done';

/** How an activity stands, from its state and from whose answers are shown. */
export function standingOf(
  activity: Activity,
  state: ActivityState | null | undefined,
  members: Member[],
): Standing {
  if (!state || state.state === null) {
    const { other } = pairOf(members);
    return other && state?.answered.includes(other.id) ? 'theirs' : 'new';
  }
  if (state.state === 'done') return 'done';
  const { me, other } = pairOf(members);
  if (activity.prompts && other) {
    const [mine, theirs] = [state.answered.includes(me.id), state.answered.includes(other.id)];
    if (mine && !theirs) return 'waiting';
    if (theirs && !mine) return 'theirs';
  }
  return state.state === 'waiting' ? 'waiting' : 'started';
}
