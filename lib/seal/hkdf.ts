import { type Bytes, joined, utf8 } from './bytes';

const NO_SALT = new Uint8Array(0);

const how = (salt: Uint8Array, info: string) => ({
  name: 'HKDF',
  hash: 'SHA-256',
  salt: joined(salt),
  info: utf8(info),
});

/** A secret from which keys are derived; it cannot be read out again. */
export const hkdfKey = (secret: Uint8Array): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', joined(secret), 'HKDF', false, ['deriveBits', 'deriveKey']);

/** HKDF-SHA-256 (RFC 5869): `length` bytes for one purpose. */
export async function derivedBytes(
  key: CryptoKey,
  info: string,
  length: number,
  salt: Uint8Array = NO_SALT,
): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.deriveBits(how(salt, info), key, length * 8));
}

/** HKDF-SHA-256 (RFC 5869): a key of AES-256-GCM for one purpose and one salt. */
export const derivedKey = (key: CryptoKey, info: string, salt: Uint8Array): Promise<CryptoKey> =>
  crypto.subtle.deriveKey(how(salt, info), key, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
