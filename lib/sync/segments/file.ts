import type { Preview } from '../../calls/exchangeCalls';
import { readAll, readNumber, readStored, readWay } from '../../notebook/read';
import { keepExchange, type Merged } from '../../notebook/write';
import type { SegmentFailure } from './format';
import { digestOf, type Ground, kept } from './ground';
import { openOne } from './openOne';
import { previewSegment } from './preview';
import { makeSegment, mergedFiles, readWaiting } from './publish';
import { type Incoming, judgeFor, receive } from './receive';
import type { SealFailure } from './sealer';
import { Sendable } from './sendable';

/** A file for the match, before it was handed over. */
export interface MadeFile {
  sealed: Uint8Array;
  records: number;
  number: number;
  /** The place in the outbox that it stands for. */
  seq: number;
}

/**
 * One file with everything, or with all that the match has not said to have: a file that was lost on the way takes
 * nothing with it. `null`: there is nothing new. `too-large`: one file cannot hold it.
 */
export async function makeFile(
  ground: Omit<Ground, 'way'>,
  everything: boolean,
): Promise<MadeFile | 'too-large' | null> {
  const { home, members } = ground;
  const changed = await readWaiting({ home, way: 'file' });
  const sendable = new Sendable(await readAll(home.db), members);
  const whole = everything || changed.first;
  const records = whole ? sendable.all() : sendable.of(changed.ids);
  if (records.length === 0) return null;
  const number = (await readNumber(home.db)) + 1;
  const files = await mergedFiles(ground);
  const only = await makeSegment(ground, records, { level: whole ? 'all' : 0, number, files });
  if (!only) return 'too-large';
  kept(await keepExchange(home, [[['number'], number]]));
  return { sealed: only.sealed, records: records.length, number, seq: changed.seq };
}

/** Most files that are remembered as handed over. */
const MOST_HANDED = 200;

/** A file was handed to the person, to be sent. It counts as come once a segment of the other says so. */
export async function handedOver({ home }: Pick<Ground, 'home'>, file: MadeFile): Promise<void> {
  const row = await readWay(home.db, 'file');
  const { number, seq, records, sealed } = file;
  const handed = [...row.handed.filter((one) => one.number !== number), { number, seq }];
  const next = {
    ...row,
    handed: handed.slice(-MOST_HANDED),
    when: home.now(),
    sent: { records, bytes: sealed.length },
  };
  kept(await keepExchange(home, [[['way', 'file'], next]]));
}

export type FileOpened =
  | { ok: true; incoming: Incoming; preview: Preview }
  | { ok: false; why: SealFailure | SegmentFailure };

/** Opens a file and says what it brings. Nothing is changed. */
export async function openFile(
  ground: Omit<Ground, 'way'>,
  bytes: Uint8Array,
): Promise<FileOpened> {
  const opened = await openOne(ground, bytes);
  if (!opened.ok) return opened;
  const { arrival } = opened;
  const judge = await judgeFor(ground, arrival.records);
  const verdict = judge.look(arrival.by.device, arrival.records);
  if (verdict.is === 'refused') return { ok: false, why: verdict.why };
  const { db } = ground.home;
  const [stored, { highest }] = await Promise.all([
    readStored(
      db,
      arrival.records.map(({ id }) => id),
    ),
    readWay(db, 'file'),
  ]);
  const preview = previewSegment(arrival, {
    stored,
    highest: highest[arrival.by.device] ?? 0,
    waits: verdict.is === 'waits' ? verdict.why : null,
  });
  const incoming = { ...arrival, name: await digestOf(bytes), bytes, looked: true };
  return { ok: true, incoming, preview };
}

/** Merges a file that was opened and looked at. */
export async function mergeFile(
  ground: Omit<Ground, 'way'>,
  incoming: Incoming,
): Promise<(Merged & { deleted: number }) | 'not-theirs'> {
  const { home } = ground;
  const row = await readWay(home.db, 'file');
  const { device, number } = incoming.by;
  const next = {
    ...row,
    highest: { ...row.highest, [device]: Math.max(number, row.highest[device] ?? 0) },
    when: home.now(),
    got: { records: incoming.records.length, bytes: incoming.bytes.length },
  };
  const how = { ...ground, way: 'file' as const };
  const { merged, refused } = await receive(how, [incoming], () => [[['way', 'file'], next]]);
  if (refused.size > 0) return 'not-theirs';
  return merged ?? { added: 0, changed: 0, deleted: 0, ids: [], pages: [] };
}
