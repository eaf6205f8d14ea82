import { type Bytes, bytesOf, hexOf, joined, type Result, random, sha256 } from './bytes';
import { type DeviceKeys, isSigned, signed } from './deviceKeys';
import { derivedKey } from './hkdf';
import { padded, unpadded } from './padding';
import type { PairKey } from './pairKey';
import {
  CHUNK,
  HEADER,
  MAX_CONTENT,
  MAX_SEGMENT,
  readHeader,
  type SegmentHeader,
  type SegmentWhy,
  SIGNATURE,
  segmentLength,
  TAG,
  writeHeader,
} from './segmentHeader';

const INFO = 'matchbook segment v1';
const SIGNED = new TextEncoder().encode('matchbook segment signature v1');

export interface OpenSegment {
  header: SegmentHeader;
  content: Bytes;
}

/** A refusal carries the header where it could be read: of an unknown device, of a key that is not here yet. */
export type SegmentOpened =
  | { ok: true; value: OpenSegment }
  | { ok: false; why: SegmentWhy; header?: SegmentHeader };

/** Nonce of a chunk: its number in eleven bytes, then 1 for the last chunk (STREAM, as age does). */
function gcm(number: number, last: boolean, additionalData: Bytes) {
  const iv = new Uint8Array(12);
  new DataView(iv.buffer).setUint32(7, number);
  iv[11] = last ? 1 : 0;
  return { name: 'AES-GCM', iv, additionalData };
}

const toSign = async (header: Uint8Array, sealed: Bytes): Promise<Bytes> =>
  joined(SIGNED, header, new Uint8Array(await crypto.subtle.digest('SHA-256', sealed)));

/**
 * Seals content of at most `MAX_CONTENT` bytes (throws a RangeError beyond) for all who hold the pair key, signed by
 * this device. `header.seq` must not have been used before by this device.
 */
export async function sealSegment(
  by: {
    pairKey: PairKey;
    keys: DeviceKeys;
    header: Pick<SegmentHeader, 'device' | 'seq' | 'level'>;
  },
  content: Uint8Array,
): Promise<Bytes> {
  if (content.length > MAX_CONTENT) throw new RangeError('too much for a segment');
  const filled = padded(content);
  const salt = random(32);
  const { match, id: keyId, key } = by.pairKey;
  const header = writeHeader({ ...by.header, match, keyId }, filled.length, salt);
  const own = await derivedKey(key, INFO, salt);
  const out = new Uint8Array(segmentLength(filled.length));
  out.set(header);
  const count = Math.ceil(filled.length / CHUNK);
  await Promise.all(
    Array.from({ length: count }, async (_, n) => {
      const plain = filled.subarray(n * CHUNK, (n + 1) * CHUNK);
      const sealed = await crypto.subtle.encrypt(gcm(n, n === count - 1, header), own, plain);
      out.set(new Uint8Array(sealed), HEADER + n * (CHUNK + TAG));
    }),
  );
  const end = out.length - SIGNATURE;
  out.set(await signed(by.keys, await toSign(header, out.subarray(HEADER, end))), end);
  return out;
}

/** What a segment of `size` bytes says of itself, from its first 76 bytes: before the rest is fetched. */
export function peekSegment(start: Uint8Array, size: number): Result<SegmentHeader, SegmentWhy> {
  if (size > MAX_SEGMENT) return { ok: false, why: 'too-large' };
  const read = readHeader(start);
  if (!read.ok) return read;
  const length = segmentLength(read.value.filled);
  if (size < length) return { ok: false, why: 'cut-short' };
  if (size > length) return { ok: false, why: 'altered' };
  return { ok: true, value: read.value.header };
}

/** The filled plain text; null where a chunk does not open. */
async function opened(key: CryptoKey, salt: Uint8Array, bytes: Bytes, filled: number) {
  const own = await derivedKey(key, INFO, salt);
  const header = bytes.slice(0, HEADER);
  const plain = new Uint8Array(filled);
  const count = Math.ceil(filled / CHUNK);
  try {
    await Promise.all(
      Array.from({ length: count }, async (_, n) => {
        const start = HEADER + n * (CHUNK + TAG);
        const end = Math.min(start + CHUNK + TAG, bytes.length - SIGNATURE);
        const last = n === count - 1;
        const part = bytes.subarray(start, end);
        const open = await crypto.subtle.decrypt(gcm(n, last, header), own, part);
        plain.set(new Uint8Array(open), n * CHUNK);
      }),
    );
    return plain;
  } catch {
    return null;
  }
}

async function isSignedSegment(device: Uint8Array, bytes: Bytes): Promise<boolean> {
  const end = bytes.length - SIGNATURE;
  const message = await toSign(bytes.subarray(0, HEADER), bytes.subarray(HEADER, end));
  return isSigned(device, message, bytes.subarray(end));
}

/**
 * Opens a segment of one of these keys, signed by one of these devices (id to Ed25519 public key). Never throws, and
 * gives no content that was not checked in full. The header's sizes are compared with the bytes before anything is
 * allocated.
 */
export async function openSegment(
  by: { pairKeys: readonly PairKey[]; devices: ReadonlyMap<string, Uint8Array> },
  given: Uint8Array,
): Promise<SegmentOpened> {
  const peeked = peekSegment(given, given.length);
  if (!peeked.ok) return peeked;
  const bytes = bytesOf(given);
  const header = peeked.value;
  const read = readHeader(bytes);
  if (!read.ok) return read;
  const { filled, salt } = read.value;
  if (!by.pairKeys.some((key) => key.match === header.match))
    return { ok: false, why: 'other-match', header };
  const pairKey = by.pairKeys.find((key) => key.id === header.keyId && key.match === header.match);
  if (!pairKey) return { ok: false, why: 'other-key', header };
  const device = by.devices.get(header.device);
  const [plain, signedByDevice] = await Promise.all([
    opened(pairKey.key, salt, bytes, filled),
    device ? isSignedSegment(device, bytes) : false,
  ]);
  const content = plain && unpadded(plain);
  if (!content) return { ok: false, why: 'altered', header };
  if (!device) return { ok: false, why: 'unknown-device', header };
  if (!signedByDevice) return { ok: false, why: 'wrong-signature', header };
  return { ok: true, value: { header, content } };
}

/** The SHA-256 of a segment, 64 hexadecimal digits: whether two names hold the same. */
export const segmentHash = async (bytes: Uint8Array): Promise<string> => hexOf(await sha256(bytes));
