import { Setting } from '@/components/settings/Setting';
import { Button } from '@/components/ui/Button';
import { formatTime } from '@/components/ui/formatTime';
import { ask } from '@/lib/ask';
import type { Reply } from '@/lib/calls';
import type { ExchangeView, Waiting } from '@/lib/calls/exchangeCalls';
import { t } from '@/lib/t';
import { Brings } from './Brings';

interface Props {
  waiting: Waiting[];
  take: (reply: Reply<ExchangeView>) => boolean;
}

/** Merges that wait, whole, until the list was seen. */
export function WaitingMerges({ waiting, take }: Props) {
  if (waiting.length === 0) return null;
  const decide = async (id: string, merge: boolean) =>
    take(await ask('exchange.decide', { id, merge }));
  return (
    <Setting title={t('matchWaitingTitle')}>
      {waiting.map((one) => (
        <div class="part" key={one.id}>
          <p>{t('matchWaitingSince', { when: formatTime(one.at) })}</p>
          <div class="will">
            <Brings preview={one} />
            <div class="actions">
              <Button look="primary" onPress={() => void decide(one.id, true)}>
                {t('matchMerge')}
              </Button>
              <Button onPress={() => void decide(one.id, false)}>{t('matchLeaveOut')}</Button>
            </div>
          </div>
        </div>
      ))}
    </Setting>
  );
}
