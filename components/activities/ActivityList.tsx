import { useState } from 'preact/hooks';
import type { ActivitiesView } from '@/lib/calls/activityCalls';
import { ACTIVITIES, type Activity, GROUPS } from '@/lib/programme/activities';
import { t, tn } from '@/lib/t';
import { Icon } from '../ui/Icon';
import { ChevronDown, ChevronRight } from '../ui/icons';
import { ActivityCard } from './ActivityCard';
import { GROUP_WORDS } from './activitySigns';
import { fitting } from './fitting';
import type { ActivityHost } from './host';
import { standingOf } from './standing';

interface ListProps {
  view: ActivitiesView;
  host: ActivityHost;
  onStart: (activity: Activity) => void;
  onAdd: (activity: Activity) => void;
}

/** Those that fit the page first, then what is under way, then all by group. */
export function ActivityList({ view, host, onStart, onAdd }: ListProps) {
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set(host.place === 'notebook' ? GROUPS : []),
  );
  const stands = (activity: Activity) =>
    standingOf(
      activity,
      view.states.find((one) => one.activity === activity.id),
      host.members,
    );
  const fit = host.page ? fitting(ACTIVITIES, host.page) : [];
  const under = ACTIVITIES.filter((activity) => {
    const standing = stands(activity);
    return standing !== 'new' && standing !== 'done' && !fit.includes(activity);
  });
  const done = ACTIVITIES.filter((activity) => stands(activity) === 'done').length;
  const card = (activity: Activity, fits = false) => (
    <ActivityCard
      key={activity.id}
      activity={activity}
      view={view}
      host={host}
      fits={fits}
      onStart={onStart}
      onAdd={onAdd}
    />
  );
  const toggle = (group: string) => {
    const next = new Set(open);
    if (!next.delete(group)) next.add(group);
    setOpen(next);
  };
  return (
    <>
      {fit.length > 0 && (
        <>
          <div class="head">
            <h2>{t('fitsPage')}</h2>
          </div>
          <ul class="list acts">{fit.map((activity) => card(activity, true))}</ul>
        </>
      )}
      {under.length > 0 && (
        <>
          <div class="head">
            <h2>{t('underWay')}</h2>
          </div>
          <ul class="list acts">{under.map((activity) => card(activity))}</ul>
        </>
      )}
      <div class="head">
        <h2>{t('allActivities')}</h2>
        <span class="end count">{t('doneOf', { done, all: ACTIVITIES.length })}</span>
      </div>
      {GROUPS.map((group) => {
        const all = ACTIVITIES.filter((activity) => activity.group === group);
        const on = open.has(group);
        const going = all.filter((one) => !['new', 'done'].includes(stands(one))).length;
        return (
          <section key={group} class="act-group">
            <h3>
              <button type="button" class="fold" aria-expanded={on} onClick={() => toggle(group)}>
                <Icon of={on ? ChevronDown : ChevronRight} small />
                {t(GROUP_WORDS[group])}
                <small>
                  {all.length}
                  {going > 0 && ` · ${tn('underWayCount', going)}`}
                </small>
              </button>
            </h3>
            {on && <ul class="list acts">{all.map((activity) => card(activity))}</ul>}
          </section>
        );
      })}
    </>
  );
}
