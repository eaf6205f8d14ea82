import { Setting } from '@/components/settings/Setting';
import { Button } from '@/components/ui/Button';
import { formatTime } from '@/components/ui/formatTime';
import { ask } from '@/lib/ask';
import type { Reply } from '@/lib/calls';
import type { ExchangeView, MergeKept } from '@/lib/calls/exchangeCalls';
import { t, tn } from '@/lib/t';

interface Props {
  merges: MergeKept[];
  take: (reply: Reply<ExchangeView>) => boolean;
}

function mergeWords({ added, changed, deleted }: MergeKept): string {
  const words = [
    added > 0 && tn('matchNew', added),
    changed > 0 && tn('matchChanged', changed),
    deleted > 0 && tn('matchDeleted', deleted),
  ].filter(Boolean);
  return words.join(' · ') || t('matchBringsNothing');
}

/** The last ten merges; each can be taken back. */
export function LastMerges({ merges, take }: Props) {
  if (merges.length === 0) return null;
  return (
    <Setting title={t('matchMerges')}>
      <p>{t('matchMergesWhat')}</p>
      <ul class="merges">
        {merges.map((one) => (
          <li key={one.id}>
            <span>
              {formatTime(one.at)}
              <small>{mergeWords(one)}</small>
            </span>
            {one.takenBack ? (
              <small>{t('matchTakenBack')}</small>
            ) : (
              <Button
                size="small"
                onPress={async () => take(await ask('exchange.takeBack', { id: one.id }))}
              >
                {t('matchTakeBackMerge')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Setting>
  );
}
