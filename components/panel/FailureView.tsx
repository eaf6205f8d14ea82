import type { Failure } from '@/lib/calls';
import { t } from '@/lib/t';
import { LockForm } from '../lock/LockForm';
import { Button } from '../ui/Button';
import { copyText } from '../ui/copyText';
import { ErrorSentence } from '../ui/ErrorSentence';
import { failureText } from '../ui/failureText';
import { Copy } from '../ui/icons';
import { NoPage } from './NoPage';
import type { PanelStore } from './panelStore';

/** What stands in the view where there is nothing to show: one sentence, and what can be done. */
export function FailureView({ failure, store }: { failure: Failure; store: PanelStore }) {
  if (failure === 'locked') return <LockForm onOpen={() => void store.refresh()} />;
  const { nowhere } = store.state;
  if (nowhere) return <NoPage why={nowhere} store={store} />;
  const again = failure === 'unexpected' || failure === 'no-page';
  return (
    <>
      <ErrorSentence>{failureText(failure)}</ErrorSentence>
      {again && (
        <div>
          <Button size="small" onPress={() => void store.refresh()}>
            {t('tryAgain')}
          </Button>
        </div>
      )}
    </>
  );
}

/** Matchbook was updated under this page: what was being written can still be read and copied. */
export function UpdatedView({ store }: { store: PanelStore }) {
  const { draft } = store.state;
  const copy = () => {
    const done = copyText(draft?.text ?? '');
    store.say(done ? 'said' : 'bad', t(done ? 'statusCopied' : 'statusNotCopied'));
  };
  return (
    <ErrorSentence>
      <p>
        <b>{t('reloadPage')}.</b> {t('error_updated')}
      </p>
      {draft?.text && (
        <div class="tip-actions">
          <Button size="small" icon={Copy} onPress={copy}>
            {t('copyMyText')}
          </Button>
        </div>
      )}
    </ErrorSentence>
  );
}
