import { type Bytes, bytesOfHex, hexOf, joined, type Result, readU32, u32, utf8 } from './bytes';

/** The content of a segment, before it is sealed, in bytes at most. */
export const MAX_CONTENT = 8 * 1024 * 1024;
/** Bytes of plain text in one sealed piece. */
export const CHUNK = 64 * 1024;
export const TAG = 16;
export const SIGNATURE = 64;
export const HEADER = 76;

const MAGIC = utf8('MBKS');
const VERSION = 1;
/** What `MAX_CONTENT` and its length are filled up to. */
const MAX_FILLED = MAX_CONTENT + MAX_CONTENT / 8;
/** The largest segment, in bytes. */
export const MAX_SEGMENT = HEADER + MAX_FILLED + Math.ceil(MAX_FILLED / CHUNK) * TAG + SIGNATURE;

/** What anyone can read of a segment. */
export interface SegmentHeader {
  /** 16 hexadecimal digits. */
  match: string;
  /** The pair key's id, 16 hexadecimal digits. */
  keyId: string;
  /** Who wrote and signed it: a device's id, ten characters of a-z and 0-9. */
  device: string;
  /** The device's own count of its segments, from 1; below 2^32. */
  seq: number;
  /** The level of compaction: 0 for edits; 255 for a snapshot of everything. For the caller to use. */
  level: number;
}

/** Why a segment was not opened. */
export type SegmentWhy =
  | 'not-ours'
  | 'newer'
  | 'too-large'
  | 'cut-short'
  | 'altered'
  | 'other-match'
  | 'other-key'
  | 'unknown-device'
  | 'wrong-signature';

export interface Read {
  header: SegmentHeader;
  /** The length of the filled plain text. */
  filled: number;
  salt: Uint8Array;
}

/** The 76 bytes of a header. */
export function writeHeader(header: SegmentHeader, filled: number, salt: Uint8Array): Bytes {
  return joined(
    MAGIC,
    Uint8Array.of(VERSION, header.level, 0, 0),
    bytesOfHex(header.match),
    bytesOfHex(header.keyId),
    utf8(header.device),
    Uint8Array.of(0, 0),
    u32(header.seq),
    u32(filled),
    salt,
  );
}

/** How long a segment of so much filled plain text is. */
export const segmentLength = (filled: number): number =>
  HEADER + filled + Math.ceil(filled / CHUNK) * TAG + SIGNATURE;

/** The header in full, from at least its 76 bytes. */
export function readHeader(bytes: Uint8Array): Result<Read, SegmentWhy> {
  const magic = Math.min(bytes.length, MAGIC.length);
  for (let at = 0; at < magic; at++) {
    if (bytes[at] !== MAGIC[at]) return { ok: false, why: 'not-ours' };
  }
  if (bytes.length <= MAGIC.length) return { ok: false, why: 'cut-short' };
  const version = bytes[4] ?? 0;
  if (version === 0) return { ok: false, why: 'not-ours' };
  if (version > VERSION) return { ok: false, why: 'newer' };
  if (bytes.length < HEADER) return { ok: false, why: 'cut-short' };
  const filled = readU32(bytes, 40);
  if (filled > MAX_FILLED) return { ok: false, why: 'too-large' };
  if (filled === 0) return { ok: false, why: 'altered' };
  const device = String.fromCharCode(...bytes.subarray(24, 34));
  const zeros = joined(bytes.subarray(6, 8), bytes.subarray(34, 36));
  if (!/^[0-9a-z]{10}$/.test(device) || zeros.some((byte) => byte !== 0))
    return { ok: false, why: 'altered' };
  return {
    ok: true,
    value: {
      header: {
        match: hexOf(bytes.subarray(8, 16)),
        keyId: hexOf(bytes.subarray(16, 24)),
        device,
        seq: readU32(bytes, 36),
        level: bytes[5] ?? 0,
      },
      filled,
      salt: bytes.subarray(44, 76),
    },
  };
}
