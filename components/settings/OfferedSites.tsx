import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { ErrorSentence } from '@/components/ui/ErrorSentence';
import { failureText } from '@/components/ui/failureText';
import { Icon } from '@/components/ui/Icon';
import { CircleAlert, Globe } from '@/components/ui/icons';
import { ask } from '@/lib/ask';
import { ALA } from '@/lib/pages/siteToOffer';
import { t } from '@/lib/t';
import { Setting } from './Setting';
import { useAccess } from './useAccess';
import { useSave } from './useSave';

interface RowProps {
  host: string;
  granted: boolean;
  /** What it is called instead of its host. */
  words?: string;
  onStop?: () => void;
}

function Row({ host, granted, words, onStop }: RowProps) {
  return (
    <li>
      <Icon of={granted ? Globe : CircleAlert} small />
      <div class="grow">
        <b>{words ?? host}</b>
        {!granted && <p>{t('siteWithdrawn')}</p>}
      </div>
      <div class="actions">
        {!granted && (
          <a class="btn small" href={`#/settings/offer/${host}`}>
            {t('accessAgain')}
            <span class="vh"> {host}</span>
          </a>
        )}
        {onStop && (
          <Button size="small" onPress={onStop}>
            {t('siteStop')}
            <span class="vh"> {host}</span>
          </Button>
        )}
      </div>
    </li>
  );
}

/** The sites where Matchbook is by itself, each with the way to take it back. `first`: it was asked for alone. */
export function OfferedSites({ first }: { first: boolean }) {
  const reply = useAccess();
  const { saving, save } = useSave();
  const [stopped, setStopped] = useState('');
  const box = useRef<HTMLUListElement>(null);
  const shown = reply?.ok ? reply.value : null;
  useEffect(() => {
    if (first && shown) box.current?.focus();
  }, [first, shown === null]);
  const stop = async (host: string) => {
    if (!(await save(() => ask('access.stop', { host })))) return;
    setStopped(host);
    // The button that was pressed is gone.
    box.current?.focus({ preventScroll: true });
  };
  return (
    <Setting title={t('sitesTitle')} saving={saving}>
      <div class="part offered">
        {reply && !reply.ok && (
          <ErrorSentence>{failureText(reply.failure, reply.detail)}</ErrorSentence>
        )}
        {shown && (
          <ul ref={box} class="sites" tabIndex={-1} aria-label={t('sitesTitle')}>
            <Row host={ALA} granted={shown.ala} words={t('siteAla')} />
            {shown.sites.map(({ host, granted }) => (
              <Row key={host} host={host} granted={granted} onStop={() => stop(host)} />
            ))}
          </ul>
        )}
        <p role="status">{stopped && t('siteStopped', { host: stopped })}</p>
        <p>{t('sitesHow')}</p>
      </div>
    </Setting>
  );
}
