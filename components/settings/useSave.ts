import { useCallback, useState } from 'preact/hooks';
import type { Failure, Reply } from '@/lib/calls';

/** Where a change stands that is on its way to the background. */
export type Saving =
  | { at: 'still' }
  | { at: 'saving' }
  | { at: 'saved' }
  | { at: 'failed'; failure: Failure; detail?: string };

/** Follows a saving call, for a status line and an error sentence beside what was changed. */
export function useSave() {
  const [saving, setSaving] = useState<Saving>({ at: 'still' });
  const save = useCallback(async (send: () => Promise<Reply<unknown>>): Promise<boolean> => {
    setSaving({ at: 'saving' });
    const reply = await send();
    if (reply.ok) setSaving({ at: 'saved' });
    else setSaving({ at: 'failed', failure: reply.failure, detail: reply.detail });
    return reply.ok;
  }, []);
  const still = useCallback(() => setSaving({ at: 'still' }), []);
  return { saving, save, still };
}
