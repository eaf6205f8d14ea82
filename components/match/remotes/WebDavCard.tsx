import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Setting } from '@/components/settings/Setting';
import { useSave } from '@/components/settings/useSave';
import { ErrorSentence } from '@/components/ui/ErrorSentence';
import { failureText } from '@/components/ui/failureText';
import { ask } from '@/lib/ask';
import { t } from '@/lib/t';
import { useCheck, useWebDav } from './useWebDav';
import { WebDavForm } from './WebDavForm';
import { WebDavInUse } from './WebDavInUse';
import './webdav.css';

/** The match's folder on a WebDAV server: set up, checked, changed, left. `children`: how the exchange by it stands. */
export function WebDavCard({ children }: { children?: ComponentChildren }) {
  const reply = useWebDav();
  const { checking, start, still } = useCheck();
  const { saving, save } = useSave();
  const [changing, setChanging] = useState(false);
  const [said, setSaid] = useState('');
  const told = useRef<HTMLParagraphElement>(null);
  const passed = checking.at === 'done' && checking.check.ok;
  const state = reply?.ok ? reply.value : null;

  /** The button that was pressed is gone: what came of it is read next. */
  const tell = (words: string) => {
    setSaid(words);
    told.current?.focus({ preventScroll: true });
  };
  useEffect(() => {
    if (!passed) return;
    setChanging(false);
    tell(t('davPassed'));
  }, [passed]);

  const forget = async () => {
    if (!(await save(() => ask('webdav.forget', {})))) return;
    still();
    tell(t('davForgotten'));
  };
  const form = state !== null && (state.address === '' || changing);
  return (
    <Setting title={t('davTitle')} saving={saving}>
      <div>
        <p>{t('davWhat')}</p>
        <p class="said" role="status" ref={told} tabIndex={-1}>
          {said}
        </p>
      </div>
      {reply && !reply.ok && (
        <ErrorSentence>{failureText(reply.failure, reply.detail)}</ErrorSentence>
      )}
      {form && (
        <WebDavForm
          kept={state}
          checking={checking}
          start={(wanted) => {
            setSaid('');
            start(wanted);
          }}
          onCancel={
            changing
              ? () => {
                  still();
                  setChanging(false);
                }
              : undefined
          }
        />
      )}
      {state && !form && (
        <WebDavInUse
          state={state}
          checking={checking}
          start={(wanted) => {
            still();
            setSaid('');
            start(wanted);
          }}
          onChange={() => {
            still();
            setSaid('');
            setChanging(true);
          }}
          onForget={forget}
        >
          {children}
        </WebDavInUse>
      )}
    </Setting>
  );
}
