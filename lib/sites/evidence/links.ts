import type { Found } from './fact';
import type { AskSite } from './site';
import type { Survey } from './surveyed';

const MOST_LINKS = 50;
/** Between two questions, in milliseconds: the site is a guest's host. */
const PAUSE_MS = 100;
/** Addresses that do something when they are asked for. */
const DOES = /log-?out|sign-?out|log-?off|unsubscribe|delete|remove|add-to-cart/i;

/** The first 50 different addresses of the page's own origin, the page itself left out. */
export function ownLinks({ links, address }: Survey): string[] {
  const here = new URL(address);
  here.hash = '';
  const own = new Set<string>();
  for (const link of links) {
    if (own.size >= MOST_LINKS) break;
    if (!/^https?:/i.test(link.address)) continue;
    const url = new URL(link.address);
    url.hash = '';
    if (url.origin !== here.origin || url.href === here.href) continue;
    if (!DOES.test(url.pathname + url.search)) own.add(url.href);
  }
  return [...own];
}

/** Asks for the page's own links, one at a time, and says which are broken; stopped, what it knows until then. */
export async function findLinks(survey: Survey, ask: AskSite, signal: AbortSignal): Promise<Found> {
  const own = ownLinks(survey);
  const broken: string[] = [];
  let asked = 0;
  let silent = 0;
  for (const address of own) {
    const status = await ask.status(address).catch(() => null);
    if (status === null || signal.aborted) break;
    asked++;
    if (status === -1) silent++;
    if (status === 404 || status === 410 || status >= 500 || status === 0)
      broken.push(status > 0 ? `${status} ${address}` : address);
    await new Promise((done) => setTimeout(done, PAUSE_MS));
  }
  const values = { asked, of: own.length, broken: broken.length, silent };
  const finding =
    broken.length > 0 ? 'look' : asked > 0 || own.length === 0 ? 'none-seen' : 'unknown';
  return { finding, values, items: broken };
}
