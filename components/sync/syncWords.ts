import type { SyncState } from '@/lib/calls/syncCalls';
import { t, tn } from '@/lib/t';
import { formatSince } from '../ui/formatTime';
import type { StatusWords } from '../ui/Status';

/** How a copy stands with the browser account, in one sentence. */
export function syncWords(sync: SyncState, now: number = Date.now()): StatusWords {
  const { at, travel, notes, when } = sync;
  switch (at) {
    case 'off':
      return { kind: 'said', words: t('syncOff') };
    case 'empty':
      return { kind: 'said', words: t('syncEmpty') };
    case 'waiting':
      return { kind: 'kept', words: t('syncWaiting') };
    case 'saved':
      if (travel < notes)
        return {
          kind: 'saved',
          words: tn('syncSavedBut', notes - travel, { when: formatSince(when ?? now, now) }),
        };
      return { kind: 'saved', words: t('syncSaved', { when: formatSince(when ?? now, now) }) };
    case 'full':
      return { kind: 'said', words: tn('syncFull', notes, { travel }) };
    case 'refused':
      return { kind: 'said', words: t('syncRefused') };
    case 'match':
      return { kind: 'said', words: t('syncMatch') };
    case 'other':
      return { kind: 'said', words: t('syncOther') };
  }
}

/** The same where a word must do, in the panel's foot; `null`: nothing to say. */
export function syncFoot(sync: SyncState, now: number = Date.now()): StatusWords | null {
  if (['off', 'empty', 'match', 'other'].includes(sync.at)) return null;
  if (sync.at === 'full') return syncWords(sync, now);
  if (sync.at === 'saved') {
    const when = formatSince(sync.when ?? now, now);
    return { kind: 'saved', words: t('syncFootSaved', { when }) };
  }
  return { kind: 'kept', words: t(sync.at === 'refused' ? 'syncFootRefused' : 'syncFootWaiting') };
}
