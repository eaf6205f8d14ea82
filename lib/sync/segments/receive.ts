import type { HeldRow, Way, WayRow } from '../../notebook/exchange';
import { countLive, readHeld, readSeen, readStored, readWay } from '../../notebook/read';
import { type Merged, mergeExchanged, type Rows } from '../../notebook/write';
import type { StoredRecord } from '../../records/record';
import type { DeviceId } from '../../records/stamp';
import { type Ground, kept } from './ground';
import { Judge } from './judge';
import type { Arrival } from './openOne';

/** A segment that was read, with its sealed bytes and the name that it had. */
export interface Incoming extends Arrival {
  name: string;
  bytes: Uint8Array;
  /** The member has seen what it does: it need not wait. */
  looked?: boolean;
}

/** What became of the segments that were given. */
export interface Received {
  merged: (Merged & { deleted: number }) | null;
  /** Names of those that wait, and of those that are merged. */
  held: string[];
  taken: string[];
  /** Names that were refused, and why. */
  refused: Map<string, 'not-theirs'>;
}

/** The judge for these segments, who knows what is stored of their records. */
export async function judgeFor(
  { home, members }: Pick<Ground, 'home' | 'members'>,
  records: Iterable<StoredRecord>,
): Promise<Judge> {
  const ids = Array.from(records, ({ id }) => id);
  const [stored, live, seen] = await Promise.all([
    readStored(home.db, ids),
    countLive(home.db),
    readSeen(home.db),
  ]);
  return new Judge(stored, live, new Set([...seen, home.device]), members);
}

/** How far the other has merged the files that were handed over here: a place in the outbox, or `null`. */
function acknowledged(file: WayRow, device: DeviceId, taken: Incoming[]): number | null {
  const numbers = taken.flatMap(({ files }) =>
    files.flatMap(([d, n]) => (d === device ? [n] : [])),
  );
  const upTo = Math.max(0, ...numbers);
  const seqs = file.handed.flatMap(({ number, seq }) => (number <= upTo ? [seq] : []));
  return seqs.length > 0 ? Math.max(...seqs) : null;
}

/**
 * Merges segments in the order given, all in one transaction with what the exchange remembers of them. Where one must
 * wait until the member has seen it, it waits whole, and so do those after it. `rows` is what else is to be kept.
 */
export async function receive(
  ground: Ground,
  incoming: readonly Incoming[],
  rows: (received: Omit<Received, 'merged'>) => Rows,
): Promise<Received> {
  const { home, way } = ground;
  const judge = await judgeFor(
    ground,
    incoming.flatMap(({ records }) => records),
  );
  const waiting = await readHeld(home.db);
  const held: Incoming[] = [];
  const taken: Incoming[] = [];
  const refused: Received['refused'] = new Map();
  for (const one of incoming) {
    const verdict = judge.look(one.by.device, one.records, one.looked);
    if (verdict.is === 'refused') refused.set(one.name, verdict.why);
    else if (verdict.is === 'waits' || (!one.looked && waiting.length + held.length > 0))
      held.push(one);
    else taken.push(one);
  }
  const result = { held: held.map(nameOf), taken: taken.map(nameOf), refused };
  const next = (waiting.at(-1)?.[0] ?? 0) + 1;
  const heldRows: Rows = held.map((one, n) => [['held', next + n], heldRow(way, one, home.now())]);
  const file = await readWay(home.db, 'file');
  const place = acknowledged(file, home.device, taken);
  const exchanged = {
    way,
    from: [...new Set(taken.map(({ from }) => from))],
    devices: [...new Set(taken.map(({ by }) => by.device))],
    records: taken.flatMap(({ records }) => records),
    rows: [...rows(result), ...heldRows],
    published: place === null ? undefined : { way: 'file' as const, seq: place },
  };
  const merged = kept(await mergeExchanged(home, exchanged));
  return { ...result, merged: taken.length > 0 ? merged : null };
}

const nameOf = ({ name }: Incoming) => name;

function heldRow(way: Way, { name, by, bytes }: Incoming, at: number): HeldRow {
  return { way, name, device: by.device, number: by.number, at, bytes };
}
