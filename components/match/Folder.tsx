import { Setting } from '@/components/settings/Setting';
import { Button } from '@/components/ui/Button';
import { Tip } from '@/components/ui/ErrorSentence';
import { FolderSync } from '@/components/ui/icons';
import { Status } from '@/components/ui/Status';
import { ask } from '@/lib/ask';
import type { Reply } from '@/lib/calls';
import type { ExchangeView, RemoteState } from '@/lib/calls/exchangeCalls';
import { t } from '@/lib/t';
import { folderDoor } from './folderDoor';
import { movedWords, noticeWords, remoteWords } from './remoteWords';

interface Props {
  state: RemoteState | null;
  name: string;
  take: (reply: Reply<ExchangeView>) => boolean;
}

/** Chooses the folder, or has the browser grant it again; then looks at it. `null`: nothing was chosen. */
async function choose(on: boolean): Promise<Reply<ExchangeView> | null> {
  const door = folderDoor();
  // `allow` answers within this press; a folder that the browser forgot is chosen anew by the next one.
  if (door && !(await (on ? door.allow() : door.choose()))) return null;
  return ask('exchange.now', {});
}

async function stop(): Promise<Reply<ExchangeView>> {
  await folderDoor()?.forget();
  return ask('exchange.turn', { remote: 'folder', on: false });
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
        <Button
          icon={FolderSync}
          onPress={async () => {
            const reply = await choose(on);
            if (reply) take(reply);
          }}
        >
          {t(on ? 'syncNow' : 'matchFolderChoose')}
        </Button>
        {on && (
          <Button look="plain" onPress={async () => take(await stop())}>
            {t('remoteStop')}
          </Button>
        )}
      </div>
    </Setting>
  );
}
