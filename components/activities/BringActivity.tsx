import type { Activity } from '@/lib/programme/activities';
import type { ActivityState } from '@/lib/records/activity';
import { t } from '@/lib/t';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Check } from '../ui/icons';
import { inLanguage } from '../ui/inLanguage';
import type { ActivityHost } from './host';

interface BringProps {
  activity: Activity;
  state: ActivityState | null;
  host: ActivityHost;
  reload: () => Promise<void>;
}

/** The one place from which an activity is brought to the next meeting; one that was not begun is begun by it. */
export function BringActivity({ activity, state, host, reload }: BringProps) {
  const bring = async (on: boolean) => {
    const named = await host.call('activity.change', {
      activity: activity.id,
      title: inLanguage(activity.title),
      state: state?.state ?? 'started',
    });
    if (!named.ok) return host.failed(named);
    const { id } = named.value.state;
    const reply = await host.call('meeting.bring', { id, bring: on });
    if (!reply.ok) return host.failed(reply);
    host.done(t(on ? 'bringDone' : 'bringGone'));
    await reload();
  };
  if (!state?.bring) {
    return (
      <Button size="small" onPress={() => void bring(true)}>
        {t('bring')}
      </Button>
    );
  }
  return (
    <>
      <span class="state is-done">
        <Icon of={Check} small />
        {t('bringShort')}
      </span>
      <Button size="small" look="plain" onPress={() => void bring(false)}>
        {t('bringNot')}
      </Button>
    </>
  );
}
