import { useCallback, useEffect, useState } from 'preact/hooks';
import { ask, hearNews } from '@/lib/ask';
import type { Reply } from '@/lib/calls';
import type { SyncView } from '@/lib/calls/syncCalls';

/** How browser sync stands, kept up to date; `null` until it is known. `note`: of this one, whether it travels. */
export function useSync(note?: string): {
  reply: Reply<SyncView> | null;
  read: () => Promise<void>;
} {
  const [reply, setReply] = useState<Reply<SyncView> | null>(null);
  const read = useCallback(
    async () => setReply(await ask('sync.state', { notes: note ? [note] : [] })),
    [note],
  );
  useEffect(() => {
    const ending = new AbortController();
    void read();
    hearNews(({ news }) => {
      if (news === 'sync' || news === 'changed') void read();
    }, ending.signal);
    return () => ending.abort();
  }, [read]);
  return { reply, read };
}
