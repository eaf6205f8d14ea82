import type { MatchState } from '@/lib/calls/matchCalls';
import { t } from '@/lib/t';

/** What the other is called: by name, where it is known. */
export function memberWord({ other }: Pick<MatchState, 'other'>): string {
  return other ? other.name || t(`role_${other.role}`) : t('matchOther');
}
