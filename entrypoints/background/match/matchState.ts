import type { MatchAt, MatchState } from '@/lib/calls/matchCalls';
import { liveRecord, readMe } from '@/lib/notebook/read';
import { fieldValue } from '@/lib/records/record';
import { compareWords } from '@/lib/seal';
import type { KeptMatch } from '@/lib/sync/pairing';
import { home } from '../home';
import { matchNow } from './keptMatch';

const NONE: MatchState = {
  at: 'none',
  other: null,
  whom: '',
  words: [],
  compared: false,
  forDevice: false,
  handing: null,
  since: null,
  devices: [],
  otherLeft: false,
};

/** Where a match stands. */
export function matchAt(match: KeptMatch | null): MatchAt {
  if (!match) return 'none';
  if (match.closed) return match.closed;
  if (match.pairKeys.length > 0) return 'on';
  if (match.invited) return 'inviting';
  return match.answered ? 'joining' : 'none';
}

function handingOf(match: KeptMatch): MatchState['handing'] {
  if (match.handing) return match.handing.kind;
  if (match.invited) return 'invitation';
  return match.answered && match.pairKeys.length === 0 ? 'answer' : null;
}

/** How the match stands, as views show it. */
export async function matchState(): Promise<MatchState> {
  const match = await matchNow();
  if (!match) return NONE;
  const { db, device: here } = await home();
  const me = await readMe(db);
  const at = matchAt(match);
  const record = match.other && (await liveRecord(db, 'member', match.other.member));
  const said = match.answered?.answered.from;
  const by = at === 'joining' && said ? { name: said.name, role: said.role } : null;
  const name = record && fieldValue(record, 'name');
  const other = match.other && {
    name: typeof name === 'string' && name !== '' ? name : match.other.name,
    role: match.other.role,
  };
  const devices = match.devices.map(({ id, member, since }) => ({
    id,
    mine: member === me,
    here: false,
    since,
  }));
  return {
    at,
    other: other ?? by,
    whom: match.invited?.whom ?? '',
    words: match.compare ? compareWords(match.compare.numbers) : [],
    compared: match.compare?.compared ?? false,
    forDevice:
      match.invited?.invitation.purpose === 'device' ||
      match.compare?.forDevice === true ||
      (at === 'joining' && match.answered?.answered.purpose === 'device'),
    handing: handingOf(match),
    since: match.since ?? match.invited?.made ?? match.answered?.made ?? null,
    devices:
      at === 'on' && match.since !== null
        ? [{ id: here, mine: true, here: true, since: match.since }, ...devices]
        : devices,
    otherLeft: record ? fieldValue(record, 'left') === true : false,
  };
}
