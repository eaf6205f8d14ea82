import { readMe } from '@/lib/notebook/read';
import type { StoredRecord } from '@/lib/records/record';
import { learnt, memberRecords } from '@/lib/sync/pairing';
import { isOn, type KeptMatch } from '@/lib/sync/pairing/kept';
import type { MatchKeys, Members } from '@/lib/sync/segments';
import { home } from '../home';
import { inOrder } from '../inOrder';
import { tellViews } from '../tellViews';
import { keep, matchNow } from './keptMatch';

/** What seals for the match and opens what came from it, and who is in it. */
export interface MatchNow {
  keys: MatchKeys;
  members: Members;
  /** Whether anything comes in; a match that was closed and not yet put away only seals a last file. */
  on: boolean;
}

/** The match as it is exchanged with now; `null`: there is none, or it has no key yet. */
export async function matchKeysNow(): Promise<MatchNow | null> {
  const match = await matchNow();
  if (!match || match.pairKeys.length === 0) return null;
  const { db, device } = await home();
  const me = await readMe(db);
  const devices = new Map<string, Uint8Array>(
    match.devices.map(({ id, public: keys }) => [id, keys.sign]),
  );
  devices.set(device, match.keys.public.sign);
  const memberOf = new Map(match.devices.map(({ id, member }) => [id, member]));
  memberOf.set(device, me);
  return {
    keys: { device, keys: match.keys, pairKeys: match.pairKeys, devices },
    members: { me, memberOf: (id) => memberOf.get(id) ?? null },
    on: isOn(match),
  };
}

/**
 * After a merge of sealed records, where each member's own came from a device of theirs: what they say of their
 * devices.
 */
export async function learnDevices(records: readonly StoredRecord[]): Promise<void> {
  const said = memberRecords(records);
  if (said.length === 0) return;
  await inOrder('match', async () => {
    const { db, device: here } = await home();
    const me = await readMe(db);
    let match = await matchNow();
    let different = false;
    for (const record of said) {
      const next: KeptMatch | null = match && learnt(match, record, { here, me, now: Date.now() });
      if (!next) continue;
      match = next;
      different = true;
    }
    if (match && different) await keep(match);
  });
  await tellViews({ news: 'match' });
}
