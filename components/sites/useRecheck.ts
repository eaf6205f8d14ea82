import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { hostsAsked } from '@/lib/sites/hostsAsked';
import type { TableSite } from '@/lib/sites/siteTable';
import { t, tn } from '@/lib/t';
import type { Actions } from '../notebook/actions';
import { replyText } from '../ui/failureText';
import { giveBackLeft, RECHECK_LOCK, recheckSites } from './recheck';
import { tallied, tallyWords } from './siteWords';

/** How far a re-check is. `said`: one sentence on why nothing was asked, or what came of it. */
export type RecheckState =
  | { at: 'still'; said: string }
  | { at: 'asking' }
  | { at: 'running'; done: number; of: number; title: string };

export interface RecheckTool {
  state: RecheckState;
  /** Must run in the click itself: the browser's question follows at once. */
  start: (rows: TableSite[]) => void;
  stop: () => void;
}

/** The origins that the browser has given, kept up to date: a click has no time to ask. */
function useGranted() {
  const granted = useRef<Set<string>>(new Set());
  useEffect(() => {
    const ending = new AbortController();
    const read = async () => {
      const { origins } = await browser.permissions.getAll();
      if (!ending.signal.aborted) granted.current = new Set(origins);
    };
    browser.permissions.onAdded.addListener(read);
    browser.permissions.onRemoved.addListener(read);
    void giveBackLeft().then(read);
    return () => {
      ending.abort();
      browser.permissions.onAdded.removeListener(read);
      browser.permissions.onRemoved.removeListener(read);
    };
  }, []);
  return granted;
}

/** Re-checks chosen sites after one question for all their hosts; ends with the room. */
export function useRecheck(actions: Actions): RecheckTool {
  const [state, setState] = useState<RecheckState>({ at: 'still', said: '' });
  const granted = useGranted();
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const tool = useMemo(() => {
    const said = (words: string) => setState({ at: 'still', said: words });
    const run = (rows: TableSite[], asked: string[]) =>
      navigator.locks.request(RECHECK_LOCK, { ifAvailable: true }, async (lock) => {
        if (!lock) return said(t('recheckElsewhere'));
        const ending = new AbortController();
        stop.current = ending;
        setState({ at: 'running', done: 0, of: rows.length, title: '' });
        const { tally, reply } = await recheckSites(rows, asked, ending.signal, (done, title) =>
          setState({ at: 'running', done, of: rows.length, title }),
        );
        stop.current = null;
        const count = tallied(tally);
        const words = tallyWords(tally);
        said(ending.signal.aborted ? `${t('recheckStopped')} ${words}` : words);
        if (!reply.ok) actions.failed(replyText(reply));
        if (count > 0) actions.done(tn('recheckDone', count));
      });
    const start = (rows: TableSite[]) => {
      if (rows.length === 0 || stop.current) return;
      if (!navigator.onLine) return said(t('recheckOffline'));
      const origins = hostsAsked(rows.map(({ site }) => site.address));
      const asked = origins.filter((origin) => !granted.current.has(origin));
      let answer: Promise<boolean>;
      try {
        answer =
          asked.length > 0
            ? browser.permissions.request({ origins: asked })
            : Promise.resolve(true);
      } catch {
        return said(t('recheckRefused'));
      }
      setState({ at: 'asking' });
      answer.then(
        (yes) => (yes ? run(rows, asked) : said(t('recheckDeclined'))),
        () => said(t('recheckRefused')),
      );
    };
    return { start, stop: () => stop.current?.abort() };
  }, [actions]);
  return { state, ...tool };
}
