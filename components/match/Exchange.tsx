import { Setting } from '@/components/settings/Setting';
import { ErrorSentence } from '@/components/ui/ErrorSentence';
import { failureText } from '@/components/ui/failureText';
import { ask } from '@/lib/ask';
import { t } from '@/lib/t';
import { Folder } from './Folder';
import { LastMerges } from './LastMerges';
import type { StepProps } from './OnTheWay';
import { OpenFile } from './OpenFile';
import { WebDavCard } from './remotes/WebDavCard';
import { WebDavStanding } from './remotes/WebDavStanding';
import { SendFile } from './SendFile';
import { useExchange } from './useExchange';
import { WaitingMerges } from './WaitingMerges';

interface Props {
  /** What the other is called. */
  name: string;
  call: StepProps['call'];
  /** A file that was opened in the panel. */
  file: string | null;
  /** Nothing else is to be done before. */
  next: boolean;
}

/** The three ways to exchange with the other, what waits, and the last merges. */
export function Exchange({ name, call, file, next }: Props) {
  const { view, failed, take } = useExchange();
  const remote = (which: 'folder' | 'webdav') =>
    view?.remotes.find((one) => one.remote === which) ?? null;
  const webdav = remote('webdav');
  return (
    <>
      {failed && <ErrorSentence>{failureText(failed.failure, failed.detail)}</ErrorSentence>}
      {view && <WaitingMerges waiting={view.waiting} take={take} />}
      <Setting title={t('matchByFile')}>
        <SendFile name={name} next={next && view?.waiting.length === 0} />
        <OpenFile call={call} opened={file} />
      </Setting>
      <Folder state={remote('folder')} name={name} take={take} />
      <WebDavCard>
        {webdav?.on && (
          <WebDavStanding state={webdav} onSync={async () => take(await ask('exchange.now', {}))} />
        )}
      </WebDavCard>
      {view && <LastMerges merges={view.merges} take={take} />}
    </>
  );
}
