import type { SyncView } from '@/lib/calls/syncCalls';
import { t, tn } from '@/lib/t';
import { Button } from '../ui/Button';
import { Tip } from '../ui/ErrorSentence';

interface Props {
  sync: SyncView;
  onRead: () => void;
  onSettings: () => void;
}

/** Says once that a copy goes to the browser account; and, as long as it holds, that there is something sealed. */
export function SyncTold({ sync, onRead, onSettings }: Props) {
  const tells = sync.on && !sync.told && (sync.notes > 0 || sync.at === 'saved');
  if (sync.sealed > 0 && sync.on) {
    return (
      <Tip>
        <p>
          <b>{tn('syncSealed', sync.sealed)}</b> {t('syncSealedWhat')}
        </p>
      </Tip>
    );
  }
  if (!tells || sync.at === 'match') return null;
  return (
    <Tip>
      <p>{t('syncTold')}</p>
      <div class="tip-actions">
        <Button size="small" onPress={onRead}>
          {t('syncToldRead')}
        </Button>
        <Button size="small" look="plain" onPress={onSettings}>
          {t('settings')}
        </Button>
      </div>
    </Tip>
  );
}
