import { useEffect, useState } from 'preact/hooks';
import { ask, hearNews } from '@/lib/ask';
import type { Answer, Reply } from '@/lib/calls';

export type Access = Answer<'access.sites'>;

/** On which sites Matchbook may be by itself, kept up to date; `null` until it is known. */
export function useAccess(): Reply<Access> | null {
  const [reply, setReply] = useState<Reply<Access> | null>(null);
  useEffect(() => {
    const ending = new AbortController();
    let turn = 0;
    const read = async () => {
      const mine = ++turn;
      const next = await ask('access.sites', {});
      if (mine === turn && !ending.signal.aborted) setReply(next);
    };
    hearNews(({ news }) => {
      if (news === 'access') void read();
    }, ending.signal);
    void read();
    return () => ending.abort();
  }, []);
  return reply;
}
