import './activities.css';
import { type Activity, activityOf } from '@/lib/programme/activities';
import { t } from '@/lib/t';
import type { Actions } from '../notebook/actions';
import type { Book } from '../notebook/book';
import { RoomTitle } from '../notebook/RoomTitle';
import { ErrorSentence } from '../ui/ErrorSentence';
import { inLanguage } from '../ui/inLanguage';
import { ActivityList } from './ActivityList';
import { ActivityOpen } from './ActivityOpen';
import type { ActivityHost } from './host';
import { notebookHost } from './notebookHost';
import { PrintSheet } from './PrintSheet';
import { useActivities } from './useActivities';

interface RoomProps {
  book: Book;
  /** `<activity>`, `<activity>/print`, `<activity>/import`, `<activity>/<part of its own view>`; `null`: the list. */
  id: string | null;
  actions: Actions;
}

function List({ host }: { host: ActivityHost }) {
  const { view, failed } = useActivities(host);
  const start = async (activity: Activity) => {
    const state = view?.states.find((one) => one.activity === activity.id);
    if (!state?.state) {
      const ask = { activity: activity.id, state: 'started' as const };
      const reply = await host.call('activity.change', ask);
      if (!reply.ok) return host.failed(reply);
    }
    host.open(activity.id);
  };
  return (
    <>
      <RoomTitle title={t('roomActivities')} facts={t('activitiesFacts')} />
      {failed && <ErrorSentence>{failed}</ErrorSentence>}
      {!failed && !view && <p class="opening">{t('loading')}</p>}
      {view && (
        <div class="activities">
          <ActivityList
            view={view}
            host={host}
            onStart={(one) => void start(one)}
            onAdd={() => {}}
          />
        </div>
      )}
    </>
  );
}

/** The room "Activities" of the notebook tab: all of them, the open one, or its sheet to be printed. */
export function ActivitiesRoom({ book, id, actions }: RoomProps) {
  const host = notebookHost(book, actions);
  const [name = '', ...path] = id?.split('/') ?? [];
  const [part = null, only = null] = path;
  const activity = activityOf(name);
  if (!activity) return <List host={host} />;
  if (part === 'print' && activity.sheet) {
    const both = only === 'both';
    return <PrintSheet activity={activity} sheet={activity.sheet} host={host} both={both} />;
  }
  return (
    <>
      <RoomTitle title={inLanguage(activity.title)} facts={inLanguage(activity.short)}>
        <a class="btn small" href="#/activities">
          {t('allActivities')}
        </a>
      </RoomTitle>
      <div class="activities">
        <ActivityOpen key={activity.id} activity={activity} host={host} part={part} path={path} />
      </div>
    </>
  );
}
