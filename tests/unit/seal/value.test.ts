import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32, openValue, sealValue, valueKey } from '@/lib/seal/value';

const head = new Uint8Array([1, 2, 3]);
const body = new TextEncoder().encode('What a member wrote');
const key = await valueKey(new Uint8Array(16).fill(7));
const other = await valueKey(new Uint8Array(16).fill(8));

describe.each([
  ['unsealed', null],
  ['sealed', key],
] as const)('a value %s', (_, with_) => {
  const sealed = with_ !== null;

  it('opens as it was', async () => {
    const value = await sealValue(with_, 'b0', head, body);
    expect(value.length).toBe(head.length + body.length + 4 + (sealed ? 32 : 0));
    expect(await openValue(with_, 'b0', value, 3, sealed)).toEqual({ ok: true, body });
  });

  it('is none under another key of the area, cut, or with any bit changed', async () => {
    const value = await sealValue(with_, 'b0', head, body);
    expect(await openValue(with_, 'b1', value, 3, sealed)).toMatchObject({ ok: false });
    for (let at = 0; at < value.length; at++) {
      expect(await openValue(with_, 'b0', value.slice(0, at), 3, sealed)).toMatchObject({
        ok: false,
      });
      const bad = value.slice();
      bad[at] = (bad[at] ?? 0) ^ 16;
      expect(await openValue(with_, 'b0', bad, 3, sealed)).toEqual({ ok: false, why: 'broken' });
    }
  });
});

it('tells what is sealed for others from what is torn, and what was altered with its sum made right', async () => {
  const value = await sealValue(key, 'b0', head, body);
  for (const wrong of [other, null])
    expect(await openValue(wrong, 'b0', value, 3, true)).toEqual({ ok: false, why: 'other-key' });
  const forged = value.slice();
  forged[1] = 9;
  const sum = crc32(new TextEncoder().encode('b0'), forged.subarray(0, -4));
  new DataView(forged.buffer).setUint32(forged.length - 4, sum);
  expect(await openValue(key, 'b0', forged, 3, true)).toEqual({ ok: false, why: 'other-key' });
});

it('never shows the text, and never seals twice alike', async () => {
  const [one, two] = await Promise.all([1, 2].map(() => sealValue(key, 'b0', head, body)));
  expect(one).not.toEqual(two);
  expect(new TextDecoder('latin1').decode(one)).not.toContain('member');
});

it('keeps its key to itself', async () => {
  expect(key.extractable).toBe(false);
  await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
});

it('takes any bytes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 90 }), fc.boolean(), async (bytes, sealed) => {
      expect(await openValue(key, 'b', bytes, 3, sealed)).toMatchObject({ ok: false });
    }),
  );
});

it('sums as CRC-32 does', () => {
  expect(crc32(new TextEncoder().encode('1234'), new TextEncoder().encode('56789'))).toBe(
    0xcbf43926,
  );
});
