import type { Ground } from '@/lib/sync/segments';
import { matchSealer } from '@/lib/sync/segments';
import { Failed } from '../Failed';
import { home } from '../home';
import { matchKeysNow } from '../match/matchKeys';

/** What the exchange stands on now; `null`: there is no match. `on`: it is closed, and nothing comes in any more. */
export async function groundNow(): Promise<{
  ground: Omit<Ground, 'way'>;
  on: boolean;
} | null> {
  const match = await matchKeysNow();
  if (!match) return null;
  const { keys, members, on } = match;
  return { ground: { home: await home(), sealer: matchSealer(keys), members }, on };
}

/** The same for what a person asked: without a match it is a named failure. */
export async function groundOf(): Promise<Omit<Ground, 'way'>> {
  const now = await groundNow();
  if (!now) throw new Failed('no-match');
  return now.ground;
}
