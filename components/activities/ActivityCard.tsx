import type { ActivitiesView } from '@/lib/calls/activityCalls';
import type { Activity } from '@/lib/programme/activities';
import { t, tn } from '@/lib/t';
import { pairOf } from '../notes/draft';
import { Button } from '../ui/Button';
import { CompetencyChip } from '../ui/Chips';
import { Icon } from '../ui/Icon';
import { Check, Clock, Plus } from '../ui/icons';
import { inLanguage } from '../ui/inLanguage';
import { memberName } from '../ui/Mark';
import { SIGNS } from './activitySigns';
import type { ActivityHost } from './host';
import { standingOf } from './standing';

interface CardProps {
  activity: Activity;
  view: ActivitiesView;
  host: ActivityHost;
  /** It fits the page in view. */
  fits?: boolean;
  onStart: (activity: Activity) => void;
  onAdd: (activity: Activity) => void;
}

/** One activity: what it is, how it stands, and the next step. */
export function ActivityCard({ activity, view, host, fits, onStart, onAdd }: CardProps) {
  const state = view.states.find((one) => one.activity === activity.id);
  const standing = standingOf(activity, state, host.members);
  const rows = view.rows[activity.id] ?? 0;
  const { other } = pairOf(host.members);
  const name = other ? memberName(other) : '';
  const id = `activity-${activity.id}`;
  const adds = host.place === 'panel' && activity.sheet?.fields.some(({ type }) => type === 'page');
  return (
    <li class={fits ? 'act on' : 'act'}>
      <span class="pic">
        <Icon of={SIGNS[activity.group]} />
      </span>
      <div>
        <h3 id={id}>{inLanguage(activity.title)}</h3>
        <p>{inLanguage(activity.short)}</p>
      </div>
      <div class="row">
        {standing === 'waiting' && (
          <span class="state">
            <Icon of={Clock} small />
            {t('waitingFor', { name })}
          </span>
        )}
        {standing === 'theirs' && (
          <span class="state">
            <Icon of={Clock} small />
            {t('otherAnswered', { name })}
          </span>
        )}
        {standing === 'done' && (
          <span class="state is-done">
            <Icon of={Check} small />
            {t('activityDone')}
          </span>
        )}
        {(standing === 'new' || standing === 'started') &&
          activity.competencies.slice(0, 1).map((one) => <CompetencyChip key={one} id={one} />)}
        {rows > 0 && activity.sheet && <span class="count">{tn('rowsCount', rows)}</span>}
        <span class="end">
          {adds && (
            <Button
              size="small"
              look="plain"
              icon={Plus}
              describedBy={id}
              onPress={() => onAdd(activity)}
            >
              {t('addRow')}
            </Button>
          )}
          <Button size="small" describedBy={id} onPress={() => onStart(activity)}>
            {t(standing === 'new' ? 'start' : 'open')}
          </Button>
        </span>
      </div>
    </li>
  );
}
