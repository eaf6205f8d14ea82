import { t } from '@/lib/t';
import { Icon } from '../ui/Icon';
import { CloudOff } from '../ui/icons';
import { useSync } from './useSync';

/** "Only on this device": this note found no room with the browser account. */
export function StaysWords() {
  return (
    <span class="stays" title={t('syncStaysWhy')}>
      <Icon of={CloudOff} small />
      {t('syncStays')}
    </span>
  );
}

/** The same of one note, where nobody else knows it. */
export function Stays({ note }: { note: string }) {
  const { reply } = useSync(note);
  return reply?.ok && reply.value.stays.includes(note) ? <StaysWords /> : null;
}
