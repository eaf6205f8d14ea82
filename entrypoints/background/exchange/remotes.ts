import browser from 'webextension-polyfill';
import type { PolledName, Remote, RemoteFailure } from '@/lib/sync/remotes';
import { inOrder } from '../inOrder';
import { readWebDav } from '../webdav/kept';
import { webDavHere } from '../webdav/remoteHere';
import { folderHere, hasFolder } from './folderTab';

const KEY = 'remotes';

/** Which remotes are switched on here, on this device. */
type On = Partial<Record<PolledName, boolean>>;

async function readOn(): Promise<On> {
  const { [KEY]: kept } = await browser.storage.local.get(KEY);
  return (kept as On | undefined) ?? {};
}

/** Switches a remote on or off. */
export function turnRemote(name: PolledName, on: boolean): Promise<void> {
  return inOrder(KEY, async () => {
    await browser.storage.local.set({ [KEY]: { ...(await readOn()), [name]: on } });
  });
}

/** A remote that cannot be used now, and why. */
const closed = (failure: RemoteFailure): Remote => {
  const answer = () => Promise.resolve({ ok: false as const, failure });
  return { list: answer, read: answer, create: answer, remove: answer };
};

interface Entry {
  /** Whether it is set up and on. */
  isOn(): Promise<boolean>;
  /** The remote; `null` where it cannot be looked at now, which is no failure. */
  open(): Promise<Remote | null>;
}

/** Every remote that is looked at. */
export const TABLE: Record<PolledName, Entry> = {
  folder: {
    isOn: async () => (await readOn()).folder === true,
    open: async () => (hasFolder() ? folderHere : null),
  },
  webdav: {
    isOn: async () => (await readOn()).webdav !== false && (await readWebDav()) !== null,
    async open() {
      const here = await webDavHere();
      if (!here) return null;
      return here.ok ? here.value : closed(here.failure);
    },
  },
};
