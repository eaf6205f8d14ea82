import { newDeviceKeys, openSegment, sealSegment } from '@/lib/seal';
import { pairKeyOf } from '@/lib/seal/pairKey';

const BYTES = 6 * 1024 * 1024;
const ROUNDS = 15;

const middleOf = (times: number[]): number =>
  times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/** Milliseconds that each call takes, the middle of several rounds; in turn, so that all meet the same computer. */
async function inTurn(...calls: (() => Promise<unknown>)[]): Promise<number[]> {
  const times: number[][] = calls.map(() => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [at, call] of calls.entries()) {
      const start = performance.now();
      await call();
      times[at]?.push(performance.now() - start);
    }
  }
  return times.map(middleOf);
}

/** Bytes that no compression and no repetition makes easy. */
function randomBytes(length: number): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(length);
  for (let at = 0; at < length; at += 65_536) crypto.getRandomValues(out.subarray(at, at + 65_536));
  return out;
}

/** Seals and opens 6 MB, and opens as many bytes by AES-256-GCM alone, in one piece. */
export async function benchSeal() {
  const content = randomBytes(BYTES);
  const keys = await newDeviceKeys();
  const pairKey = await pairKeyOf(keys, '0123456789abcdef', 1, randomBytes(32));
  const header = { device: 'benchesown', seq: 1, level: 0 };
  const devices = new Map([[header.device, keys.public.sign]]);
  const segment = await sealSegment({ pairKey, keys, header }, content);

  const aes = { name: 'AES-GCM', length: 256 };
  const key = await crypto.subtle.generateKey(aes, false, ['encrypt', 'decrypt']);
  const gcm = { name: 'AES-GCM', iv: new Uint8Array(12) };
  const bare = await crypto.subtle.encrypt(gcm, key, content);

  const [sealMs = 0, bareMs = 0, openMs = 0] = await inTurn(
    () => sealSegment({ pairKey, keys, header }, content),
    () => crypto.subtle.decrypt(gcm, key, bare),
    async () => {
      const opened = await openSegment({ pairKeys: [pairKey], devices }, segment);
      if (!opened.ok) throw new Error(opened.why);
    },
  );
  return {
    bytes: BYTES,
    sealedBytes: segment.length,
    sealMs,
    openMs,
    bareMs,
    openOverBare: openMs / bareMs,
  };
}
