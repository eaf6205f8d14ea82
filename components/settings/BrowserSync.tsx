import { useRef, useState } from 'preact/hooks';
import type { Book } from '@/components/notebook/book';
import { syncWords } from '@/components/sync/syncWords';
import { useSync } from '@/components/sync/useSync';
import { Button } from '@/components/ui/Button';
import { ErrorSentence } from '@/components/ui/ErrorSentence';
import { failureText } from '@/components/ui/failureText';
import { Status } from '@/components/ui/Status';
import { ask } from '@/lib/ask';
import type { SyncView } from '@/lib/calls/syncCalls';
import { t, tn } from '@/lib/t';
import { Check } from './Check';
import { Setting } from './Setting';
import { useSave } from './useSave';

/** What to do where not all notes fit, or where there is something that cannot be read here. */
function ToDo({ sync }: { sync: SyncView }) {
  return (
    <>
      {sync.at === 'full' && <p>{t('syncFullDo')}</p>}
      {sync.on && sync.sealed > 0 && (
        <p>
          <b>{tn('syncSealed', sync.sealed)}</b> {t('syncSealedWhat')}
        </p>
      )}
    </>
  );
}

/** Another notebook was begun with this account: it is begun here too, or the account takes this one. */
function Other({ book, save }: { book: Book; save: ReturnType<typeof useSave>['save'] }) {
  const role = book.members.find(({ me }) => me)?.role ?? 'mentee';
  return (
    <>
      <p>{t('syncOtherWhat')}</p>
      <div class="actions">
        <Button
          size="small"
          onPress={() => void save(() => ask('notebook.begin', { role, account: true }))}
        >
          {t('syncOtherBegin')}
        </Button>
        <Button
          size="small"
          look="plain"
          onPress={() => void save(() => ask('sync.turn', { on: true }))}
        >
          {t('syncOtherTake')}
        </Button>
      </div>
    </>
  );
}

/** "Keep a copy with my browser account": on and off, how it stands, and what this device put there. */
export function BrowserSync({ book }: { book: Book }) {
  const { reply, read } = useSync();
  const { saving, save } = useSave();
  const [forgotten, setForgotten] = useState(false);
  const said = useRef<HTMLParagraphElement>(null);
  const sync = reply?.ok ? reply.value : null;
  const turn = async (on: boolean) => {
    setForgotten(false);
    await save(() => ask('sync.turn', { on }));
    await read();
  };
  const forget = async () => {
    if (!(await save(() => ask('sync.forget', {})))) return;
    setForgotten(true);
    await read();
    // The button that was pressed is gone.
    said.current?.focus();
  };
  return (
    <Setting title={t('syncTitle')} saving={saving}>
      {reply && !reply.ok && (
        <ErrorSentence>{failureText(reply.failure, reply.detail)}</ErrorSentence>
      )}
      {sync && (
        <>
          <div class="part">
            <Check
              label={t('syncKeep')}
              hint={t('syncKeepHint')}
              checked={sync.on}
              onChange={turn}
            />
            <p>{t('syncUnsealed')}</p>
          </div>
          <div class="part">
            <Status status={syncWords(sync)} />
            <ToDo sync={sync} />
            {sync.at === 'other' && <Other book={book} save={save} />}
            {!sync.on && sync.when !== null && (
              <>
                <p>{t('syncForgetWhat')}</p>
                <Button size="small" onPress={forget}>
                  {t('syncForget')}
                </Button>
              </>
            )}
            <p role="status" ref={said} tabIndex={-1}>
              {forgotten && t('syncForgotten')}
            </p>
          </div>
        </>
      )}
    </Setting>
  );
}
