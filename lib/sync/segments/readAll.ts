import type { BadSegment, WayRow } from '../../notebook/exchange';
import type { Merged, Rows } from '../../notebook/write';
import type { DeviceId } from '../../records/stamp';
import type { Listed } from '../remotes/remote';
import { got, type RemoteGround, Stopped } from './ground';
import type { SegmentName } from './names';
import { openOne } from './openOne';
import { type ExchangePlan, TRIES } from './plan';
import { type Incoming, receive } from './receive';

/** So many bytes are read before they are merged; what is left comes in the next round. */
const MOST_AT_ONCE = 48 * 1024 * 1024;

export interface ReadResult {
  row: WayRow;
  merged: (Merged & { deleted: number }) | null;
  records: number;
  bytes: number;
  /** Something is left to be read. */
  more: boolean;
  /** Reading ended early. */
  stopped: Stopped | null;
}

interface ReadSoFar {
  incoming: Incoming[];
  bad: Record<string, BadSegment>;
  bytes: number;
  more: boolean;
  stopped: Stopped | null;
}

/** Files that vanish or fail while they are read take nothing from the others. */
async function readFiles(ground: RemoteGround, row: WayRow, names: SegmentName[]) {
  const so: ReadSoFar = { incoming: [], bad: {}, bytes: 0, more: false, stopped: null };
  for (const { name } of names) {
    if (so.bytes > MOST_AT_ONCE) {
      so.more = true;
      break;
    }
    const answer = await ground.remote.read(name);
    // Compacted meanwhile: what it held stands in another one.
    if (!answer.ok && answer.failure === 'missing') {
      so.more = true;
      continue;
    }
    const bad = (why: string, bytes: number) => {
      const tries = (row.bad[name]?.tries ?? 0) + 1;
      so.bad[name] = { why, tries, at: ground.home.now(), bytes, keys: ground.sealer.keys };
    };
    if (!answer.ok && answer.failure === 'too-large') {
      bad('too-large', -1);
      continue;
    }
    if (!answer.ok) {
      try {
        got(answer);
      } catch (error) {
        if (error instanceof Stopped) so.stopped = error;
      }
      break;
    }
    so.bytes += answer.value.length;
    const opened = await openOne(ground, answer.value);
    if (opened.ok) so.incoming.push({ name, bytes: answer.value, ...opened.arrival });
    else bad(opened.why, answer.value.length);
  }
  return so;
}

/** The sentence about what cannot be used: after the third try, and never about other people's files. */
export function noticeOf(row: WayRow): string | null {
  const bad = Object.values(row.bad).filter(
    ({ tries, why }) => tries >= TRIES && why !== 'not-ours',
  );
  const [first] = bad.sort((a, b) => b.at - a.at);
  return first ? `segment-${first.why}` : null;
}

function highestOf(row: WayRow, incoming: readonly Incoming[]): Record<DeviceId, number> {
  const highest = { ...row.highest };
  for (const { by } of incoming) highest[by.device] = Math.max(by.number, highest[by.device] ?? 0);
  return highest;
}

/** Reads what is new on a remote and merges it. */
export async function readAll(
  ground: RemoteGround,
  row: WayRow,
  listed: readonly Listed[],
  plan: ExchangePlan,
  number: number,
): Promise<ReadResult> {
  const { home, way } = ground;
  const there = new Set(listed.map(({ name }) => name));
  const so = await readFiles(ground, row, plan.read);
  const sizes = new Map(listed.map(({ name, bytes }) => [name, bytes]));
  const kept = Object.entries({ ...row.bad, ...so.bad }).filter(([name]) => there.has(name));
  let next: WayRow = {
    ...row,
    read: row.read.filter((name) => there.has(name)),
    // As the listing says it, so that a file which grows is tried again.
    bad: Object.fromEntries(
      kept.map(([name, bad]) => [name, { ...bad, bytes: sizes.get(name) ?? -1 }]),
    ),
  };
  if (so.incoming.length === 0) {
    return { row: next, merged: null, records: 0, bytes: 0, more: so.more, stopped: so.stopped };
  }
  const mine = so.incoming.filter(({ by }) => by.device === home.device);
  const { merged } = await receive(ground, so.incoming, ({ held, taken, refused }) => {
    const use = new Set([...held, ...taken]);
    for (const [name, why] of refused) {
      const bytes = sizes.get(name) ?? -1;
      const at = home.now();
      next.bad[name] = { why, tries: TRIES, at, bytes, keys: ground.sealer.keys };
    }
    const used = so.incoming.filter(({ name }) => use.has(name));
    const own = mine.filter(({ name }) => use.has(name));
    for (const { name } of used) delete next.bad[name];
    next = {
      ...next,
      // Of this very device, and unknown: this profile is an older state of it, or a copy. From now on they are its own.
      own: [...next.own, ...own.map(ownOf)],
      read: [...next.read, ...used.filter((one) => !own.includes(one)).map(({ name }) => name)],
      highest: highestOf(next, used),
    };
    const rows: Rows = [[['way', way], next]];
    for (const { name, by, records } of own)
      if (by.level !== 'all') rows.push([['ids', way, name], records.map(({ id }) => id)]);
    const most = Math.max(number, ...own.map(({ by }) => by.number));
    if (most > number) rows.push([['number'], most]);
    return rows;
  });
  const records = so.incoming.reduce((sum, one) => sum + one.records.length, 0);
  return { row: next, merged, records, bytes: so.bytes, more: so.more, stopped: so.stopped };
}

const ownOf = ({ name, by, bytes }: Incoming) => ({
  name,
  number: by.number,
  level: by.level,
  bytes: bytes.length,
});
