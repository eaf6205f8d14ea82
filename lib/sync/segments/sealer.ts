import type { DeviceId } from '../../records/stamp';

/** Why sealed bytes cannot be opened. Each has a sentence: `error_segment-<name>`. */
export type SealFailure =
  /** Cut short, or altered anywhere. */
  | 'broken'
  /** Sealed with a key that this device has not: another match, or before "new key". */
  | 'other-match'
  /** Written by a newer Matchbook. */
  | 'newer'
  /** Signed by a device that this match does not know. */
  | 'unknown-device'
  | 'too-large';

export type Opened =
  | { ok: true; bytes: Uint8Array; device: DeviceId }
  | { ok: false; why: SealFailure };

/** What seals for the match and opens what it sealed: lib/seal with the keys of this match and this device. */
export interface Sealer {
  /** Sealed, signed by this device, padded to a step. */
  seal(bytes: Uint8Array): Promise<Uint8Array>;
  /** What was sealed, and the device that signed it. Never throws. */
  open(bytes: Uint8Array): Promise<Opened>;
}

/** Who is in the match: pairing keeps it. */
export interface Members {
  /** The member who writes here. */
  me: string;
  /** The member whom a device belongs to; `null`: of no member of this match. */
  memberOf(device: DeviceId): string | null;
}
