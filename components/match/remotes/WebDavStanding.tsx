import { Button } from '@/components/ui/Button';
import { Tip } from '@/components/ui/ErrorSentence';
import { Status } from '@/components/ui/Status';
import type { RemoteState } from '@/lib/calls/exchangeCalls';
import { t } from '@/lib/t';
import { movedWords, noticeWords, remoteWords } from '../remoteWords';

/** How the exchange by the WebDAV folder stands, and "Sync now". */
export function WebDavStanding({ state, onSync }: { state: RemoteState; onSync: () => void }) {
  const [moved, notice] = [movedWords(state), noticeWords(state)];
  return (
    <>
      <Status status={remoteWords(state)} />
      {moved && <p class="quiet">{moved}</p>}
      {notice && (
        <Tip>
          <p>{notice}</p>
        </Tip>
      )}
      <Button onPress={onSync}>{t('syncNow')}</Button>
    </>
  );
}
