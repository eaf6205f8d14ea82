import { expect, it } from 'vitest';
import { spanOf, topsOf } from '@/components/sites/tops';

it('rows begin where those before them end, measured or guessed', () => {
  const tops = topsOf(['a', 'b', 'c'], new Map([['b', 50]]), 100);
  expect([...tops]).toEqual([0, 100, 150, 250]);
  expect(spanOf(tops, 0, 99)).toEqual({ first: 0, last: 0 });
  expect(spanOf(tops, 120, 160)).toEqual({ first: 1, last: 2 });
  expect(spanOf(tops, -500, 9_999)).toEqual({ first: 0, last: 2 });
});

it('of 2,000 rows only those near the view are drawn', () => {
  const keys = Array.from({ length: 2_000 }, (_, at) => String(at));
  const { first, last } = spanOf(topsOf(keys, new Map(), 112), 100_000, 101_500);
  expect(last - first).toBeLessThan(20);
});
