import { type Bytes, joined, random, utf8 } from './bytes';

const KEPT = utf8('matchbook kept v1');
const NONCE = 12;

/**
 * What a device keeps in IndexedDB, as it is. No private part can be read out. `keep` seals what only this device
 * may read again (a key's material, a server's password).
 */
export interface DeviceKeys {
  agree: CryptoKeyPair;
  sign: CryptoKeyPair;
  keep: CryptoKey;
  public: DevicePublic;
}

/** What others know of a device: its public keys, X25519 and Ed25519, 32 bytes each. */
export interface DevicePublic {
  agree: Bytes;
  sign: Bytes;
}

const rawOf = async (key: CryptoKey): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.exportKey('raw', key));

const isPair = (made: CryptoKey | CryptoKeyPair): made is CryptoKeyPair => 'privateKey' in made;

async function pair(name: 'X25519' | 'Ed25519', uses: KeyUsage[]): Promise<CryptoKeyPair> {
  const made = await crypto.subtle.generateKey({ name }, false, uses);
  if (!isPair(made)) throw new TypeError(`${name} makes pairs of keys`);
  return made;
}

/** The keys of a device from its two pairs of keys. */
export async function deviceKeysOf(agree: CryptoKeyPair, sign: CryptoKeyPair): Promise<DeviceKeys> {
  const aes = { name: 'AES-GCM', length: 256 };
  const [keep, agreePublic, signPublic] = await Promise.all([
    crypto.subtle.generateKey(aes, false, ['encrypt', 'decrypt']),
    rawOf(agree.publicKey),
    rawOf(sign.publicKey),
  ]);
  return { agree, sign, keep, public: { agree: agreePublic, sign: signPublic } };
}

/** New keys for this device. Its clone in another profile would need keys of its own. */
export async function newDeviceKeys(): Promise<DeviceKeys> {
  return deviceKeysOf(
    await pair('X25519', ['deriveBits']),
    await pair('Ed25519', ['sign', 'verify']),
  );
}

/** X25519 (RFC 7748) with another device, 32 bytes; null for a public key that gives a known result. */
export async function agreed(keys: DeviceKeys, other: Uint8Array): Promise<Bytes | null> {
  try {
    const key = await crypto.subtle.importKey('raw', joined(other), { name: 'X25519' }, true, []);
    const how = { name: 'X25519', public: key };
    const bits = await crypto.subtle.deriveBits(how, keys.agree.privateKey, 256);
    const shared = new Uint8Array(bits);
    return shared.some((byte) => byte !== 0) ? shared : null;
  } catch {
    return null;
  }
}

/** Ed25519 (RFC 8032), 64 bytes. */
export async function signed(keys: DeviceKeys, message: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.sign('Ed25519', keys.sign.privateKey, message));
}

/** Whether the device with this public key signed the message. Never throws. */
export async function isSigned(
  by: Uint8Array,
  message: Bytes,
  signature: Uint8Array,
): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey('raw', joined(by), { name: 'Ed25519' }, true, [
      'verify',
    ]);
    return await crypto.subtle.verify('Ed25519', key, joined(signature), message);
  } catch {
    return false;
  }
}

/** Bytes that only this device can read again: for what is stored here and goes nowhere. */
export async function keep(keys: DeviceKeys, bytes: Uint8Array): Promise<Bytes> {
  const iv = random(NONCE);
  const how = { name: 'AES-GCM', iv, additionalData: KEPT };
  const sealed = await crypto.subtle.encrypt(how, keys.keep, joined(bytes));
  return joined(iv, new Uint8Array(sealed));
}

/** What `keep` was given; null where another device kept it or it was altered. */
export async function kept(keys: DeviceKeys, bytes: Uint8Array): Promise<Bytes | null> {
  try {
    const how = { name: 'AES-GCM', iv: joined(bytes.subarray(0, NONCE)), additionalData: KEPT };
    const sealed = joined(bytes.subarray(NONCE));
    return new Uint8Array(await crypto.subtle.decrypt(how, keys.keep, sealed));
  } catch {
    return null;
  }
}
