import { useCallback, useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { ask, hearNews } from '@/lib/ask';
import type { Failure, Reply } from '@/lib/calls';
import type { DavCheck, DavState } from '@/lib/calls/webdavCalls';
import { davAccess, davFolder } from '@/lib/pages/davFolder';

/** How far a check is: the browser asks the person, the server is tried, or what came of it. */
export type Checking =
  | { at: 'still' | 'asking' | 'declined' | 'refused' | 'trying' }
  | { at: 'done'; check: DavCheck }
  | { at: 'failed'; failure: Failure; detail?: string };

/** Where the match's WebDAV folder is and what its last check found, kept up to date; `null` until it is known. */
export function useWebDav(): Reply<DavState> | null {
  const [reply, setReply] = useState<Reply<DavState> | null>(null);
  useEffect(() => {
    const ending = new AbortController();
    let turn = 0;
    const read = async () => {
      const mine = ++turn;
      const next = await ask('webdav.state', {});
      if (mine === turn && !ending.signal.aborted) setReply(next);
    };
    hearNews(({ news }) => {
      if (news === 'webdav' || news === 'access') void read();
    }, ending.signal);
    void read();
    return () => ending.abort();
  }, []);
  return reply;
}

/**
 * Asks the browser for a server, then has its folder checked and, where that passes, used. `start` must run in the
 * click itself: no `await` may come before it.
 */
export function useCheck() {
  const [checking, setChecking] = useState<Checking>({ at: 'still' });

  const start = useCallback((wanted: { address: string; user: string; password: string }) => {
    const at = davFolder(wanted.address);
    if (!('origin' in at)) return;
    const attempt = async () => {
      setChecking({ at: 'trying' });
      const reply = await ask('webdav.check', wanted);
      if (reply.ok) setChecking({ at: 'done', check: reply.value });
      else setChecking({ at: 'failed', failure: reply.failure, detail: reply.detail });
    };
    let answer: Promise<boolean>;
    try {
      answer = browser.permissions.request(davAccess(at.origin));
    } catch {
      return setChecking({ at: 'refused' });
    }
    setChecking({ at: 'asking' });
    answer.then(
      (yes) => (yes ? attempt() : setChecking({ at: 'declined' })),
      () => setChecking({ at: 'refused' }),
    );
  }, []);
  const still = useCallback(() => setChecking({ at: 'still' }), []);
  return { checking, start, still };
}
