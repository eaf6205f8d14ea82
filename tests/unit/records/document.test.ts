import { expect, it } from 'vitest';
import { type OwnDocument, versionsOf } from '@/lib/records/document';

const one = (id: string, earlier: string, made: number): OwnDocument => ({
  id,
  author: 'me',
  title: id,
  text: '',
  earlier,
  onlyMe: true,
  resolved: [],
  made,
});

it('documents are chains of versions, the latest first', () => {
  const chains = versionsOf([one('a', '', 1), one('b', 'a', 3), one('c', '', 2), one('d', 'b', 4)]);
  expect(chains.map(({ all }) => all.map(({ id }) => id))).toEqual([['d', 'b', 'a'], ['c']]);
});

it('a version whose earlier one is not here begins its chain', () => {
  expect(versionsOf([one('b', 'gone', 3)]).map(({ latest }) => latest.id)).toEqual(['b']);
});

it('two next versions of one are two chains', () => {
  const chains = versionsOf([one('a', '', 1), one('b', 'a', 2), one('c', 'a', 3)]);
  expect(chains.map(({ all }) => all.map(({ id }) => id))).toEqual([
    ['c', 'a'],
    ['b', 'a'],
  ]);
});
