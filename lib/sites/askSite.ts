import type { SiteCheck } from '../records/siteCheck';
import { siteKeyOf } from './siteAddress';

/** What a site answered, without the day. */
export type SiteAnswer = Omit<SiteCheck, 'day'>;

/** How long one question may take, in milliseconds. */
const WAIT_MS = 15_000;
const MOST_ADDRESS = 2_048;
/** The page is said to be no longer there; all other errors may pass. */
const GONE = [404, 410];
/** It answers, and does not like to be asked by a program. */
const SHY = [401, 403, 405, 429];

const bareHost = (url: string) => new URL(url).hostname.replace(/^www\./, '');
const pathOf = (url: string) => new URL(url).pathname.replace(/\/+$/, '');

/** Sent on within the same host, to a page below: the front door of many sites. */
function isBelow(from: string, to: string): boolean {
  return bareHost(from) === bareHost(to) && `${pathOf(to)}/`.startsWith(`${pathOf(from)}/`);
}

/** What an answer means. `asked` is the address that was asked, `url` the one that answered in the end. */
export function readAnswer(asked: string, url: string, status: number): SiteAnswer {
  const sent = siteKeyOf(url) !== '' && siteKeyOf(url) !== siteKeyOf(asked);
  const to = sent && url.length <= MOST_ADDRESS ? url : '';
  if (GONE.includes(status)) return { found: 'gone', status, to };
  if (status >= 400 && !SHY.includes(status)) return { found: 'trouble', status, to };
  return { found: sent && !isBelow(asked, url) ? 'moved' : 'reachable', status, to };
}

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/**
 * Asks a site whether it is still there: HEAD first, GET where that says no, without cookies and without saying
 * where from. `null` where `stop` ended it. A redirect to a host that may not be read fails like a dead network
 * does; asked not to follow it, the browser tells the two apart, but not where to: then `to` is ''.
 */
export async function askSite(
  url: string,
  fetch: Fetch,
  stop: AbortSignal,
): Promise<SiteAnswer | null> {
  const ask = async (method: 'HEAD' | 'GET', redirect: RequestRedirect) => {
    const signal = AbortSignal.any([stop, AbortSignal.timeout(WAIT_MS)]);
    try {
      const init: RequestInit = {
        method,
        redirect,
        signal,
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
      };
      const response = await fetch(url, init);
      // Only the head is wanted.
      void response.body?.cancel().catch(() => {});
      return response;
    } catch {
      return null;
    }
  };
  const head = await ask('HEAD', 'follow');
  if (stop.aborted) return null;
  const response = head?.ok ? head : ((await ask('GET', 'follow')) ?? head);
  if (stop.aborted) return null;
  if (response) return readAnswer(url, response.url || url, response.status);
  const sent = await ask('GET', 'manual');
  if (stop.aborted) return null;
  const found = sent?.type === 'opaqueredirect' ? 'moved' : 'no-answer';
  return { found, status: null, to: '' };
}
