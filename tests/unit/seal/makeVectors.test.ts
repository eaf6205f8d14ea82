import { expect, it, vi } from 'vitest';
import { makeVectors } from './makeVectors';

it('makes what it always made (after a wanted change: vitest run tests/unit/seal/makeVectors --update)', async () => {
  vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => {
    if (array instanceof Uint8Array) array.set(array.map((_, n) => n));
    return array;
  });
  const made = `${JSON.stringify(await makeVectors(), null, 2)}\n`;
  await expect(made).toMatchFileSnapshot('./vectors.json');
});
