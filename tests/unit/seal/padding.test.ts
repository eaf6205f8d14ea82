import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joined, u32 } from '@/lib/seal/bytes';
import { padded, unpadded } from '@/lib/seal/padding';

it('gives back what was filled', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 6000 }), (content) => {
      expect(unpadded(padded(content))).toEqual(content);
    }),
  );
});

it('takes no other filling: one content has one form', () => {
  const content = new Uint8Array([1, 2, 3]);
  const right = padded(content);
  expect(right).toHaveLength(512);
  const dirty = right.slice();
  dirty[511] = 1;
  const long = joined(right, new Uint8Array(512));
  const lie = joined(u32(509), right.subarray(4));
  for (const wrong of [dirty, long, lie, right.slice(0, 511), right.slice(0, 3), new Uint8Array(0)])
    expect(unpadded(wrong)).toBe(null);
});
