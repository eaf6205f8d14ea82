import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { OfferedSite, SiteAccess } from '@/lib/calls/accessCalls';
import { ALA, siteToOffer } from '@/lib/pages/siteToOffer';
import { inOrder } from './inOrder';

/** The one registered content script: page.js on every offered site. */
const SCRIPT = 'offered';
const hostsSchema = v.fallback(v.array(v.string()), []);

function originOf(host: string): string | null {
  const site = siteToOffer(host);
  return 'origin' in site ? site.origin : null;
}

/** Whether the browser lets Matchbook be on a host by itself. */
export async function isGranted(host: string): Promise<boolean> {
  const origin = originOf(host);
  return origin !== null && (await browser.permissions.contains({ origins: [origin] }));
}

/** The hosts that the person chose: other permissions may be given for other reasons. */
async function chosenHosts(): Promise<string[]> {
  const { offered } = await browser.storage.local.get('offered');
  return v.parse(hostsSchema, offered);
}

/** Every site where Matchbook is always offered, the withdrawn ones too: given again, they are offered again. */
export async function offeredSites(): Promise<OfferedSite[]> {
  const hosts = await chosenHosts();
  return Promise.all(hosts.map(async (host) => ({ host, granted: await isGranted(host) })));
}

/**
 * Brings the registered script in step with choice and permission. Answers the origins, ALA's first, in which
 * Matchbook may be by itself.
 */
export function registerOffered(): Promise<string[]> {
  return inOrder('registered', async () => {
    const sites = await offeredSites();
    const matches = sites.flatMap(({ host, granted }) => (granted ? (originOf(host) ?? []) : []));
    const { scripting } = browser;
    const [there] = await scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
    const script = { id: SCRIPT, matches, js: ['content-scripts/page.js'] };
    if (matches.length === 0) {
      if (there) await scripting.unregisterContentScripts({ ids: [SCRIPT] });
    } else if (there) {
      await scripting.updateContentScripts([script]);
    } else {
      await scripting.registerContentScripts([
        { ...script, runAt: 'document_idle', persistAcrossSessions: true },
      ]);
    }
    return [...((await isGranted(ALA)) ? [`*://*.${ALA}/*`] : []), ...matches];
  });
}

function changeHosts(change: (hosts: string[]) => string[]): Promise<void> {
  return inOrder('offered', async () => {
    await browser.storage.local.set({ offered: change(await chosenHosts()) });
  });
}

/** Remembers that the person wants Matchbook on a host, for which the permission is there. */
export async function offerOn(host: string): Promise<void> {
  if (host !== ALA) await changeHosts((hosts) => [...hosts.filter((one) => one !== host), host]);
}

/** Forgets it and gives the permission back. */
export async function stopOffering(host: string): Promise<void> {
  await changeHosts((hosts) => hosts.filter((one) => one !== host));
  const origin = originOf(host);
  if (origin !== null && host !== ALA) await browser.permissions.remove({ origins: [origin] });
  await registerOffered();
}

/** Gives back every permission for a site, as before the first one was asked for. */
export async function stopOfferingAll(): Promise<void> {
  for (const host of await chosenHosts()) await stopOffering(host);
}

/** Whether Matchbook is there by itself on the host that a page was seen at, else on that of its address. */
export async function siteAccess(seenHost: string, address: string): Promise<SiteAccess> {
  const { host } = siteToOffer(seenHost || new URL(address).hostname);
  const [granted, hosts] = await Promise.all([isGranted(host), chosenHosts()]);
  if (host === ALA) return { host, state: granted ? 'ala' : 'withdrawn' };
  if (!hosts.includes(host)) return { host, state: 'once' };
  return { host, state: granted ? 'always' : 'withdrawn' };
}
