import { memberValueKey } from '@/lib/seal';
import { inOrder } from '../inOrder';
import { keep, matchNow } from './keptMatch';

/** What seals this member's copies in the browser account. */
export interface OwnKey {
  /** `null`: there is none on this device. */
  key: CryptoKey | null;
  /** A match knows the member here by their id. */
  paired: boolean;
  /** The key was made anew here: what an older one sealed is written over. */
  anew: boolean;
}

/** The key of this member's browser sync: made when a match begins, handed on by "Add my other device". */
export async function ownKey(): Promise<OwnKey> {
  const match = await matchNow();
  if (!match) return { key: null, paired: false, anew: false };
  const { keys, memberSecret, pairKeys, anew } = match;
  const key = memberSecret && (await memberValueKey(keys, memberSecret));
  return { key, paired: pairKeys.length > 0, anew: anew === true };
}

/** Nothing that an older key sealed is left to be written over. */
export function sealedAnew(): Promise<void> {
  return inOrder('match', async () => {
    const match = await matchNow();
    if (match) await keep({ ...match, anew: false });
  });
}
