import { readStored, readWay } from '@/lib/notebook/read';
import type { Touched } from '@/lib/notebook/write';
import { POLLED, type PolledName } from '@/lib/sync/remotes';
import { round } from '@/lib/sync/segments';
import { home } from '../home';
import { inOrder } from '../inOrder';
import { learnDevices } from '../match/matchKeys';
import { remindNow } from '../remind';
import { showChanged } from '../show';
import { tellViews } from '../tellViews';
import { groundNow } from './ground';
import { TABLE } from './remotes';

/** The remotes that are being looked at, in this worker's life. */
const working = new Set<PolledName>();
export const isWorking = (name: PolledName) => working.has(name);

/** Views show what a merge brought; what it says of devices is taken in. */
export async function shown(merged: Touched | null): Promise<void> {
  if (!merged || merged.ids.length === 0) return;
  showChanged(merged).catch(() => {});
  remindNow().catch(() => {});
  const stored = await readStored((await home()).db, merged.ids);
  // Pairing may be waiting for an exchange to end: no exchange waits for pairing.
  learnDevices([...stored.values()]).catch(() => {});
}

/** One exchange by one remote. Answers when it wants another (milliseconds), or `null`. */
async function exchangeBy(name: PolledName, pressed: boolean): Promise<number | null> {
  if (!(await TABLE[name].isOn())) return null;
  const now = await groundNow();
  if (!now?.on) return null;
  const { home: here } = now.ground;
  const { retry } = await readWay(here.db, name);
  const wait = retry === null ? 0 : retry - here.now();
  // A clock that was set back since must not keep it waiting.
  if (!pressed && wait > 0 && wait < 24 * 60 * 60 * 1000) return wait;
  const remote = await TABLE[name].open();
  if (!remote) return null;
  working.add(name);
  await tellViews({ news: 'exchange' });
  try {
    const { merged, again } = await round({ ...now.ground, way: name, remote });
    await shown(merged);
    return again;
  } finally {
    working.delete(name);
    await tellViews({ news: 'exchange' });
  }
}

/** Looks at every remote that is on, one after another. Answers when the earliest wants another (milliseconds). */
export function exchangeAll(pressed: boolean): Promise<number | null> {
  return inOrder('exchange', async () => {
    let next: number | null = null;
    for (const name of POLLED) {
      const wait = await exchangeBy(name, pressed);
      if (wait !== null && (next === null || wait < next)) next = wait;
    }
    return next;
  });
}
