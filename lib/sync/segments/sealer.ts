import type { DeviceId } from '../../records/stamp';
import type { Level } from './names';

/** Why sealed bytes are not opened: `SegmentWhy` of lib/seal. */
export type SealFailure =
  | 'not-ours'
  | 'newer'
  | 'too-large'
  | 'cut-short'
  | 'altered'
  | 'other-match'
  /** Of this match, with a key that this device has not (yet). */
  | 'other-key'
  /** Signed by a device that this match does not know (yet). */
  | 'unknown-device'
  | 'wrong-signature';

/** What the header says, which the seal covers. */
export interface Sealed {
  device: DeviceId;
  number: number;
  level: Level;
}

export type Opened = { ok: true; bytes: Uint8Array; by: Sealed } | { ok: false; why: SealFailure };

/** What seals for the match and opens what it sealed: lib/seal with the keys of this match and this device. */
export interface Sealer {
  /** Changes with every key and device that is added: what could not be opened is tried again. */
  keys: string;
  /** The key that is sealed with: another one than before, and everything is sealed anew. */
  key: string;
  /** Sealed, signed by this device, padded to a step. `number` must be new for this device. */
  seal(bytes: Uint8Array, as: { number: number; level: Level }): Promise<Uint8Array>;
  /** What was sealed, and by whom. Never throws. */
  open(bytes: Uint8Array): Promise<Opened>;
}

/** Who is in the match: pairing keeps it. */
export interface Members {
  /** The member who writes here. */
  me: string;
  /** The member whom a device belongs to; `null`: of no member of this match. */
  memberOf(device: DeviceId): string | null;
}
