import { describe, expect, it } from 'vitest';
import { countText } from '@/lib/drafts/countText';

describe('how long a text is', () => {
  it.each([
    ['', 0, 0],
    ['  \n ', 0, 4],
    ['One two', 2, 7],
    ['children’s librarian', 2, 20],
    ["don't stop", 2, 10],
    ['well-read, and 3.5 stars', 4, 24],
    ['- paper\n- glue', 2, 14],
    ['¿Qué más?', 2, 9],
    ['niño', 1, 4],
    ['😀', 0, 1],
    ['שלום עולם', 2, 9],
  ])('%j is %i words, %i characters', (text, words, characters) => {
    expect(countText(text)).toEqual({ words, characters });
  });

  it('takes a long text', () => {
    expect(countText('word '.repeat(20_000))).toEqual({ words: 20_000, characters: 100_000 });
  });
});
