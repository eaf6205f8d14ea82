import { describe, expect, it } from 'vitest';
import { listedOn } from '@/lib/sites/listedOn';
import { countWords, mailDraft, type Suggestion, suggestionText } from '@/lib/sites/suggestion';

const WORDS = {
  title: 'Title',
  address: 'Address',
  annotation: 'Annotation',
  audience: 'Audience',
  category: 'Category',
  why: 'Why',
  criteria: 'On which criteria',
};
const whole: Suggestion = {
  title: 'Owl\nPost',
  address: 'https://owlpost.example/',
  annotation: ' A diary of owls. ',
  audience: 'K-2',
  category: '',
  why: 'Calm.',
  criteria: ['Content: enough'],
};

describe('a suggestion', () => {
  it('is a text of its parts, those that are empty left out', () => {
    expect(suggestionText(whole, WORDS)).toBe(
      [
        'Title: Owl Post',
        'Address: https://owlpost.example/',
        'Annotation: A diary of owls.',
        'Audience: K-2',
        'Why: Calm.',
        'On which criteria: \n- Content: enough',
      ].join('\n'),
    );
  });

  it('counts words as people do', () => {
    expect(countWords('')).toBe(0);
    expect(countWords('  one — two-three,\nfour & 5 ')).toBe(4);
    expect(countWords('word '.repeat(75))).toBe(75);
  });

  it('is a mail draft whose text is nothing but text', () => {
    const href = mailDraft('chair@example.org', 'Suggest\r\nBcc: all', 'a&b?c=d\n<i>#');
    expect(href).toBe(
      'mailto:chair@example.org?subject=Suggest%20Bcc%3A%20all&body=a%26b%3Fc%3Dd%0D%0A%3Ci%3E%23',
    );
  });

  it('goes to addresses alone, and to none where none is known', () => {
    expect(mailDraft('a@b.org?cc=x@y.org, nobody, <c@d.org>', 's', 'b')).toBe(
      'mailto:?subject=s&body=b',
    );
    expect(mailDraft('', 's', 'b')).toBe('mailto:?subject=s&body=b');
  });

  it('that is too long for a mail draft is none', () => {
    expect(mailDraft('', 's', 'é'.repeat(1_000))).toBeNull();
  });
});

describe('the page that listed a site', () => {
  it.each([
    ['http://gws.ala.org/category/animals', 'Animals', 'Great Websites for Kids: Animals'],
    [
      'https://web.archive.org/web/2014/http://gws.ala.org/category/animals',
      '',
      'Great Websites for Kids',
    ],
    [
      'https://www.ala.org/alsc/awardsgrants/notalists/ncdm',
      '2025',
      'Notable Children’s Digital Media: 2025',
    ],
    ['https://elsewhere.example/gws.ala.org', '', 'elsewhere.example'],
  ])('%s is called by its list', (address, title, called) => {
    expect(listedOn({ address, title })).toBe(called);
  });
});
