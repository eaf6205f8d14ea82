import { describe, expect, it } from 'vitest';
import { groupNotes } from '@/components/notes/groupNotes';
import { note, quote } from './fixtures';

describe('groupNotes', () => {
  it('puts passages in the order of the page, then page notes, then orphans', () => {
    const notes = [
      note('page-2', { made: 2 }),
      note('page-1', { made: 1 }),
      note('c', { quote: quote('c', 900) }),
      note('gone', { quote: quote('gone', 1) }),
      note('a', { quote: quote('a', 500) }),
      note('deleted', { deleted: 5 }),
    ];
    const groups = groupNotes(notes, { gone: 'orphan', a: 'moved', c: 'same' }, ['c', 'a']);
    expect(groups.passages.map(({ id }) => id)).toEqual(['c', 'a']);
    expect(groups.page.map(({ id }) => id)).toEqual(['page-1', 'page-2']);
    expect(groups.orphans.map(({ id }) => id)).toEqual(['gone']);
  });
  it('places a note that the page has not found yet by where it was', () => {
    const notes = [
      note('new', { quote: quote('b', 600) }),
      note('a', { quote: quote('a', 500) }),
      note('c', { quote: quote('c', 900) }),
    ];
    const groups = groupNotes(notes, { new: 'pending' }, ['a', 'c']);
    expect(groups.passages.map(({ id }) => id)).toEqual(['a', 'new', 'c']);
  });
});
