import type { ComponentChildren } from 'preact';
import { RoomTitle } from '@/components/notebook/RoomTitle';
import { Button } from '@/components/ui/Button';
import { ErrorSentence, Tip } from '@/components/ui/ErrorSentence';
import { failureText } from '@/components/ui/failureText';
import { Icon } from '@/components/ui/Icon';
import { BookOpen, Check, Globe, Lock, RotateCcw } from '@/components/ui/icons';
import { Status } from '@/components/ui/Status';
import { ALA, siteToOffer } from '@/lib/pages/siteToOffer';
import { t, type WordKey } from '@/lib/t';
import { useAccess } from './useAccess';
import { type Asking, useAskSite } from './useAskSite';

const toSites = () => (
  <a class="btn" href="#/settings/sites">
    {t('offerToSites')}
  </a>
);

function Facts({ host }: { host: string }) {
  return (
    <ul class="facts">
      <li>
        <Icon of={BookOpen} small />
        {t('offerDoes', { host })}
      </li>
      <li>
        <Icon of={Lock} small />
        {t('offerReads')}
      </li>
      <li>
        <Icon of={Globe} small />
        {t(host === ALA ? 'offerOnlyAla' : 'offerOnly', { host })}
      </li>
      <li>
        <Icon of={RotateCcw} small />
        {t('offerBack')}
      </li>
    </ul>
  );
}

function Outcome({ asking, host }: { asking: Asking; host: string }) {
  if (asking.at === 'declined') return <Tip>{t('offerDeclined', { host })}</Tip>;
  if (asking.at === 'refused') return <ErrorSentence>{t('offerRefused', { host })}</ErrorSentence>;
  if (asking.at !== 'failed') return null;
  return <ErrorSentence>{failureText(asking.failure, asking.detail)}</ErrorSentence>;
}

function Question({ host, origin }: { host: string; origin: string }) {
  const access = useAccess();
  const { asking, request } = useAskSite(host, origin);
  const known = access?.ok ? access.value : null;
  const there =
    host === ALA ? known?.ala : known?.sites.some((site) => site.host === host && site.granted);
  const ala = host === ALA;
  if (there) {
    return (
      <Answered title={t(ala ? 'offerGivenAla' : 'offerGiven', { host })}>
        <p role="status">
          <Icon of={Check} small /> {t('offerGivenWhat')}
        </p>
        <div class="actions">{toSites()}</div>
      </Answered>
    );
  }
  const waiting = asking.at === 'waiting';
  return (
    <Answered title={t(ala ? 'offerTitleAla' : 'offerTitle', { host })}>
      <Facts host={host} />
      <p>{t('offerBrowser', { host })}</p>
      <div role="status">
        <Outcome asking={asking} host={host} />
      </div>
      <div class="actions">
        <Button look="primary" icon={Globe} off={waiting} onPress={request}>
          {t('offerAsk')}
        </Button>
        <a class="btn plain" href="#/settings/sites">
          {t('notNow')}
        </a>
        <Status status={waiting ? { kind: 'writing', words: t('offerWaiting') } : null} />
      </div>
    </Answered>
  );
}

function Answered({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <>
      <RoomTitle title={title} />
      <div class="settings">
        <div class="card setting">{children}</div>
      </div>
    </>
  );
}

const NEVER: Record<'number' | 'local' | 'none' | 'private', WordKey> = {
  number: 'offerNumber',
  local: 'offerLocal',
  none: 'offerNone',
  private: 'offerPrivate',
};

/** The one question whether Matchbook may always be on a site, and what came of it. `part`: `offer/<host>`. */
export function OfferSite({ part }: { part: string }) {
  const site = siteToOffer(part.replace(/^offer\/?/, ''));
  if ('origin' in site) return <Question host={site.host} origin={site.origin} />;
  const why = part === 'offer-private' ? 'private' : site.never;
  return (
    <Answered title={t('offerCannot')}>
      <p>{t(NEVER[why], { host: site.host })}</p>
      <div class="actions">{toSites()}</div>
    </Answered>
  );
}
