import { useEffect } from 'preact/hooks';
import { ask } from '@/lib/ask';
import type { Programme } from '@/lib/programme/programme';

/** Tells the notebook in which time zone this member is, so that the other sees both clocks. */
export function useZone(programme: Programme | null): void {
  const known = programme?.people.find(({ me }) => me)?.zone;
  useEffect(() => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    if (known === undefined || known === timeZone || !timeZone) return;
    // Where it cannot be kept now, it is told the next time.
    void ask('member.zone', { zone: timeZone });
  }, [known]);
}
