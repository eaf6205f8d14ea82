import { useState } from 'preact/hooks';
import { Setting } from '@/components/settings/Setting';
import { Button } from '@/components/ui/Button';
import { formatShort } from '@/components/ui/formatTime';
import { Icon } from '@/components/ui/Icon';
import { KeyRound, MonitorSmartphone } from '@/components/ui/icons';
import { ask } from '@/lib/ask';
import type { Reply } from '@/lib/calls';
import type { MatchState } from '@/lib/calls/matchCalls';
import { t } from '@/lib/t';
import { memberWord } from './memberWord';
import { Surely } from './Surely';

interface Props {
  match: MatchState;
  call: (asked: Promise<Reply<unknown>>) => Promise<boolean>;
}

/** The devices that take part, and what is done when one is added or lost. */
export function Devices({ match, call }: Props) {
  const name = memberWord(match);
  const [lost, setLost] = useState<string | null>(null);
  return (
    <Setting title={t('matchDevices')}>
      <ul class="devices">
        {match.devices.map((device) => (
          <li key={device.id}>
            <Icon of={MonitorSmartphone} small />
            <span>
              {device.here
                ? t('matchThisDevice')
                : device.mine
                  ? t('matchMyDevice')
                  : t('matchTheirDevice', { name })}{' '}
              <small class="quiet">{t('matchSince', { when: formatShort(device.since) })}</small>
            </span>
            {device.mine && !device.here && (
              <Button icon={KeyRound} size="small" look="plain" onPress={() => setLost(device.id)}>
                {t('matchNewKey')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {lost && (
        <Surely
          key={lost}
          words={t('matchNewKeyWhat', { name })}
          yes={t('matchNewKeyDo')}
          onYes={async () => {
            if (await call(ask('match.newKey', { lost }))) setLost(null);
          }}
          onNo={() => setLost(null)}
        />
      )}
      <div class="part">
        <p>{t('matchAddDeviceWhat')}</p>
        <div class="actions">
          <Button
            icon={MonitorSmartphone}
            onPress={() => void call(ask('match.device', { passphrase: '' }))}
          >
            {t('matchAddDevice')}
          </Button>
        </div>
        <p class="quiet">{t('matchLostOther', { name })}</p>
      </div>
    </Setting>
  );
}
