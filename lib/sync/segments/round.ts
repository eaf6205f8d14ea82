import type { WayRow } from '../../notebook/exchange';
import { readNumber, readWay } from '../../notebook/read';
import { keepExchange, type Merged } from '../../notebook/write';
import { MOST_NAMES } from '../remotes/remote';
import { got, kept, type RemoteGround, Stopped } from './ground';
import { planExchange, TRIES } from './plan';
import { begin, clear, findLost, settle } from './publish';
import { noticeOf, readAll } from './readAll';

/** After a failure: the first wait, and the longest, in milliseconds. */
export const FIRST_RETRY_MS = 60_000;
const LONGEST_RETRY_MS = 60 * 60_000;

export interface RoundDone {
  /** What was merged, for the views; `null` where nothing was. */
  merged: (Merged & { deleted: number }) | null;
  /** When another round is wanted (milliseconds), beside the usual ones. */
  again: number | null;
  /** How this one failed. */
  failure: string | null;
}

/** How long to wait after so many failures in a row (from 1), in milliseconds. */
export function retryWait(tries: number, after: number | null): number {
  const wait = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.max(0, tries - 1));
  return Math.max(wait, after ?? 0);
}

function stoppedOf(error: unknown): Stopped {
  if (error instanceof Stopped) return error;
  return new Stopped('unexpected', String(error).slice(0, 300));
}

/** The steps of a round; `so.row` is as far as it came. */
async function go(ground: RemoteGround, so: { row: WayRow; done: RoundDone }): Promise<void> {
  const { home, sealer, remote } = ground;
  // What an earlier round began is looked for first: it may well be there.
  const sent = so.row.begun ? null : await begin(ground, so.row);
  if (sent) so.row = sent.row;
  const listed = got(await remote.list());
  if (listed.length > MOST_NAMES) throw new Stopped('too-many-names', String(listed.length));
  const settled = await settle(ground, so.row, listed);
  so.row = settled.row;
  if (sent && settled.done && sent.records > 0)
    so.row = { ...so.row, sent: { records: sent.records, bytes: sent.bytes } };
  const input = { listed, device: home.device, keys: sealer.keys, now: home.now() };
  const plan = planExchange({ ...input, row: so.row });
  const read = await readAll(ground, so.row, listed, plan, await readNumber(home.db));
  so.row = { ...read.row, notice: plan.older.length > 0 ? 'segment-older' : null };
  so.done.merged = read.merged;
  if (read.records > 0) so.row.got = { records: read.records, bytes: read.bytes };
  const missing = await findLost(ground, so.row, plan.lost);
  const lost = missing !== so.row;
  so.row = missing;
  const there = listed.map(({ name }) => name);
  so.row = await clear(ground, so.row, there);
  if (!settled.done && sent) throw new Stopped('altered');
  if (read.stopped) throw read.stopped;
  // What was begun before took this round: what waits since then is for the next one.
  if (read.more || lost || !sent) so.done.again = 0;
}

/**
 * One exchange by one remote: reads and merges what is new there, writes what waits here, removes what that made
 * needless. It may be stopped anywhere. Never throws: what fails is kept, and tried again later.
 */
export async function round(ground: RemoteGround): Promise<RoundDone> {
  const { home, way } = ground;
  const done: RoundDone = { merged: null, again: null, failure: null };
  const so = { row: await readWay(home.db, way), done };
  let stopped: Stopped | null = null;
  try {
    await go(ground, so);
  } catch (error) {
    stopped = stoppedOf(error);
  }
  try {
    // As it is stored: what a step kept before another one failed.
    const row = stopped ? await readWay(home.db, way) : so.row;
    const tries = stopped ? row.tries + 1 : 0;
    const wait = stopped ? retryWait(tries, stopped.after) : null;
    const next: WayRow = {
      ...row,
      got: so.row.got,
      sent: so.row.sent,
      notice: so.row.notice ?? noticeOf(so.row),
      bad: so.row.bad,
      tries,
      failure: stopped?.failure ?? null,
      detail: stopped?.detail ?? null,
      retry: wait === null ? null : home.now() + wait,
      when: stopped ? row.when : home.now(),
    };
    kept(await keepExchange(home, [[['way', way], next]]));
    done.failure = stopped?.failure ?? null;
    done.again = wait ?? done.again;
  } catch (error) {
    done.failure = stoppedOf(error).failure;
    done.again = retryWait(1, null);
  }
  return done;
}

/** Whether a failure is to be shown: after the third try. */
export const isShown = (row: WayRow) => row.failure !== null && row.tries >= TRIES;
