import type { DeviceKeys } from '@/lib/seal';
import { bytesOfHex, joined } from '@/lib/seal/bytes';
import { deviceKeysOf } from '@/lib/seal/deviceKeys';

/** A private key of 32 bytes as PKCS #8 (RFC 8410): X25519 is 1.3.101.110, Ed25519 1.3.101.112. */
const pkcs8 = (last: '6e' | '70', seed: Uint8Array) =>
  joined(bytesOfHex(`302e020100300506032b65${last}04220420`), seed);

async function pair(
  name: 'X25519' | 'Ed25519',
  seed: Uint8Array,
  uses: KeyUsage[],
  open: KeyUsage[],
): Promise<CryptoKeyPair> {
  const { subtle } = crypto;
  const wrapped = pkcs8(name === 'X25519' ? '6e' : '70', seed);
  const exportable = await subtle.importKey('pkcs8', wrapped, { name }, true, uses);
  const { x = '' } = await subtle.exportKey('jwk', exportable);
  const jwk = { kty: 'OKP', crv: name, x };
  return {
    privateKey: await subtle.importKey('pkcs8', wrapped, { name }, false, uses),
    publicKey: await subtle.importKey('jwk', jwk, { name }, true, open),
  };
}

/** A device whose private keys are these 32 bytes each: for vectors, never for use. */
export async function fixedKeys(agree: Uint8Array, sign: Uint8Array): Promise<DeviceKeys> {
  return deviceKeysOf(
    await pair('X25519', agree, ['deriveBits'], []),
    await pair('Ed25519', sign, ['sign'], ['verify']),
  );
}
