import type { OwnSegment, WayRow } from '../../notebook/exchange';
import type { DeviceId } from '../../records/stamp';
import type { Listed } from '../remotes/remote';
import { byNumber, type Level, readName, type SegmentName, TOP_LEVEL } from './names';

/** So many of one level become one of the next. */
export const EIGHT = 8;
/** Own segments on a remote: two devices stay below 60 files. */
const MOST_OWN = 28;
/** A snapshot is written when what came since is more than this share of the last one. */
const SHARE = 0.45;
/** Below so many bytes no snapshot is worth it. */
const LEAST_SINCE = 32 * 1024;
/** Tries in a row until something that cannot be read is left alone for a day. */
export const TRIES = 3;
const DAY_MS = 24 * 60 * 60 * 1000;

/** What there is to be done with what a remote lists. */
export interface ExchangePlan {
  /** Files to read, each device's older ones first. */
  read: SegmentName[];
  /** Own names of no use any more that are still there. */
  remove: string[];
  /** Own segments that are not there any more. */
  lost: OwnSegment[];
  /** Devices of which an older state is offered: the newest that was read of them is gone, and nothing newer is there. */
  older: DeviceId[];
  /** Files there that are no segments. */
  foreign: number;
}

export interface PlanInput {
  listed: readonly Listed[];
  row: WayRow;
  device: DeviceId;
  /** `Sealer.keys`. */
  keys: string;
  /** Milliseconds since 1970. */
  now: number;
}

/** Whether something that could not be read is to be tried again. */
function isDue({ row, keys, now }: PlanInput, name: string, bytes: number): boolean {
  const bad = row.bad[name];
  if (!bad) return true;
  if (bad.keys !== keys || bad.bytes !== bytes) return true;
  return bad.tries < TRIES || Math.abs(now - bad.at) > DAY_MS;
}

/** Compares what a remote lists with what is remembered of it. Pure. */
export function planExchange(input: PlanInput): ExchangePlan {
  const { listed, row, device } = input;
  const begun = row.begun?.segments.map(({ name }) => name) ?? [];
  const own = row.own.map(({ name }) => name);
  const known = new Set([...own, ...begun, ...row.remove, ...row.read]);
  const there = new Set<string>();
  const highest = new Map<DeviceId, number>();
  const read: SegmentName[] = [];
  let foreign = 0;
  for (const { name, bytes } of listed) {
    const says = readName(name);
    if (!says) {
      foreign++;
      continue;
    }
    there.add(name);
    highest.set(says.device, Math.max(says.number, highest.get(says.device) ?? 0));
    if (known.has(name)) continue;
    if (isDue(input, name, bytes)) read.push(says);
  }
  const older = Object.entries(row.highest).flatMap(([other, number]) =>
    other !== device && (highest.get(other) ?? 0) < number ? [other] : [],
  );
  return {
    read: read.sort(byNumber),
    remove: row.remove.filter((name) => there.has(name)),
    lost: row.own.filter(({ name }) => !there.has(name)),
    older,
    foreign,
  };
}

/** The next segment: at which level, and which own ones it holds too, to be removed once it was read back. */
export interface WritePlan {
  level: Level;
  takes: OwnSegment[];
}

/**
 * How what waits is written: at once into the level that its coming makes whole, so that eight of a level never stand
 * there; as a snapshot where there is none, or where what came since has grown. Pure.
 */
export function planWrite(own: readonly OwnSegment[]): WritePlan {
  const all = own.filter(({ level }) => level === 'all');
  const since = own.filter(({ level }) => level !== 'all');
  const bytes = (segments: readonly OwnSegment[]) =>
    segments.reduce((sum, segment) => sum + segment.bytes, 0);
  if (own.length === 0) return { level: 'all', takes: [] };
  if (bytes(since) > Math.max(LEAST_SINCE, bytes(all) * SHARE)) {
    return { level: 'all', takes: [...own] };
  }
  const takes: OwnSegment[] = [];
  for (let level = 0; ; level++) {
    const same = since.filter((segment) => segment.level === level);
    const room = own.length - takes.length < MOST_OWN;
    if ((same.length < EIGHT - 1 && room) || level === TOP_LEVEL) return { level, takes };
    takes.push(...same);
  }
}
