import { Setting } from '@/components/settings/Setting';
import { ErrorSentence } from '@/components/ui/ErrorSentence';
import { failureText } from '@/components/ui/failureText';
import { t } from '@/lib/t';
import { Folder } from './Folder';
import { LastMerges } from './LastMerges';
import { OpenFile } from './OpenFile';
import { SendFile } from './SendFile';
import { useExchange } from './useExchange';
import { WaitingMerges } from './WaitingMerges';

/** The three ways to exchange with the other, what waits, and the last merges. */
export function Exchange({ name }: { name: string }) {
  const { view, failed, take } = useExchange();
  const remote = (which: 'folder' | 'webdav') =>
    view?.remotes.find((one) => one.remote === which) ?? null;
  return (
    <>
      {failed && <ErrorSentence>{failureText(failed.failure, failed.detail)}</ErrorSentence>}
      {view && <WaitingMerges waiting={view.waiting} take={take} />}
      <Setting title={t('matchByFile')}>
        <SendFile name={name} />
        <OpenFile />
      </Setting>
      <Folder state={remote('folder')} name={name} take={take} />
      {view && <LastMerges merges={view.merges} take={take} />}
    </>
  );
}
