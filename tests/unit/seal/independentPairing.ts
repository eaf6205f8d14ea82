/** The pair key and the three numbers by what SECURITY.md says, with Node's crypto and nothing of ours. */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
} from 'node:crypto';

const sha256 = (...parts: (Buffer | string)[]) =>
  createHash('sha256')
    .update(Buffer.concat(parts.map((part) => Buffer.from(part))))
    .digest();

function x25519(privateKey: Buffer, publicKey: Buffer): Buffer {
  const start = Buffer.from('302e020100300506032b656e04220420', 'hex');
  const key = Buffer.concat([start, privateKey]);
  const other = Buffer.concat([Buffer.from('302a300506032b656e032100', 'hex'), publicKey]);
  return diffieHellman({
    privateKey: createPrivateKey({ key, format: 'der', type: 'pkcs8' }),
    publicKey: createPublicKey({ key: other, format: 'der', type: 'spki' }),
  });
}

/** What a mentor invites a mentee to a match with, as the joining side works it out. */
export function pairIndependently(of: {
  opening: Buffer;
  inviter: { agree: Buffer; sign: Buffer; name: string };
  joiningAgreePrivate: Buffer;
  answer: Buffer;
}) {
  const { agree, sign, name } = of.inviter;
  const bound = Buffer.concat([of.opening, agree, sign, Buffer.from([1, 1]), Buffer.from(name)]);
  const secret = sha256('matchbook invitation v1\0', bound).subarray(0, 17);
  secret[16] = (secret[16] ?? 0) & 0b11000000;
  const length = Buffer.alloc(4);
  length.writeUInt32BE(of.answer.length);
  const transcript = sha256('matchbook pairing v1\0', secret, length, of.answer, bound);
  const both = Buffer.concat([secret, x25519(of.joiningAgreePrivate, agree)]);
  const words = sha256('matchbook words v1\0', transcript).readUIntBE(0, 5);
  const numbers = [2 ** 29, 2 ** 18, 2 ** 7].map((unit) => Math.floor(words / unit) % 2048);
  return {
    secret: secret.toString('hex'),
    pairKey: Buffer.from(hkdfSync('sha256', both, transcript, 'matchbook pair key v1', 32)),
    compare: numbers.join(' '),
  };
}
