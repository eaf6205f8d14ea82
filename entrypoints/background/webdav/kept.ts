import browser from 'webextension-polyfill';
import type { DavFound, DavState } from '@/lib/calls/webdavCalls';
import { davAccess, davFolder } from '@/lib/pages/davFolder';
import { inOrder } from '../inOrder';
import { offeredSites } from '../offeredSites';
import { forgetPassword, keepPassword } from './appPassword';

/** The folder in use; the password stands elsewhere, sealed. */
export interface KeptWebDav {
  folder: string;
  user: string;
  /** Milliseconds since 1970. */
  checked: number;
  found: DavFound;
}

const KEY = 'webdav';

export async function readWebDav(): Promise<KeptWebDav | null> {
  const { [KEY]: kept } = await browser.storage.local.get(KEY);
  return (kept as KeptWebDav | undefined) ?? null;
}

/** Keeps a folder that has passed its check, in place of the one before. */
export function keepWebDav(kept: KeptWebDav, password: string): Promise<void> {
  return inOrder(KEY, async () => {
    const before = await readWebDav();
    await keepPassword(kept.folder, kept.user, password);
    await browser.storage.local.set({ [KEY]: kept });
    if (before && before.folder !== kept.folder) await giveBack(before.folder, kept.folder);
  });
}

/** Whether the browser lets Matchbook speak to the server of a folder. */
export async function mayReach(folder: string): Promise<boolean> {
  const at = davFolder(folder);
  return 'origin' in at && (await browser.permissions.contains(davAccess(at.origin)));
}

/** Gives the permission for a server back, unless it is wanted for something else. */
async function giveBack(folder: string, still = ''): Promise<void> {
  const [at, other] = [davFolder(folder), davFolder(still)];
  if (!('origin' in at) || ('origin' in other && other.origin === at.origin)) return;
  const { hostname } = new URL(folder);
  if ((await offeredSites()).some(({ host }) => host === hostname)) return;
  // One that the manifest asks for, or that was given for more than this server, stays.
  await browser.permissions.remove({ origins: [at.origin] }).catch(() => {});
}

/** Forgets folder, user and password, and gives the permission back. Files there stay. */
export function forgetWebDav(): Promise<void> {
  return inOrder(KEY, async () => {
    const kept = await readWebDav();
    if (!kept) return;
    await browser.storage.local.remove(KEY);
    await forgetPassword();
    await giveBack(kept.folder);
  });
}

/** How it is set up, without the password. */
export async function webDavState(): Promise<DavState> {
  const kept = await readWebDav();
  if (!kept) return { address: '', user: '', checked: null, found: null, granted: false };
  const { folder: address, user, checked, found } = kept;
  return { address, user, checked, found, granted: await mayReach(address) };
}
