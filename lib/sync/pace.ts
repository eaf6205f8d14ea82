/**
 * How often browser sync may write. Chromium refuses the 121st `set` of a minute; its sync engine sends one commit
 * each 100 s once a store of 100 is used up, which all extensions of the profile share (data_type_tracker.cc).
 * A few edits in a row travel at once, and what goes on all day stays well below the engine's refill.
 */
export interface Pace {
  /** How many writes may follow at once, as of `at`; parts of one count up. */
  left: number;
  /** Milliseconds since 1970. */
  at: number;
}

/** So many at once. */
export const BURST = 4;
/** One more each so many milliseconds. */
export const REFILL_MS = 150_000;

function leftAt(pace: Pace | null, now: number): number {
  if (!pace) return BURST;
  // A clock that was set back gives nothing, and takes nothing.
  const since = Math.max(0, now - pace.at);
  return Math.min(BURST, pace.left + since / REFILL_MS);
}

/** How long to wait until the next write, in milliseconds; 0 for not at all. */
export function paceWait(pace: Pace | null, now: number): number {
  const left = leftAt(pace, now);
  return left >= 1 ? 0 : Math.ceil((1 - left) * REFILL_MS);
}

/** The pace after a write. */
export function paceAfter(pace: Pace | null, now: number): Pace {
  return { left: Math.max(0, leftAt(pace, now) - 1), at: now };
}

/** After a refusal: the first wait, and the longest, in milliseconds. */
export const FIRST_RETRY_MS = 90_000;
export const LONGEST_RETRY_MS = 3 * 60 * 60 * 1000;

/** How long to wait after so many refusals in a row (from 1), in milliseconds. */
export function retryWait(refusals: number): number {
  return Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.max(0, refusals - 1));
}

/** A new device is quiet for this long before its first write, in milliseconds. */
export const QUIET_MS = 60_000;
/** Where the account says nothing at all: this long. */
export const SILENT_MS = 10 * 60_000;

/**
 * How long a device that has never written here waits, in milliseconds: what the account holds may only be on its
 * way, and Chromium's sync, when it starts, overwrites what was written before (syncable_settings_storage.cc).
 * `began`: when it first looked; `heard`: when the area last changed by another, or was found filled; both
 * milliseconds since 1970.
 */
export function firstWait(began: number, heard: number | null, now: number): number {
  const until = heard === null ? began + SILENT_MS : Math.max(began, heard) + QUIET_MS;
  // A clock that was set back since must not keep it waiting.
  return Math.min(Math.max(0, until - now), SILENT_MS);
}
