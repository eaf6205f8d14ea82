import type { ComponentChildren } from 'preact';
import { Button } from '@/components/ui/Button';
import { ErrorSentence } from '@/components/ui/ErrorSentence';
import { formatSince } from '@/components/ui/formatTime';
import { Icon } from '@/components/ui/Icon';
import { Check, Globe, Users } from '@/components/ui/icons';
import { Status } from '@/components/ui/Status';
import type { DavState } from '@/lib/calls/webdavCalls';
import { t } from '@/lib/t';
import { CheckOutcome } from './CheckOutcome';
import { foundWords, readable } from './davWords';
import { OpenAddress } from './OpenAddress';
import type { Checking, useCheck } from './useWebDav';
import { busyWords } from './WebDavForm';

interface Props {
  state: DavState;
  checking: Checking;
  start: ReturnType<typeof useCheck>['start'];
  onChange: () => void;
  onForget: () => void;
  /** How the exchange by it stands. */
  children?: ComponentChildren;
}

/** A WebDAV folder that is in use: where, what its last check found, and the ways to check, change and leave it. */
export function WebDavInUse({ state, checking, start, onChange, onForget, children }: Props) {
  const { address, user, checked, found, granted } = state;
  const busy = checking.at === 'asking' || checking.at === 'trying';
  return (
    <div class="part webdav">
      <ul class="facts">
        <li>
          <Icon of={Globe} small />
          <span class="address">{readable(address)}</span>
        </li>
        <li>
          <Icon of={Users} small />
          {t('davAs', { user })}
        </li>
        {found && (
          <li>
            <Icon of={Check} small />
            <span>
              {t('davChecked', { when: formatSince(checked ?? Date.now()) })}{' '}
              {foundWords(found).join(' ')}
            </span>
          </li>
        )}
      </ul>
      {!granted && <ErrorSentence>{t('error_dav_permission')}</ErrorSentence>}
      {(granted || checking.at !== 'done') && <CheckOutcome checking={checking} folder={address} />}
      {granted && children}
      <div class="actions">
        <Button
          look={granted ? 'usual' : 'primary'}
          off={busy}
          onPress={() => start({ address, user, password: '' })}
        >
          {t(granted ? 'davAgain' : 'davAllow')}
        </Button>
        <Button off={busy} onPress={onChange}>
          {t('davChange')}
        </Button>
        <Button look="plain" off={busy} onPress={onForget}>
          {t('davForget')}
        </Button>
        <OpenAddress folder={address} />
        <Status status={busyWords(checking)} />
      </div>
      <p>{t('davForgetWhat')}</p>
    </div>
  );
}
