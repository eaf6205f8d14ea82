import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { countItem } from '@/lib/sync/browser';
import { fromBase93, lengthInBase93, toBase93 } from '@/lib/sync/browser/base93';

// Compressing takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

it('brings back all bytes, in as many characters as it says', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const text = toBase93(bytes);
      expect(text.length).toBe(lengthInBase93(bytes.length));
      expect(fromBase93(text)).toEqual(bytes);
    }),
  );
});

it('costs one byte a character in both browsers', () => {
  const bytes = crypto.getRandomValues(new Uint8Array(6_000));
  const text = toBase93(bytes);
  for (const counting of ['chromium', 'firefox'] as const)
    expect(countItem('', text, counting)).toBe(text.length + 2);
  expect(text.length / bytes.length).toBeLessThan(8 / 6.52);
});

it('takes any text, and is never wrong about what it made', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (text) => {
      const bytes = fromBase93(text);
      if (bytes) expect(fromBase93(toBase93(bytes))).toEqual(bytes);
    }),
  );
  for (const text of ['<', '"a', '\\b', 'é ', '~'.repeat(17), '\x7f'.repeat(17)])
    expect(fromBase93(text)).toBeNull();
});
