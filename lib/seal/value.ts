/**
 * One value of browser sync, sealed or not: bytes in, bytes out. Both forms begin with a head that anyone can read
 * and end with a CRC-32 (https://www.rfc-editor.org/rfc/rfc1952#section-8), so that a torn value is told from one
 * that is sealed with another key. The sealed form takes 32 bytes more: a salt, and the tag of AES-256-GCM.
 */
const SALT = 16;
const TAG = 16;
const CHECK = 4;
const INFO = new TextEncoder().encode('matchbook browser value v1');

export type Opened = { ok: true; body: Uint8Array } | { ok: false; why: 'broken' | 'other-key' };

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The CRC-32 of the parts one after another. */
export function crc32(...parts: Uint8Array[]): number {
  let crc = 0xffffffff;
  for (const part of parts) {
    for (const byte of part) crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 255] ?? 0);
  }
  return ~crc >>> 0;
}

function joined(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

function check(name: Uint8Array, bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(CHECK);
  new DataView(out.buffer).setUint32(0, crc32(name, bytes));
  return out;
}

/** Whether a value ends with its right sum, which it does in every version of the form. */
export function isWhole(name: string, value: Uint8Array): boolean {
  const end = value.length - CHECK;
  if (end < 0) return false;
  const sum = check(new TextEncoder().encode(name), value.subarray(0, end));
  return sum.every((byte, n) => byte === value[end + n]);
}

/** The key that seals values, from a secret of at least 16 random bytes. It cannot be read out again. */
export function valueKey(secret: Uint8Array): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', joined(secret), 'HKDF', false, ['deriveKey']);
}

/** A key for one value alone: no nonce can ever be used twice. */
function keyOf(key: CryptoKey, salt: Uint8Array): Promise<CryptoKey> {
  const how = { name: 'HKDF', hash: 'SHA-256', salt: joined(salt), info: INFO };
  return crypto.subtle.deriveKey(how, key, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
}

const gcm = (name: Uint8Array, head: Uint8Array) => ({
  name: 'AES-GCM',
  iv: new Uint8Array(12),
  additionalData: joined(name, head),
});

/** How many bytes a value of so long a head and body takes. */
export function valueLength(head: number, body: number, sealed: boolean): number {
  return head + body + CHECK + (sealed ? SALT + TAG : 0);
}

/**
 * A value: its head, then its body, sealed where there is a key. `name` is where it is stored: a value that was
 * moved to another key is none. The head must say whether the value is sealed.
 */
export async function sealValue(
  key: CryptoKey | null,
  name: string,
  head: Uint8Array,
  body: Uint8Array,
): Promise<Uint8Array> {
  const at = new TextEncoder().encode(name);
  if (!key) {
    const plain = joined(head, body);
    return joined(plain, check(at, plain));
  }
  const salt = crypto.getRandomValues(new Uint8Array(SALT));
  const own = await keyOf(key, salt);
  const closed = await crypto.subtle.encrypt(gcm(at, head), own, joined(body));
  const sealed = joined(head, salt, new Uint8Array(closed));
  return joined(sealed, check(at, sealed));
}

/** The body of a value whose head is the first `head` bytes. Never throws. */
export async function openValue(
  key: CryptoKey | null,
  name: string,
  value: Uint8Array,
  head: number,
  sealed: boolean,
): Promise<Opened> {
  const at = new TextEncoder().encode(name);
  const end = value.length - CHECK;
  if (end < head + (sealed ? SALT + TAG : 0)) return { ok: false, why: 'broken' };
  if (!isWhole(name, value)) return { ok: false, why: 'broken' };
  const content = value.subarray(0, end);
  if (!sealed) return { ok: true, body: content.subarray(head) };
  if (!key) return { ok: false, why: 'other-key' };
  const salt = content.subarray(head, head + SALT);
  try {
    const own = await keyOf(key, salt);
    const closed = joined(content.subarray(head + SALT));
    const open = await crypto.subtle.decrypt(gcm(at, content.subarray(0, head)), own, closed);
    return { ok: true, body: new Uint8Array(open) };
  } catch {
    return { ok: false, why: 'other-key' };
  }
}
