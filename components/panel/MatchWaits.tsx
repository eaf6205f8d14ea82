import { t, tn } from '@/lib/t';
import { useExchange } from '../match/useExchange';
import { Button } from '../ui/Button';
import { Tip } from '../ui/ErrorSentence';
import type { PanelStore } from './panelStore';

/** What came from the match and waits, whole, until its list was seen. */
export function MatchWaits({ store }: { store: PanelStore }) {
  const { view } = useExchange();
  const count = view?.waiting.length ?? 0;
  if (count === 0) return null;
  return (
    <Tip>
      <p>{tn('matchWaits', count)}</p>
      <div class="tip-actions">
        <Button
          size="small"
          onPress={() =>
            void store.call('notebook.open', { hash: '#/match' }).then(store.sayFailure)
          }
        >
          {t('matchLookAt')}
        </Button>
      </div>
    </Tip>
  );
}
