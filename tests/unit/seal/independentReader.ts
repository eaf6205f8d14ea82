/**
 * Reads a segment by what SECURITY.md says, with Node's crypto and nothing of ours: if this and lib/seal disagree, one
 * of them is not what is written there.
 */
import { createDecipheriv, createHash, createPublicKey, hkdfSync, verify } from 'node:crypto';

const HEADER = 76;
const CHUNK = 65_536;
const TAG = 16;
const SIGNATURE = 64;

/** An Ed25519 public key as Node takes it: behind the fixed start of its SubjectPublicKeyInfo (RFC 8410). */
const publicKey = (raw: Buffer) =>
  createPublicKey({
    key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), raw]),
    format: 'der',
    type: 'spki',
  });

function derive(pairKey: Buffer, salt: Buffer, info: string, length: number): Buffer {
  return Buffer.from(hkdfSync('sha256', pairKey, salt, info, length));
}

function openChunk(key: Buffer, number: number, last: boolean, header: Buffer, chunk: Buffer) {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(number, 7);
  nonce[11] = last ? 1 : 0;
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG });
  decipher.setAAD(header);
  decipher.setAuthTag(chunk.subarray(-TAG));
  return Buffer.concat([decipher.update(chunk.subarray(0, -TAG)), decipher.final()]);
}

/** What a segment says and holds. Throws for anything that is not one of this key, signed by this device. */
export function readIndependently(segment: Buffer, pairKey: Buffer, devicePublicKey: Buffer) {
  const header = segment.subarray(0, HEADER);
  if (header.toString('latin1', 0, 4) !== 'MBKS' || header[4] !== 1) throw new Error('no segment');
  const filled = header.readUInt32BE(40);
  const count = Math.ceil(filled / CHUNK);
  if (segment.length !== HEADER + filled + count * TAG + SIGNATURE) throw new Error('length');

  const keyId = derive(pairKey, Buffer.alloc(0), 'matchbook key id v1', 8);
  if (!keyId.equals(header.subarray(16, 24))) throw new Error('another key');

  const sealed = segment.subarray(HEADER, -SIGNATURE);
  const hash = createHash('sha256').update(sealed).digest();
  const message = Buffer.concat([Buffer.from('matchbook segment signature v1'), header, hash]);
  if (!verify(null, message, publicKey(devicePublicKey), segment.subarray(-SIGNATURE)))
    throw new Error('signature');

  const key = derive(pairKey, header.subarray(44, 76), 'matchbook segment v1', 32);
  const chunks = Array.from({ length: count }, (_, n) =>
    openChunk(
      key,
      n,
      n === count - 1,
      header,
      sealed.subarray(n * (CHUNK + TAG), (n + 1) * (CHUNK + TAG)),
    ),
  );
  const plain = Buffer.concat(chunks);
  return {
    match: header.toString('hex', 8, 16),
    device: header.toString('latin1', 24, 34),
    level: header[5],
    seq: header.readUInt32BE(36),
    content: plain.subarray(4, 4 + plain.readUInt32BE(0)),
  };
}
