/**
 * Hybrid logical clock stamps: when a value was written, by which device.
 *
 * A stamp is text of fixed shape, so that comparing two stamps is comparing two strings:
 * 9 characters of milliseconds since 1970 (base 36), 3 of a counter (base 36), then the device's id.
 * A stamp is compared as written and never changed on receipt (design: "Records and merging").
 */
export type Stamp = string;
/** Ten characters of a-z and 0-9, random, one for each browser profile that holds a copy. */
export type DeviceId = string;

/** The state of one device's clock: the highest time it has given or believed. */
export interface Clock {
  ms: number;
  counter: number;
}

/** Another device's stamp moves the own clock by at most this much, in milliseconds. */
export const MAX_DRIFT_MS = 24 * 60 * 60 * 1000;
/** A stamp later than this is bad input. */
export const LATEST_MS = Date.UTC(2100, 0, 1);
const MAX_COUNTER = 36 ** 3 - 1;
const SHAPE = /^[0-9a-z]{12}[0-9a-z]{10}$/;

export function writeStamp(ms: number, counter: number, device: DeviceId): Stamp {
  return ms.toString(36).padStart(9, '0') + counter.toString(36).padStart(3, '0') + device;
}

/** Milliseconds since 1970 at which the stamp's device says that it wrote. */
export function stampTime(stamp: Stamp): number {
  return Number.parseInt(stamp.slice(0, 9), 36);
}

export function stampDevice(stamp: Stamp): DeviceId {
  return stamp.slice(12);
}

function stampCounter(stamp: Stamp): number {
  return Number.parseInt(stamp.slice(9, 12), 36);
}

/** Whether `value` can be the id of a device. */
export function isDevice(value: unknown): value is DeviceId {
  return typeof value === 'string' && /^[0-9a-z]{10}$/.test(value);
}

/** Whether `value` is a stamp at all, and not from beyond the year 2100. */
export function isStamp(value: unknown): value is Stamp {
  return typeof value === 'string' && SHAPE.test(value) && stampTime(value) <= LATEST_MS;
}

function after(ms: number, counter: number): Clock {
  return counter < MAX_COUNTER ? { ms, counter: counter + 1 } : { ms: ms + 1, counter: 0 };
}

/**
 * A stamp for a value written now, above everything the clock has seen and above `above`, the highest
 * stamp that the new value replaces. The clock itself moves only by its own time, never by `above`:
 * one wrong clock in the pair cannot push everybody into the future.
 */
export function nextStamp(
  clock: Clock,
  device: DeviceId,
  now: number,
  above: Stamp = '',
): { stamp: Stamp; clock: Clock } {
  const wall = Math.min(Math.max(0, Math.floor(now)), LATEST_MS - MAX_DRIFT_MS);
  const own = wall > clock.ms ? { ms: wall, counter: 0 } : after(clock.ms, clock.counter);
  const ownStamp = writeStamp(own.ms, own.counter, device);
  if (ownStamp > above) return { stamp: ownStamp, clock: own };
  const over = after(stampTime(above), stampCounter(above));
  return { stamp: writeStamp(over.ms, over.counter, device), clock: own };
}

/** The clock after another device's stamp has been read. */
export function receiveStamp(clock: Clock, stamp: Stamp, now: number): Clock {
  const ms = stampTime(stamp);
  if (ms < clock.ms) return clock;
  if (ms > now + MAX_DRIFT_MS) {
    const most = Math.floor(now + MAX_DRIFT_MS);
    return most > clock.ms ? { ms: most, counter: 0 } : clock;
  }
  if (ms === clock.ms) return { ms, counter: Math.max(clock.counter, stampCounter(stamp)) };
  return { ms, counter: stampCounter(stamp) };
}
