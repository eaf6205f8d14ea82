import type { SyncView } from '@/lib/calls/syncCalls';
import { t } from '@/lib/t';
import { Icon } from '../ui/Icon';
import { CloudOff } from '../ui/icons';
import { useSync } from './useSync';

/** Why a note does not travel: no room for it, or it is too long. */
export type StaysWhy = 'full' | 'long';

/** Why this one does not; `null`: it does, or it is not known. */
export function staysWhy({ stays, long }: SyncView, note: string): StaysWhy | null {
  if (!stays.includes(note)) return null;
  return long.includes(note) ? 'long' : 'full';
}

/** "Only on this device": this note found no room with the browser account, or is too long for it. */
export function StaysWords({ why }: { why: StaysWhy }) {
  return (
    <span class="stays" title={t(why === 'long' ? 'syncLongWhy' : 'syncStaysWhy')}>
      <Icon of={CloudOff} small />
      {t('syncStays')}
    </span>
  );
}

/** The same of one note, where nobody else knows it. */
export function Stays({ note }: { note: string }) {
  const { reply } = useSync(note);
  const why = reply?.ok ? staysWhy(reply.value, note) : null;
  return why && <StaysWords why={why} />;
}
