import { useId, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { ErrorSentence } from '@/components/ui/ErrorSentence';
import { Field } from '@/components/ui/Field';
import { Status } from '@/components/ui/Status';
import type { DavState } from '@/lib/calls/webdavCalls';
import { davFolder, type NoFolder } from '@/lib/pages/davFolder';
import { t, type WordKey } from '@/lib/t';
import { CheckOutcome } from './CheckOutcome';
import { OpenAddress } from './OpenAddress';
import type { Checking, useCheck } from './useWebDav';

const NEVER: Record<NoFolder, WordKey> = {
  none: 'davNoAddress',
  http: 'davHttp',
  user: 'davUserInAddress',
};
const MOST = { address: 1_000, user: 300, password: 1_000 };

interface Props {
  /** What is set up already. */
  kept: DavState;
  checking: Checking;
  start: ReturnType<typeof useCheck>['start'];
  /** Leaves it as it was; there is nothing to leave where none is set up. */
  onCancel?: () => void;
}

export const busyWords = ({ at }: Checking) => {
  if (at === 'asking') return { kind: 'writing', words: t('davAsking') } as const;
  return at === 'trying' ? ({ kind: 'writing', words: t('davTrying') } as const) : null;
};

/** Address, user and app password of a WebDAV folder, and the check that takes it into use. */
export function WebDavForm({ kept, checking, start, onCancel }: Props) {
  const id = useId();
  const [address, setAddress] = useState(kept.address);
  const [user, setUser] = useState(kept.user);
  const [password, setPassword] = useState('');
  const [wrong, setWrong] = useState<{ field: string; words: string } | null>(null);
  const at = davFolder(address);
  const folder = 'folder' in at ? at.folder : '';
  const known = kept.address !== '' && folder === kept.address && user === kept.user;
  const busy = checking.at === 'asking' || checking.at === 'trying';

  const reject = (field: string, words: string) => {
    setWrong({ field, words });
    document.getElementById(`${id}-${field}`)?.focus();
  };
  const submit = () => {
    if (busy) return;
    if ('never' in at) return reject('address', t(NEVER[at.never]));
    if (user === '') return reject('user', t('davNoUser'));
    if (user.includes(':')) return reject('user', t('davColon'));
    if (password === '' && !known) return reject('password', t('davNoPassword'));
    setWrong(null);
    start({ address: at.folder, user, password });
  };
  const input = (field: keyof typeof MOST, value: string, set: (value: string) => void) => ({
    id: `${id}-${field}`,
    class: 'in',
    value,
    maxLength: MOST[field],
    spellcheck: false,
    autocapitalize: 'off' as const,
    'aria-invalid': wrong?.field === field || undefined,
    'aria-describedby': wrong?.field === field ? `${id}-wrong` : `${id}-${field}-hint`,
    onInput: (event: { currentTarget: HTMLInputElement }) => set(event.currentTarget.value),
  });

  return (
    <form
      class="part webdav"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field label={t('davAddress')} of={`${id}-address`}>
        <input
          {...input('address', address, setAddress)}
          type="url"
          inputMode="url"
          autocomplete="off"
        />
        <small id={`${id}-address-hint`}>{t('davAddressHint')}</small>
      </Field>
      <div class="pair-row">
        <Field label={t('davUser')} of={`${id}-user`}>
          <input {...input('user', user, setUser)} type="text" autocomplete="off" />
          <small id={`${id}-user-hint`}>{t('davUserHint')}</small>
        </Field>
        <Field label={t('davPassword')} of={`${id}-password`}>
          {/* A browser that offers to keep it would keep it for this extension's page. */}
          <input
            {...input('password', password, setPassword)}
            type="password"
            autocomplete="new-password"
          />
          <small id={`${id}-password-hint`}>
            {t(known ? 'davPasswordKept' : 'davPasswordHint')}
          </small>
        </Field>
      </div>
      {wrong && <ErrorSentence id={`${id}-wrong`}>{wrong.words}</ErrorSentence>}
      <CheckOutcome checking={checking} folder={folder} />
      <div class="actions">
        <Button type="submit" off={busy}>
          {t('davConnect')}
        </Button>
        {folder && <OpenAddress folder={folder} />}
        {onCancel && (
          <Button look="plain" onPress={onCancel}>
            {t('cancel')}
          </Button>
        )}
        <Status status={busyWords(checking)} />
      </div>
    </form>
  );
}
