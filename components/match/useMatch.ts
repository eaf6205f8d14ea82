import { useCallback, useEffect, useState } from 'preact/hooks';
import { ask, hearNews } from '@/lib/ask';
import type { Reply } from '@/lib/calls';
import type { MatchState } from '@/lib/calls/matchCalls';

/** How the match stands, kept up to date. `null` before the first answer. */
export function useMatch() {
  const [reply, setReply] = useState<Reply<MatchState> | null>(null);
  const read = useCallback(async () => setReply(await ask('match.state', {})), []);
  useEffect(() => {
    const controller = new AbortController();
    read();
    hearNews(({ news }) => {
      if (news === 'match' || news === 'settings') read();
    }, controller.signal);
    return () => controller.abort();
  }, [read]);
  return { reply, read };
}
