import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MAX_CONTENT,
  MAX_SEGMENT,
  newDeviceKeys,
  openSegment,
  peekSegment,
  SEGMENT_HEADER,
  type SegmentHeader,
  sealSegment,
  segmentHash,
} from '@/lib/seal';
import { paddedLength } from '@/lib/seal/padding';
import { pairKeyOf } from '@/lib/seal/pairKey';

const [ada, bo] = await Promise.all([newDeviceKeys(), newDeviceKeys()]);
const MATCH = '0123456789abcdef';
const pairKey = await pairKeyOf(ada, MATCH, 1, new Uint8Array(32).fill(1));
const next = await pairKeyOf(ada, MATCH, 2, new Uint8Array(32).fill(2));
const others = await pairKeyOf(ada, 'ffffffffffffffff', 1, new Uint8Array(32).fill(3));
const header = { device: 'adasdevice', seq: 7, level: 0 };
const devices = new Map([
  ['adasdevice', ada.public.sign],
  ['bosdevice0', bo.public.sign],
]);
const pairKeys = [next, pairKey];
const TEXT = 'What Ada wrote about https://example.org for Bo alone';
const text = new TextEncoder().encode(TEXT);

const seal = (content: Uint8Array, as: Partial<SegmentHeader> = {}, keys = ada, by = pairKey) =>
  sealSegment({ pairKey: by, keys, header: { ...header, ...as } }, content);
const open = (bytes: Uint8Array) => openSegment({ pairKeys, devices }, bytes);
const bytesOf = (length: number) => Uint8Array.from({ length }, (_, n) => (n * 7) & 255);

async function why(bytes: Uint8Array) {
  const opened = await open(bytes);
  return opened.ok ? 'opened' : opened.why;
}

function altered(bytes: Uint8Array<ArrayBuffer>, at: number, mask = 1) {
  const bad = bytes.slice();
  bad[at] = (bad[at] ?? 0) ^ mask;
  return bad;
}

describe('a segment', () => {
  it('opens as it was, at every length where a chunk or a step ends', async () => {
    const ends = [65_536, 131_072].flatMap((end) => [-5, -4, -3, 0, 1].map((by) => end + by));
    for (const length of [0, 1, 507, 508, 509, ...ends]) {
      const content = bytesOf(length);
      const opened = await open(await seal(content));
      if (!opened.ok) throw new Error(`${length}: ${opened.why}`);
      expect(await segmentHash(opened.value.content)).toBe(await segmentHash(content));
      const { match, id: keyId } = pairKey;
      expect(opened.value.header).toEqual({ ...header, match, keyId });
    }
  });

  it('opens as it was, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (content) => {
        expect(await open(await seal(content))).toMatchObject({ ok: true, value: { content } });
      }),
      { numRuns: 50 },
    );
  });

  it('is refused with any bit of it altered', async () => {
    const segment = await seal(text);
    for (let at = 0; at < segment.length; at++) {
      for (const mask of at < SEGMENT_HEADER ? [1, 2, 4, 8, 16, 32, 64, 128] : [1 << (at % 8)])
        expect(await why(altered(segment, at, mask)), `byte ${at}`).not.toBe('opened');
    }
  });

  it('is refused cut anywhere, and with anything behind it', async () => {
    const segment = await seal(text);
    for (let at = 0; at < segment.length; at++)
      expect(await why(segment.slice(0, at)), `${at}`).toBe('cut-short');
    expect(await why(new Uint8Array([...segment, 0]))).toBe('altered');
    expect(await why(new Uint8Array([...segment, ...segment]))).toBe('altered');
  });

  it('is refused altered or cut anywhere, of several chunks too', async () => {
    const segment = await seal(bytesOf(150_000));
    await fc.assert(
      fc.asyncProperty(
        fc.nat(segment.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, mask) => {
          expect(await why(altered(segment, at, mask))).not.toBe('opened');
          expect(await why(segment.subarray(0, at))).toBe('cut-short');
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is refused with its chunks exchanged, repeated, or the last left out', async () => {
    const segment = await seal(bytesOf(196_600));
    const piece = 65_536 + 16;
    const at = (n: number) =>
      segment.slice(SEGMENT_HEADER + n * piece, SEGMENT_HEADER + (n + 1) * piece);
    const swapped = segment.slice();
    swapped.set(at(1), SEGMENT_HEADER);
    swapped.set(at(0), SEGMENT_HEADER + piece);
    const twice = segment.slice();
    twice.set(at(0), SEGMENT_HEADER + piece);
    const end = segment.slice(-64);
    const short = new Uint8Array([...segment.subarray(0, SEGMENT_HEADER + 2 * piece), ...end]);
    new DataView(short.buffer).setUint32(40, 131_072);
    for (const bad of [swapped, twice, short]) expect(await why(bad)).toBe('altered');
  });

  it('shows nothing of what it holds, not twice the same, and its size only in steps', async () => {
    const [one, two] = [await seal(text), await seal(text)];
    for (const word of TEXT.split(' '))
      if (word.length > 3) expect(new TextDecoder('latin1').decode(one)).not.toContain(word);
    expect(one.subarray(44)).not.toEqual(two.subarray(44));
    const lengths = await Promise.all(
      [1, 100, 300, 508].map(async (n) => (await seal(bytesOf(n))).length),
    );
    expect(new Set(lengths)).toEqual(new Set([512 + 76 + 16 + 64]));
  });

  it('grows by filling at most 512 bytes, or an eighth', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: MAX_CONTENT + 4 }), (length) => {
        const filled = paddedLength(length);
        expect(filled).toBeGreaterThanOrEqual(length);
        expect(filled - length).toBeLessThan(Math.max(512, length / 8));
        expect(paddedLength(filled)).toBe(filled);
      }),
    );
  });
});

