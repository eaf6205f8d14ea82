import type { ExchangeView, MergeKept, RemoteState } from '@/lib/calls/exchangeCalls';
import type { WayRow } from '@/lib/notebook/exchange';
import { readChanged, readMerges, readWay } from '@/lib/notebook/read';
import { POLLED, type PolledName } from '@/lib/sync/remotes';
import { isShown, waitingMerges } from '@/lib/sync/segments';
import { home } from '../home';
import { hasFolder } from './folderTab';
import { groundNow } from './ground';
import { TABLE } from './remotes';
import { isWorking } from './run';

/** What a click of the person mends, and nothing else. */
const ASKS = new Set(['folder-permission', 'dav-permission', 'dav-password']);

const sentence = (failure: string | null) => (failure === null ? null : `error_${failure}`);

/** What a way says of itself beside whether it is on. */
const shownOf = ({ when, sent, got, detail, notice }: WayRow) => ({
  when,
  sent,
  got,
  detail,
  notice: sentence(notice),
});

async function polledState(name: PolledName): Promise<RemoteState> {
  const { db } = await home();
  const [row, { ids }, on] = await Promise.all([
    readWay(db, name),
    readChanged(db, name),
    TABLE[name].isOn(),
  ]);
  const asks = row.failure !== null && ASKS.has(row.failure);
  const noTab = name === 'folder' && !hasFolder();
  const failing = isShown(row) || asks;
  const waiting = ids.length;
  const at = !on
    ? 'off'
    : isWorking(name)
      ? 'working'
      : asks || noTab
        ? 'permission'
        : failing
          ? 'failing'
          : waiting > 0 || row.when === null || row.failure !== null
            ? 'waiting'
            : 'done';
  const failure = failing ? sentence(row.failure) : null;
  return { remote: name, on, at, waiting, failure, ...shownOf(row) };
}

async function fileState(): Promise<RemoteState> {
  const { db } = await home();
  const [row, { ids }] = await Promise.all([readWay(db, 'file'), readChanged(db, 'file')]);
  const at = ids.length > 0 ? 'waiting' : 'done';
  return {
    remote: 'file',
    on: true,
    at,
    waiting: ids.length,
    failure: null,
    ...shownOf(row),
  };
}

async function mergesKept(): Promise<MergeKept[]> {
  const rows = await readMerges((await home()).db);
  return rows.reverse().map(([id, { way, at, from, added, changed, deleted, takenBack }]) => ({
    id: String(id),
    remote: way,
    at,
    from: from[0] ?? '',
    added,
    changed,
    deleted,
    takenBack,
  }));
}

/** How the exchange with the match stands. */
export async function exchangeState(): Promise<ExchangeView> {
  const now = await groundNow();
  const polled = await Promise.all(POLLED.map(polledState));
  return {
    remotes: [await fileState(), ...polled],
    waiting: now ? await waitingMerges(now.ground) : [],
    merges: await mergesKept(),
  };
}
