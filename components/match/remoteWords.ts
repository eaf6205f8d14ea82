import { formatTime } from '@/components/ui/formatTime';
import type { StatusWords } from '@/components/ui/Status';
import type { RemoteState } from '@/lib/calls/exchangeCalls';
import { t, tn, type WordKey } from '@/lib/t';

/** How the exchange by one remote stands, in a sentence. */
export function remoteWords(state: RemoteState): StatusWords | null {
  const when = state.when === null ? '' : formatTime(state.when);
  switch (state.at) {
    case 'off':
      return null;
    case 'working':
      return { kind: 'writing', words: t('remoteWorking') };
    case 'permission':
      // A server asks for something else: its password, or the browser's permission.
      if (state.remote === 'webdav') return { kind: 'bad', words: failureWords(state) };
      return { kind: 'kept', words: t('remotePermission') };
    case 'failing':
      return { kind: 'bad', words: failureWords(state) };
    case 'waiting':
      return { kind: 'kept', words: tn('remoteWaits', Math.max(1, state.waiting)) };
    case 'done':
      return when
        ? { kind: 'saved', words: t('remoteDone', { when }) }
        : { kind: 'said', words: t('remoteNothing') };
  }
}

/** "Sent 2 (3 KB), got 1 (2 KB)"; '' where nothing moved yet. */
export function movedWords({ sent, got }: RemoteState): string {
  const size = (bytes: number) =>
    t('remoteSize', { kilobytes: Math.max(1, Math.ceil(bytes / 1024)) });
  return [
    sent.records > 0 && t('remoteSent', { count: sent.records, size: size(sent.bytes) }),
    got.records > 0 && t('remoteGot', { count: got.records, size: size(got.bytes) }),
  ]
    .filter(Boolean)
    .join(' · ');
}

const keyOf = (name: string) => name.replaceAll('-', '_') as WordKey;

/** The sentence of a remote's failure. */
export function failureWords({ failure, detail }: RemoteState): string {
  return failure === null ? t('remoteFailing') : t(keyOf(failure), { detail: detail ?? '' });
}

/** The sentence of something that was read and not used; '' where there is none. */
export const noticeWords = ({ notice }: RemoteState): string =>
  notice === null ? '' : t(keyOf(notice));