describe('why it is not opened', () => {
  it('another match, a key that is not here, a device that is not known, a device that signed for another', async () => {
    expect(await open(await seal(text, {}, ada, others))).toMatchObject({
      why: 'other-match',
      header: { match: 'ffffffffffffffff', device: 'adasdevice', seq: 7 },
    });
    const old = await openSegment(
      { pairKeys: [pairKey], devices },
      await seal(text, {}, ada, next),
    );
    expect(old).toMatchObject({ why: 'other-key', header: { keyId: next.id } });
    const from = { device: 'nobodyknow' };
    expect(await open(await seal(text, from))).toMatchObject({
      why: 'unknown-device',
      header: from,
    });
    expect(await why(await seal(text, {}, bo))).toBe('wrong-signature');
    expect(await why(altered(await seal(text), 610))).toBe('wrong-signature');
    expect(await why(altered(await seal(text), 300))).toBe('altered');
    const false_ = { ...pairKey, key: next.key };
    expect(await why(await seal(text, {}, ada, false_))).toBe('altered');
  });

  it('a newer version, and files that are none of ours', async () => {
    const newer = await seal(text);
    newer[4] = 2;
    expect(await why(newer)).toBe('newer');
    expect(await why(newer.slice(0, 9))).toBe('newer');
    expect(await why(new TextEncoder().encode('%PDF-1.7'))).toBe('not-ours');
    expect(await why(new Uint8Array(0))).toBe('cut-short');
    expect(await why(new Uint8Array(5000))).toBe('not-ours');
  });

  it('too large: 300 MB, or a header that says so, before anything is done about it', async () => {
    await expect(seal(new Uint8Array(MAX_CONTENT + 1))).rejects.toThrow(RangeError);
    const segment = await seal(text);
    const huge = new Uint8Array(300 * 1024 * 1024);
    huge.set(segment);
    const start = performance.now();
    expect(await why(huge)).toBe('too-large');
    expect(peekSegment(segment, huge.length)).toEqual({ ok: false, why: 'too-large' });
    for (const filled of [0xffffffff, 0x80000000, MAX_SEGMENT]) {
      const lie = segment.slice();
      new DataView(lie.buffer).setUint32(40, filled);
      expect(await why(lie)).toBe('too-large');
    }
    for (const [filled, said] of [
      [0, 'altered'],
      [511, 'altered'],
      [1024, 'cut-short'],
    ] as const) {
      const lie = segment.slice();
      new DataView(lie.buffer).setUint32(40, filled);
      expect(await why(lie)).toBe(said);
    }
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('is known from its first bytes', async () => {
    const segment = await seal(text);
    const start = segment.subarray(0, SEGMENT_HEADER);
    const { match, id: keyId } = pairKey;
    expect(peekSegment(start, segment.length)).toEqual({
      ok: true,
      value: { ...header, match, keyId },
    });
    expect(peekSegment(start, segment.length - 1)).toEqual({ ok: false, why: 'cut-short' });
    expect(peekSegment(start, segment.length + 1)).toEqual({ ok: false, why: 'altered' });
  });

  it('never throws, whatever it is given', async () => {
    const magic = [77, 66, 75, 83, 1];
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.boolean(), async (bytes, ours) => {
        const given = ours ? new Uint8Array([...magic, ...bytes]) : bytes;
        expect((await open(given)).ok).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});

it('takes the largest content it allows', async () => {
  const segment = await seal(new Uint8Array(MAX_CONTENT));
  expect(segment.length).toBe(MAX_SEGMENT);
  const opened = await open(segment);
  expect(opened.ok && opened.value.content.length).toBe(MAX_CONTENT);
});
