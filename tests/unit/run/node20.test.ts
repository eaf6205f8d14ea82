import { expect, it } from 'vitest';
import { groupBy, withResolvers } from '../../run/node20.mjs';

it('groups as Map.groupBy does', () => {
  const groups = groupBy(['one', 'two', 'three'], (word) => word.length);
  expect([...groups]).toEqual([
    [3, ['one', 'two']],
    [5, ['three']],
  ]);
});

it('resolves and rejects from outside', async () => {
  const good = withResolvers<number>();
  good.resolve(1);
  await expect(good.promise).resolves.toBe(1);
  const bad = withResolvers<number>();
  bad.reject(new Error('no'));
  await expect(bad.promise).rejects.toThrow('no');
});
