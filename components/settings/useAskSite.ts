import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { ask } from '@/lib/ask';
import type { Failure } from '@/lib/calls';

/** How far the browser's own question for a site is. `refused`: the browser did not let it be asked. */
export type Asking =
  | { at: 'still' | 'waiting' | 'declined' | 'refused' }
  | { at: 'failed'; failure: Failure; detail?: string };

/**
 * Asks the browser for a site, and has Matchbook offered there once it is given: here, or meanwhile in the
 * browser's own pages. `request` must run in the click itself: no `await` may come before it.
 */
export function useAskSite(host: string, origin: string) {
  const [asking, setAsking] = useState<Asking>({ at: 'still' });
  const waiting = asking.at === 'waiting';

  const given = async () => {
    const reply = await ask('access.offer', { host });
    // That it is given is seen in the list of sites.
    if (reply.ok) setAsking({ at: 'still' });
    else setAsking({ at: 'failed', failure: reply.failure, detail: reply.detail });
  };

  useEffect(() => {
    if (!waiting) return;
    const added = async () => {
      if (await browser.permissions.contains({ origins: [origin] })) await given();
    };
    browser.permissions.onAdded.addListener(added);
    return () => browser.permissions.onAdded.removeListener(added);
  }, [waiting, origin]);

  const request = () => {
    let answer: Promise<boolean>;
    try {
      answer = browser.permissions.request({ origins: [origin] });
    } catch {
      return setAsking({ at: 'refused' });
    }
    setAsking({ at: 'waiting' });
    answer.then(
      (yes) => (yes ? given() : setAsking({ at: 'declined' })),
      () => setAsking({ at: 'refused' }),
    );
  };
  return { asking, request };
}
