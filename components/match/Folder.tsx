import { Setting } from '@/components/settings/Setting';
import { Button } from '@/components/ui/Button';
import { Tip } from '@/components/ui/ErrorSentence';
import { FolderSync } from '@/components/ui/icons';
import { Status } from '@/components/ui/Status';
import { ask } from '@/lib/ask';
import type { Reply } from '@/lib/calls';
import type { ExchangeView, RemoteState } from '@/lib/calls/exchangeCalls';
import { t } from '@/lib/t';
import { movedWords, noticeWords, remoteWords } from './remoteWords';

interface Props {
  state: RemoteState | null;
  name: string;
  take: (reply: Reply<ExchangeView>) => boolean;
}

/** A folder that a cloud drive keeps alike on both computers. */
export function Folder({ state, name, take }: Props) {
  if (!('showDirectoryPicker' in window)) {
    return (
      <Setting title={t('matchFolder')}>
        <p>{t('matchFolderNot')}</p>
      </Setting>
    );
  }
  const on = state?.on === true;
  return (
    <Setting title={t('matchFolder')}>
      <p>{t('matchFolderWhat', { name })}</p>
      {state && on && (
        <>
          <Status status={remoteWords(state)} />
          {movedWords(state) && <p class="quiet">{movedWords(state)}</p>}
          {noticeWords(state) && (
            <Tip>
              <p>{noticeWords(state)}</p>
            </Tip>
          )}
        </>
      )}
      <div class="actions">
        <Button icon={FolderSync} onPress={async () => take(await ask('exchange.now', {}))}>
          {t(on ? 'syncNow' : 'matchFolderChoose')}
        </Button>
        {on && (
          <Button
            look="plain"
            onPress={async () => take(await ask('exchange.turn', { remote: 'folder', on: false }))}
          >
            {t('remoteStop')}
          </Button>
        )}
      </div>
    </Setting>
  );
}
