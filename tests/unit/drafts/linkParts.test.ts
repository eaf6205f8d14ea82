import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkParts } from '@/lib/drafts/linkParts';

const links = (text: string) =>
  linkParts(text)
    .filter((part) => part.href)
    .map((part) => part.text);

describe('linkParts', () => {
  it('finds http, https and mailto, and no other scheme', () => {
    expect(
      links(
        'http://a.example https://b.example/x mailto:r@c.example javascript:alert(1) ftp://d.example',
      ),
    ).toEqual(['http://a.example', 'https://b.example/x', 'mailto:r@c.example']);
  });
  it('leaves the end of a sentence and closing brackets out', () => {
    expect(
      links('See (https://a.example/x), or https://a.example/y_(z). “https://a.example/q”!'),
    ).toEqual(['https://a.example/x', 'https://a.example/y_(z)', 'https://a.example/q']);
  });
  it('loses no character of any text', () => {
    const piece = fc.constantFrom(
      'https://',
      'a.example',
      '(',
      ')',
      '.',
      ' ',
      'mailto:',
      '<b>',
      '"',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        expect(
          linkParts(text)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
