import { readMe } from '@/lib/notebook/read';
import type { StoredRecord } from '@/lib/records/record';
import type { SegmentWhy } from '@/lib/seal';
import { type KeptMatch, learnt, memberRecords, openFrom, sealFor } from '@/lib/sync/pairing';
import { isOn } from '@/lib/sync/pairing/kept';
import type { Members, Sealer, SealFailure } from '@/lib/sync/segments/sealer';
import { Failed } from '../Failed';
import { home } from '../home';
import { inOrder } from '../inOrder';
import { tellViews } from '../tellViews';
import { keep, matchNow } from './keptMatch';

const WHY: Record<SegmentWhy, SealFailure> = {
  'not-ours': 'broken',
  newer: 'newer',
  'too-large': 'too-large',
  'cut-short': 'broken',
  altered: 'broken',
  'other-match': 'other-match',
  'other-key': 'other-match',
  'unknown-device': 'unknown-device',
  'wrong-signature': 'broken',
};

/** The match whose keys seal and open: one that is on, or was closed and not yet put away. `null`: there is none. */
async function sealing(): Promise<KeptMatch | null> {
  const match = await matchNow();
  return match && match.pairKeys.length > 0 ? match : null;
}

/** What seals for the match and opens what came from it, with the keys of now. */
export const sealer: Sealer = {
  seal: (bytes) =>
    inOrder('match-seal', async () => {
      const match = await sealing();
      const { device } = await home();
      const seq = (match?.seq ?? 0) + 1;
      const sealed = match && (await sealFor(match, device, seq, bytes));
      if (!match || !sealed) throw new Failed('no-match');
      await inOrder('match', async () => {
        const now = await matchNow();
        if (now) await keep({ ...now, seq });
      });
      return sealed;
    }),
  async open(bytes) {
    const match = await sealing();
    if (!match) return { ok: false, why: 'other-match' };
    const { device } = await home();
    const opened = await openFrom(match, device, new Uint8Array(bytes));
    return opened.ok ? opened : { ok: false, why: WHY[opened.why] };
  },
};

/** Whether anything is exchanged at all. */
export async function isMatchOn(): Promise<boolean> {
  return isOn(await matchNow());
}

/** Who is in the match. */
export async function membersNow(): Promise<Members> {
  const [match, { db, device: here }] = await Promise.all([matchNow(), home()]);
  const me = await readMe(db);
  const of = new Map(match?.devices.map(({ id, member }) => [id, member]));
  of.set(here, me);
  return { me, memberOf: (device) => of.get(device) ?? null };
}

/** After a merge of sealed records, each from a device of its member: what their members say of their devices. */
export async function learnDevices(records: readonly StoredRecord[]): Promise<void> {
  const said = memberRecords(records);
  if (said.length === 0) return;
  await inOrder('match', async () => {
    const { device } = await home();
    let match = await matchNow();
    let different = false;
    for (const record of said) {
      const next: KeptMatch | null = match && learnt(match, record, device, Date.now());
      if (!next) continue;
      match = next;
      different = true;
    }
    if (match && different) await keep(match);
  });
  await tellViews({ news: 'match' });
}
