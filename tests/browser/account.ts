import type { AreaItems } from '../doubles/SyncArea';
import type { Device } from './driver/Device.mjs';

type Scope = { browser?: typeof chrome; chrome: typeof chrome };

const readArea = (scope: Scope): Promise<AreaItems> =>
  (scope.browser ?? scope.chrome).storage.sync.get(null);

async function writeArea(scope: Scope, gone: string[], items: AreaItems): Promise<null> {
  const { sync } = (scope.browser ?? scope.chrome).storage;
  if (gone.length > 0) await sync.remove(gone);
  if (Object.keys(items).length > 0) await sync.set(items);
  return null;
}

/** What a device's area holds now. */
export const areaOf = (device: Device): Promise<AreaItems> => awake(device, readArea);

/** Runs in the background; wakes it first where the browser has stopped it. */
export async function awake<A extends unknown[], R>(
  device: Device,
  work: (scope: Scope, ...args: A) => R,
  ...args: A
): Promise<Awaited<R>> {
  if (!(await device.workerAlive())) {
    const notebook = await device.notebook();
    await notebook.find('heading');
    await notebook.page.close();
  }
  return device.background(work, ...args) as Promise<Awaited<R>>;
}

/** The browser account: carries areas between devices by the browsers' rules (first commit wins). */
export class Account {
  private server: AreaItems = {};
  private bases = new Map<Device, AreaItems>();

  /** One sync of this device with the account. */
  async carry(device: Device): Promise<void> {
    const local = await areaOf(device);
    const filled = Object.keys(this.server).length > 0;
    const base = this.bases.get(device) ?? (filled ? local : {});
    const merged: AreaItems = {};
    for (const key of new Set([...Object.keys(this.server), ...Object.keys(local)])) {
      const [was, here, there] = [base[key], local[key], this.server[key]];
      const both = here !== was && there !== was;
      const localWins = both && there === undefined && device.name === 'chromium';
      const value = localWins || (here !== was && there === was) ? here : there;
      if (value !== undefined) merged[key] = value;
    }
    this.server = merged;
    this.bases.set(device, merged);
    const gone = Object.keys(local).filter((key) => !(key in merged));
    const news = Object.entries(merged).filter(([key, value]) => local[key] !== value);
    await awake(device, writeArea, gone, Object.fromEntries(news));
  }

  /** The extension was removed somewhere: Chromium's sync empties the account with it. */
  wipe(): void {
    this.server = {};
  }
}
