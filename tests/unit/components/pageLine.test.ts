import { beforeAll, describe, expect, it } from 'vitest';
import { kindWords, pageLine } from '@/components/pages/pageLine';
import { PAGE_KINDS, type Page } from '@/lib/pages/page';
import { useWords } from '@/lib/t';
import english from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { page as post } from './fixtures';

beforeAll(() => useWords(english, 'en'));

const line = (of: Partial<Page>) => pageLine({ ...post, date: null, author: null, ...of });

describe('which page this is, in words', () => {
  it.each<[string, Partial<Page>]>([
    ['Blog post, October 12, 2018, by Ana Example', { date: '2018-10-12', author: 'Ana Example' }],
    ['Blog post, January 1, 2018', { date: '2018-01-01' }],
    ['Blog post, by Ana Example', { author: 'Ana Example' }],
    ['Blog post', {}],
    ['Blog posts: Mentoring', { kind: 'blog-list', title: 'Mentoring' }],
    ['Blog posts', { kind: 'blog-list', title: null }],
    ['Great Websites for Kids: Animals', { kind: 'gwk-category', title: 'Animals' }],
    ['Great Websites for Kids: Great Apes', { kind: 'gwk-entry', title: 'Great Apes' }],
    ['Great Websites for Kids', { kind: 'gwk-category', title: 'Great Websites for Kids' }],
    [
      "2019 Notable Children's Digital Media",
      { kind: 'ncdm-list', title: "2019 Notable Children's Digital Media" },
    ],
    [
      'ALA Connect discussion, May 25, 2022, by Ines Marlow',
      { kind: 'connect-thread', date: '2022-05-25', author: 'Ines Marlow' },
    ],
    ['ALA Connect discussions: Practice', { kind: 'connect-list', title: 'Practice' }],
    ['New post on ALA Connect', { kind: 'connect-post-form', title: 'Start New Thread' }],
    ['Mentoring: Sample activities', { kind: 'mentoring', title: 'Sample activities' }],
    ['Mentoring program', { kind: 'mentoring', title: 'Mentoring program' }],
    [
      'Competencies for Librarians Serving Children in Libraries',
      { kind: 'competencies', title: 'Competencies for Librarians Serving Children in Libraries' },
    ],
    [
      'Community forum, February 2019',
      { kind: 'community-forum', title: 'Community forum, February 2019' },
    ],
    ['ALA page: Blog policy', { kind: 'ala-other', title: 'Blog policy' }],
    ['A story', { kind: 'plain', title: 'A story' }],
    [
      'example.org',
      { kind: 'plain', title: null, pageAddress: 'https://www.example.org/story/?a=1' },
    ],
    [
      'Great Websites for Kids: Animals (archived March 1, 2014)',
      {
        kind: 'gwk-category',
        title: 'Animals',
        pageAddress:
          'https://web.archive.org/web/20140301120000/http://gws.ala.org/category/animals',
      },
    ],
    [
      'Great Websites for Kids: Animals',
      {
        kind: 'gwk-category',
        title: 'Animals',
        pageAddress: 'https://web.archive.org/web/2014/http://gws.ala.org/category/animals',
      },
    ],
  ])('%s', (words, of) => expect(line(of)).toBe(words));

  it('a day is that of the page, in every time zone', () => {
    const zone = process.env.TZ;
    for (const there of ['Pacific/Honolulu', 'Pacific/Auckland']) {
      process.env.TZ = there;
      expect(line({ date: '2018-10-12' })).toBe('Blog post, October 12, 2018');
    }
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it('every kind has a name, an unknown one has none', () => {
    for (const kind of PAGE_KINDS) expect(kindWords(kind) === '').toBe(kind === 'plain');
    for (const kind of ['', 'constructor', 'of-tomorrow']) expect(kindWords(kind)).toBe('');
  });
});
