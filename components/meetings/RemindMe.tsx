import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { ask } from '@/lib/ask';
import { t } from '@/lib/t';
import { Button } from '../ui/Button';
import { ErrorSentence } from '../ui/ErrorSentence';
import { Bell } from '../ui/icons';
import type { Do } from './useDo';

/** Reminders on this device: the browser is asked for them in the press itself, and only then. */
export function RemindMe({ act }: { act: Do }) {
  const [state, setState] = useState<{ wanted: boolean; allowed: boolean } | null>(null);
  const [declined, setDeclined] = useState(false);
  const look = async () => {
    const reply = await ask('remind.state', {});
    if (reply.ok) setState(reply.value);
  };
  useEffect(() => void look(), []);
  const turn = async (on: boolean) => {
    await act(ask('remind.turn', { on }));
    await look();
  };
  const request = () => {
    setDeclined(false);
    // No `await` before it: the browser asks only in a press.
    browser.permissions.request({ permissions: ['notifications'] }).then(
      (given) => (given ? turn(true) : setDeclined(true)),
      () => setDeclined(true),
    );
  };
  if (!state) return null;
  const on = state.wanted && state.allowed;
  return (
    <div class="remind">
      <Button size="small" icon={Bell} onPress={on ? () => void turn(false) : request}>
        {t(on ? 'remindOff' : 'remindMe')}
      </Button>
      {on && <p class="quiet">{t('remindOn')}</p>}
      {!on && state.wanted && <p class="quiet">{t('remindLost')}</p>}
      {declined && <ErrorSentence>{t('remindDeclined')}</ErrorSentence>}
    </div>
  );
}
