import { useEffect, useRef } from 'preact/hooks';
import type { Activity } from '@/lib/programme/activities';
import type { ActivityStanding } from '@/lib/records/activity';
import { t } from '@/lib/t';
import { pairOf } from '../notes/draft';
import { Button } from '../ui/Button';
import { Chips } from '../ui/Chips';
import { ErrorSentence } from '../ui/ErrorSentence';
import { Icon } from '../ui/Icon';
import { Check, Clock } from '../ui/icons';
import { inLanguage } from '../ui/inLanguage';
import { memberName } from '../ui/Mark';
import { Attached } from './Attached';
import { BringActivity } from './BringActivity';
import { Doors } from './Doors';
import type { ActivityHost } from './host';
import { KeptFields } from './KeptFields';
import { MonthlyDates } from './MonthlyDates';
import { OwnView } from './OwnView';
import { Posts } from './Posts';
import { Prompts } from './Prompts';
import { Sheet } from './Sheet';
import { standingOf } from './standing';
import { useActivity } from './useActivities';

interface OpenProps {
  activity: Activity;
  host: ActivityHost;
  /** The row that was just added from the list. */
  added?: string | null;
  /** The part that the address names: `import`. */
  part?: string | null;
  /** What the address names behind the activity, for a view of its own. */
  path?: string[];
}

/** An open activity: one general view of whatever its file has. */
export function ActivityOpen({ activity, host, added = null, part = null, path = [] }: OpenProps) {
  const { view, failed, load } = useActivity(host, activity.id, activity.attach === 'side-by-side');
  const heading = useRef<HTMLHeadingElement>(null);
  const there = view !== null;
  useEffect(() => {
    if (there && !added && host.place === 'panel') heading.current?.focus({ preventScroll: true });
  }, [there]);
  if (failed) return <ErrorSentence>{failed}</ErrorSentence>;
  if (!view) return <p class="soon">{t('loading')}</p>;
  const { state } = view;
  const standing = standingOf(activity, state, host.members);
  const { other } = pairOf(host.members);
  const name = other ? memberName(other) : '';
  const parts = { activity, view, host, reload: load };
  /** Something of its own view is open: it has the room to itself. */
  const inside = activity.view !== undefined && path.length > 0;
  const stand = async (next: ActivityStanding | null) => {
    const reply = await host.call('activity.change', { activity: activity.id, state: next });
    if (!reply.ok) return host.failed(reply);
    host.saved();
    await load();
  };
  return (
    <div class="act-open">
      {host.place === 'panel' && (
        <h2 class="act-title" ref={heading} tabIndex={-1}>
          {inLanguage(activity.title)}
        </h2>
      )}
      {!inside && (
        <>
          <p class="why">{inLanguage(activity.why)}</p>
          <Chips tags={[]} competencies={activity.competencies} />
        </>
      )}
      <div class="act-state">
        {standing === 'new' && (
          <Button
            size="small"
            look={activity.sheet || activity.prompts || activity.view ? 'usual' : 'primary'}
            onPress={() => void stand('started')}
          >
            {t('start')}
          </Button>
        )}
        {standing !== 'new' && standing !== 'done' && (
          <Button size="small" onPress={() => void stand('done')}>
            {t('markDone')}
          </Button>
        )}
        {standing === 'done' && (
          <>
            <span class="state is-done">
              <Icon of={Check} small />
              {t('activityDone')}
            </span>
            <Button size="small" onPress={() => void stand('started')}>
              {t('takeUpAgain')}
            </Button>
          </>
        )}
        {(standing === 'waiting' || standing === 'theirs') && (
          <span class="state">
            <Icon of={Clock} small />
            {t(standing === 'waiting' ? 'waitingFor' : 'otherAnswered', { name })}
          </span>
        )}
        <BringActivity activity={activity} state={state} host={host} reload={load} />
      </div>
      <details class="steps" open={standing === 'new' && !inside}>
        <summary>{t('howItGoes')}</summary>
        <ol>
          {activity.steps.map((step) => (
            <li key={step.en}>{inLanguage(step)}</li>
          ))}
        </ol>
      </details>
      {activity.monthly && <MonthlyDates {...parts} monthly={activity.monthly} />}
      {activity.kept && <KeptFields {...parts} kept={activity.kept} />}
      {activity.doors && <Doors doors={activity.doors} host={host} />}
      {activity.prompts && !inside && <Prompts {...parts} prompts={activity.prompts} />}
      {activity.view && <OwnView {...parts} name={activity.view} path={path} />}
      {activity.posts && activity.sheet && (
        <Posts {...parts} sheet={activity.sheet} field={activity.posts.title} />
      )}
      {activity.sheet && <Sheet {...parts} sheet={activity.sheet} added={added} part={part} />}
      {activity.attach && !inside && (
        <Attached {...parts} sideBySide={activity.attach === 'side-by-side'} />
      )}
    </div>
  );
}
