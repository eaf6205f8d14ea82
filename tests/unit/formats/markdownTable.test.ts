import { describe, expect, it } from 'vitest';
import { markdownTable } from '@/lib/formats/markdownTable';

describe('a table in Markdown', () => {
  it('keeps each row one line, and every letter a letter', () => {
    const text = markdownTable([
      ['Title', 'Why'],
      ['a|b', 'one\ntwo *three* <img> [x](y) `z` \\'],
    ]);
    expect(text.split('\n')).toEqual([
      '| Title | Why |',
      '| --- | --- |',
      '| a\\|b | one two \\*three\\* \\<img\\> \\[x\\](y) \\`z\\` \\\\ |',
      '',
    ]);
  });
});
