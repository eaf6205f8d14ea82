import { readMatch } from '@/lib/notebook/read';
import { keepMatch } from '@/lib/notebook/write';
import { newDeviceKeys } from '@/lib/seal';
import type { KeptMatch } from '@/lib/sync/pairing';
import { noMatch } from '@/lib/sync/pairing/kept';
import { take } from '../Failed';
import { home } from '../home';

/** What pairing remembers here; `null` where there never was a match. */
export async function matchNow(): Promise<KeptMatch | null> {
  return (await readMatch((await home()).db)) as KeptMatch | null;
}

/** The same, with this device's keys made where there are none yet. Kept only once something is written. */
export async function matchOrNew(): Promise<KeptMatch> {
  return (await matchNow()) ?? noMatch(await newDeviceKeys());
}

/** Keeps it, on the disk. */
export async function keep(match: KeptMatch): Promise<KeptMatch> {
  take(await keepMatch(await home(), match));
  return match;
}
