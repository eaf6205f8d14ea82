import { Button } from '@/components/ui/Button';
import { Tip } from '@/components/ui/ErrorSentence';
import { Status, type StatusWords } from '@/components/ui/Status';
import type { RemoteState } from '@/lib/calls/exchangeCalls';
import { t } from '@/lib/t';
import { failureWords, movedWords, noticeWords, remoteWords } from '../remoteWords';

/** How the exchange by the WebDAV folder stands, and "Sync now". */
export function WebDavStanding({ state, onSync }: { state: RemoteState; onSync: () => void }) {
  const [moved, notice] = [movedWords(state), noticeWords(state)];
  // Asked again, a folder is given by "Sync now"; a server by what its sentence says.
  const status: StatusWords | null =
    state.at === 'permission' ? { kind: 'bad', words: failureWords(state) } : remoteWords(state);
  return (
    <>
      <Status status={status} />
      {moved && <p class="quiet">{moved}</p>}
      {notice && (
        <Tip>
          <p>{notice}</p>
        </Tip>
      )}
      <div class="actions">
        <Button onPress={onSync}>{t('syncNow')}</Button>
      </div>
    </>
  );
}
