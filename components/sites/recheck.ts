import browser from 'webextension-polyfill';
import { ask } from '@/lib/ask';
import type { Reply } from '@/lib/calls';
import type { CheckFinding } from '@/lib/records/siteCheck';
import { askSite } from '@/lib/sites/askSite';
import type { TableSite } from '@/lib/sites/siteTable';

/** How the sites that were asked stand: so many of each finding. */
export type Tally = Partial<Record<CheckFinding, number>>;

/** In storage.local: what was asked for to be given back, should this tab go away meanwhile. */
const TO_GIVE_BACK = 'recheck';
/** One re-check at a time, whatever tabs are open: https://developer.mozilla.org/docs/Web/API/Web_Locks_API */
export const RECHECK_LOCK = 'matchbook-recheck';

/** Gives permissions back, one by one where the browser refuses one of them. */
async function giveBack(origins: string[]): Promise<void> {
  for (const origin of origins) {
    try {
      await browser.permissions.remove({ origins: [origin] });
    } catch {
      // It is one of the manifest's own.
    }
  }
  await browser.storage.local.remove(TO_GIVE_BACK);
}

/** Gives back what an earlier tab was closed over. Only where no re-check is under way. */
export function giveBackLeft(): Promise<void> {
  return navigator.locks.request(RECHECK_LOCK, { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    const { [TO_GIVE_BACK]: left } = await browser.storage.local.get(TO_GIVE_BACK);
    if (Array.isArray(left)) await giveBack(left.filter((one) => typeof one === 'string'));
  });
}

/**
 * Asks each site, one at a time, and keeps what it answered. `asked` are the origins that the browser was asked
 * for only for this: they are given back, whatever happens.
 */
export async function recheckSites(
  rows: TableSite[],
  asked: string[],
  stop: AbortSignal,
  tell: (done: number, title: string) => void,
): Promise<{ tally: Tally; reply: Reply<null> }> {
  const tally: Tally = {};
  let reply: Reply<null> = { ok: true, value: null };
  if (asked.length > 0) await browser.storage.local.set({ [TO_GIVE_BACK]: asked });
  try {
    for (const [done, { site }] of rows.entries()) {
      if (stop.aborted) break;
      tell(done, site.title || site.address);
      // biome-ignore lint/style/noRestrictedGlobals: the person chose these sites, and only this tab could be given them
      const answer = await askSite(site.address, (url, init) => fetch(url, init), stop);
      if (!answer) break;
      reply = await ask('site.checked', { id: site.id, ...answer });
      if (!reply.ok) break;
      tally[answer.found] = (tally[answer.found] ?? 0) + 1;
    }
  } finally {
    await giveBack(asked);
  }
  return { tally, reply };
}
