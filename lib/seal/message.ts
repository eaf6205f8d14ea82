import * as v from 'valibot';
import { type Bytes, bytesOfHex, hexOf, joined, type Result, random, textOf, utf8 } from './bytes';
import { type DeviceKeys, isSigned, signed } from './deviceKeys';
import { derivedKey, hkdfKey } from './hkdf';
import { padded, unpadded } from './padding';

/** The largest answer or welcome, in bytes. */
export const MAX_MESSAGE = 64 * 1024;
const VERSION = 1;
const START = 16;
const SALT = 32;
const TAG = 16;
const SIGNATURE = 64;

/** Why an answer or a welcome was not read. */
export type MessageWhy =
  | 'not-ours'
  | 'newer'
  | 'too-large'
  | 'cut-short'
  | 'other-invitation'
  | 'altered';

/** What is known of a message before it is opened. */
export interface Start {
  /** The invitation it belongs to, 16 hexadecimal digits. */
  id: string;
  /** What stands in clear behind the start. */
  clear: Bytes;
}

const gcm = (additionalData: Bytes) => ({
  name: 'AES-GCM',
  iv: new Uint8Array(12),
  additionalData,
});

/**
 * A signed and sealed message: magic (4 bytes), version, 3 zeros, the invitation's id (8), `clear`, a salt (32), the
 * content filled to a step and sealed under a key of that salt, a signature over all of it.
 */
export async function sealMessage(
  by: { magic: string; id: string; clear: Bytes; secret: Bytes; info: string; keys: DeviceKeys },
  content: Bytes,
): Promise<Bytes> {
  const salt = random(SALT);
  const start = joined(utf8(by.magic), Uint8Array.of(VERSION, 0, 0, 0), bytesOfHex(by.id));
  const head = joined(start, by.clear, salt);
  const key = await derivedKey(await hkdfKey(by.secret), by.info, salt);
  const sealed = await crypto.subtle.encrypt(gcm(head), key, padded(content));
  const message = joined(head, new Uint8Array(sealed));
  return joined(message, await signed(by.keys, message));
}

/** What stands in clear; `length` bytes of it behind the start. */
export function startOf(
  magic: string,
  length: number,
  bytes: Uint8Array,
): Result<Start, MessageWhy> {
  if (hexOf(bytes.subarray(0, 4)) !== hexOf(utf8(magic))) return { ok: false, why: 'not-ours' };
  const version = bytes[4] ?? VERSION;
  if (version > VERSION) return { ok: false, why: 'newer' };
  if (bytes.length > MAX_MESSAGE) return { ok: false, why: 'too-large' };
  if (bytes.length < START + length + SALT + TAG + SIGNATURE)
    return { ok: false, why: 'cut-short' };
  const zeros = bytes.subarray(5, 8).every((byte) => byte === 0);
  if (version !== VERSION || !zeros) return { ok: false, why: 'not-ours' };
  const clear = joined(bytes.subarray(START, START + length));
  return { ok: true, value: { id: hexOf(bytes.subarray(8, START)), clear } };
}

/** The content of a message, unsigned as yet; null where it was altered or is under another secret. */
export async function openMessage(
  by: { clear: number; secret: Bytes; info: string },
  bytes: Bytes,
): Promise<Bytes | null> {
  const head = joined(bytes.subarray(0, START + by.clear + SALT));
  const key = await derivedKey(await hkdfKey(by.secret), by.info, head.subarray(-SALT));
  const sealed = joined(bytes.subarray(head.length, -SIGNATURE));
  try {
    return unpadded(new Uint8Array(await crypto.subtle.decrypt(gcm(head), key, sealed)));
  } catch {
    return null;
  }
}

/** Whether the message ends with the signature of this Ed25519 public key. */
export const isSignedBy = (by: Uint8Array, bytes: Bytes): Promise<boolean> =>
  isSigned(by, joined(bytes.subarray(0, -SIGNATURE)), bytes.subarray(-SIGNATURE));

/** JSON of a sealed content, checked against a schema; null where it is something else. */
export function checked<Schema extends v.GenericSchema>(
  schema: Schema,
  content: Bytes,
): v.InferOutput<Schema> | null {
  try {
    const read = v.safeParse(schema, JSON.parse(textOf(content)));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}
