import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftFragment, draftHtml, withoutItemMarks } from '@/lib/drafts/draftHtml';

/** Reads our few tags back to text, with nothing but string work. */
function textOf(html: string): string {
  return html
    .replace(/<br>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}
const bare = (text: string) => text.replace(/\s/g, '');

describe('draftHtml', () => {
  it('makes paragraphs and breaks', () => {
    expect(draftHtml('One\ntwo\n\nthree')).toBe('<p>One<br>two</p><p>three</p>');
    expect(draftHtml('One\r\ntwo\r\n\r\nthree')).toBe('<p>One<br>two</p><p>three</p>');
    expect(draftHtml('One\n\n\nthree')).toBe('<p>One</p><p><br></p><p>three</p>');
  });

  it('makes lists of lines with a mark, and leaves a dash that is none', () => {
    expect(draftHtml('Bring:\n- paper\n- glue\nThanks')).toBe(
      '<p>Bring:</p><ul><li>paper</li><li>glue</li></ul><p>Thanks</p>',
    );
    expect(draftHtml('-5 degrees\n- ')).not.toContain('<ul>');
    expect(draftHtml('- paper', { lists: false })).toBe('<p>- paper</p>');
    expect(withoutItemMarks('Bring:\n- paper\n-5')).toBe('Bring:\npaper\n-5');
  });

  it('makes links of addresses, http, https and mailto only', () => {
    expect(draftHtml('See https://gws.ala.org/?a=1&b=2.')).toBe(
      '<p>See <a href="https://gws.ala.org/?a=1&amp;b=2">https://gws.ala.org/?a=1&amp;b=2</a>.</p>',
    );
    expect(draftHtml('javascript:alert(1) data:text/html,x')).not.toContain('<a');
  });

  it('keeps runs of spaces', () => {
    expect(draftHtml('  a  b ')).toBe('<p>\u00a0\u00a0a\u00a0 b\u00a0</p>');
  });

  it('leaves a single line without a paragraph of its own, for the middle of one', () => {
    expect(draftFragment('a & b')).toBe('a &amp; b');
    expect(draftFragment('a\nb')).toBe('<p>a<br>b</p>');
    expect(draftFragment('- a')).toBe('<ul><li>a</li></ul>');
  });

  it('lets no markup of the text be markup, and loses no letter', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '<script>alert(1)</script>',
        '&amp;',
        '<p>',
        '"',
        '\n',
        '\n\n',
        '- ',
        ' <b ',
        '\u202e',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        const html = draftHtml(text, { lists: false });
        const tags = html.match(/<[^>]*>/g) ?? [];
        for (const tag of tags) {
          expect(tag).toMatch(/^<(?:\/?p|br|\/a|a href="(?:https?|mailto):[^"<>]*")>$/i);
        }
        expect(bare(textOf(html))).toBe(bare(text));
      }),
    );
  });
});
