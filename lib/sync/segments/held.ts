import type { Waiting } from '../../calls/exchangeCalls';
import type { HeldRow } from '../../notebook/exchange';
import { readHeld, readStored, readWay } from '../../notebook/read';
import { keepExchange, type Merged, type Rows } from '../../notebook/write';
import { type Ground, kept } from './ground';
import { openOne } from './openOne';
import { previewSegment } from './preview';
import { type Incoming, judgeFor, receive } from './receive';

type Held = Omit<Ground, 'way'>;

async function incomingOf(ground: Held, { name, bytes }: HeldRow): Promise<Incoming | null> {
  const opened = await openOne(ground, bytes);
  return opened.ok ? { name, bytes, ...opened.arrival } : null;
}

/** What waits, with what each would bring if those before it were merged too. */
export async function waitingMerges(ground: Held): Promise<Waiting[]> {
  const { db } = ground.home;
  const waiting: Waiting[] = [];
  for (const [id, row] of await readHeld(db)) {
    const incoming = await incomingOf(ground, row);
    if (!incoming) continue;
    const { records, by } = incoming;
    const judge = await judgeFor(ground, records);
    const verdict = judge.look(by.device, records);
    const [stored, { highest }] = await Promise.all([
      readStored(
        db,
        records.map((record) => record.id),
      ),
      readWay(db, row.way),
    ]);
    const waits = verdict.is === 'waits' ? verdict.why : null;
    const beside = { stored, highest: highest[by.device] ?? 0, waits };
    waiting.push({
      ...previewSegment(incoming, beside),
      id: String(id),
      at: row.at,
      remote: row.way,
    });
  }
  return waiting;
}

/**
 * The member has looked at a merge that waited: merges it, or leaves it out. Those behind it are looked at anew: what
 * need not wait by itself is merged, up to the next one that must. `null`: nothing waits under this id.
 */
export async function decide(
  ground: Held,
  id: string,
  merge: boolean,
): Promise<(Merged & { deleted: number })[] | null> {
  const { home } = ground;
  const rows = await readHeld(home.db);
  const chosen = rows.find(([number]) => String(number) === id);
  if (!chosen) return null;
  const done: (Merged & { deleted: number })[] = [];
  const take = async (number: number, row: HeldRow, looked: boolean): Promise<boolean> => {
    const incoming = await incomingOf(ground, row);
    const gone: Rows = [[['held', number], null]];
    if (!incoming) {
      kept(await keepExchange(home, gone));
      return true;
    }
    const judge = await judgeFor(ground, incoming.records);
    const verdict = judge.look(incoming.by.device, incoming.records, looked);
    if (verdict.is === 'waits') return false;
    // What the judge refuses is let go by `receive`, and what was looked at is merged whatever else waits.
    const how = { ...ground, way: row.way };
    const { merged } = await receive(how, [{ ...incoming, looked: true }], () => gone);
    if (merged) done.push(merged);
    return true;
  };
  if (merge) await take(chosen[0], chosen[1], true);
  else kept(await keepExchange(home, [[['held', chosen[0]], null]]));
  for (const [number, row] of rows) {
    if (number === chosen[0]) continue;
    if (!(await take(number, row, false))) break;
  }
  return done;
}
