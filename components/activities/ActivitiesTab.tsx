import './activities.css';
import { useState } from 'preact/hooks';
import { type Activity, activityOf } from '@/lib/programme/activities';
import { randomId } from '@/lib/records/id';
import { t } from '@/lib/t';
import type { PanelParts } from '../panel/usePanel';
import { ErrorSentence } from '../ui/ErrorSentence';
import { Icon } from '../ui/Icon';
import { ChevronLeft } from '../ui/icons';
import { ActivityList } from './ActivityList';
import { ActivityOpen } from './ActivityOpen';
import { addRow } from './addRow';
import { keepOpen, openIn } from './openIn';
import { panelHost } from './panelHost';
import { useActivities } from './useActivities';

/** The tab Activities: the list, or the open one. */
export function ActivitiesTab({ parts }: { parts: PanelParts }) {
  const { store } = parts;
  const [open, setOpen] = useState<string | null>(() => openIn(store));
  const [added, setAdded] = useState<string | null>(null);
  const show = (id: string | null) => {
    keepOpen(store, id);
    setAdded(null);
    setOpen(id);
  };
  const host = panelHost(parts, show);
  const { view, failed, load } = useActivities(host);
  const activity = open === null ? undefined : activityOf(open);
  if (activity) {
    return (
      <div class="activities">
        <div class="head">
          <button
            type="button"
            class="link back"
            onClick={() => {
              show(null);
              void load();
            }}
          >
            <Icon of={ChevronLeft} small />
            {t('allActivities')}
          </button>
        </div>
        <ActivityOpen key={activity.id} activity={activity} host={host} added={added} />
      </div>
    );
  }
  if (failed) return <ErrorSentence>{failed}</ErrorSentence>;
  if (!view) return <p class="soon">{t('loading')}</p>;
  const stateOf = (one: Activity) => view.states.find(({ activity: id }) => id === one.id) ?? null;
  const start = async (one: Activity) => {
    if (!stateOf(one)?.state) {
      const reply = await host.call('activity.change', { activity: one.id, state: 'started' });
      if (!reply.ok) return host.failed(reply);
      host.saved();
    }
    show(one.id);
  };
  const add = async (one: Activity) => {
    const id = randomId();
    const about = { state: stateOf(one), entries: [], notes: [] };
    if (!(await addRow({ activity: one, view: about, host }, id))) return;
    show(one.id);
    setAdded(id);
  };
  return (
    <div class="activities">
      <h2 class="vh">{t('tabActivities')}</h2>
      <ActivityList
        view={view}
        host={host}
        onStart={(one) => void start(one)}
        onAdd={(one) => void add(one)}
      />
    </div>
  );
}
