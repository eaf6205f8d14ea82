import { describe, expect, it } from 'vitest';
import { judgeMove, type NotedPage, plainTitle, planMove } from '@/lib/records/planMove';

const TITLE = 'Quiet hour: what we learned from a year';
const quote = (exact: string) => ({ exact, prefix: '', suffix: '', start: 0, end: exact.length });
const LONG = 'We dimmed the lights before anyone arrived';
const noted = (of: Partial<NotedPage> = {}): NotedPage => ({
  address: 'https://www.alsc.ala.org/blog/2018/10/quiet-hour/',
  title: TITLE,
  kind: 'blog-post',
  date: '2018-10-02',
  at: 1,
  quotes: [],
  ...of,
});
const here = {
  address: 'https://www.ala.org/alsc/posts/881',
  title: TITLE,
  kind: 'ala-other',
  date: null,
};

describe('planMove', () => {
  it.each<[string, Partial<NotedPage>, Partial<typeof here>]>([
    ['the same title on another host of ALA', {}, {}],
    [
      'case, spaces and quotation marks aside',
      { title: `  QUIET hour:  what we learned from a year` },
      {},
    ],
    ['the site’s name aside', {}, { title: `${TITLE} - ALSC Blog` }],
    [
      'a copy at web.archive.org',
      {},
      { address: `https://web.archive.org/web/2019/https://www.alsc.ala.org/x/` },
    ],
    [
      'elsewhere on the same host',
      { address: 'https://www.example.org/a', kind: 'plain', date: null },
      { address: 'https://example.org/b', title: `${TITLE} | Example`, kind: 'plain' },
    ],
  ])('takes %s for the page', (_, then, now) => {
    const page = noted(then);
    expect(planMove({ ...here, ...now }, [page]).sure).toBe(page.address);
  });

  it.each<[string, Partial<NotedPage>, Partial<typeof here>]>([
    ['another title', { title: 'Quiet hour: what we learned from a month' }, {}],
    [
      'another part of a series',
      { title: 'Quiet hour – part 1' },
      { title: 'Quiet hour – part 2' },
    ],
    ['another host', { address: 'https://example.org/quiet-hour/' }, {}],
    ['a look-alike of ALA', {}, { address: 'https://www.ala.org.example.com/x' }],
    ['another kind', { kind: 'connect-thread' }, { kind: 'blog-post' }],
    ['another day', {}, { date: '2019-10-02' as never }],
    ['no title', { title: '' }, { title: null as never }],
    ['a short title', { title: 'Animals' }, { title: 'Animals' }],
    ['a title that any page has', { title: 'Page not found' }, { title: 'Page not found' }],
    ['another such', { title: 'Untitled document' }, { title: 'Untitled document' }],
    ['the page itself', { address: here.address }, {}],
  ])('does not take %s for it', (_, then, now) => {
    expect(planMove({ ...here, ...now }, [noted(then)]).sure).toBeNull();
  });

  it('lets quotes decide between two pages of one title', () => {
    const twice = [2018, 2019].map((year) =>
      noted({
        address: `https://www.alsc.ala.org/blog/${year}/x/`,
        date: null,
        quotes: [quote(LONG)],
      }),
    );
    const { sure, ask } = planMove(here, twice);
    expect(sure).toBeNull();
    expect(judgeMove(ask, [false, true])).toBe(ask[1]?.address);
  });

  it('asks for at most 20 telling quotes, the likeliest page first, of the same site only', () => {
    const many = Array.from({ length: 30 }, (_, i) =>
      noted({
        address: `https://www.alsc.ala.org/blog/${i}/`,
        title: `Post ${i} of a long series`,
        at: i,
        quotes: [quote('short'), ...Array.from({ length: 8 }, (_, n) => quote(`${LONG} ${n}`))],
      }),
    );
    const slug = noted({ address: 'https://gws.ala.org/posts/881', at: 0, quotes: [quote(LONG)] });
    const other = noted({ address: 'https://example.org/posts/881', quotes: [quote(LONG)] });
    const { ask } = planMove({ ...here, title: 'Posts' }, [...many, other, slug]);
    expect(ask[0]?.address).toBe(slug.address);
    expect(ask[1]?.address).toBe('https://www.alsc.ala.org/blog/29/');
    expect(ask.flatMap(({ quotes }) => quotes)).toHaveLength(20);
    expect(JSON.stringify(ask)).not.toMatch(/short|example\.org/);
  });
});

it('most of a page’s quotes must be found', () => {
  const ask = [
    { address: 'a', quotes: [quote(LONG), quote(LONG), quote(LONG)] },
    { address: 'b', quotes: [quote(LONG)] },
  ];
  expect(judgeMove(ask, [true, false, false, false])).toBeNull();
  expect(judgeMove(ask, [true, true, false, true])).toBe('a');
  expect(judgeMove(ask, [false, false, false, true])).toBe('b');
  expect(judgeMove(ask, [])).toBeNull();
});

it('a dash within a title is not a site’s name', () => {
  expect(plainTitle('One - two – three', 'https://example.org/')).toBe('one - two – three');
  expect(plainTitle('One two – The Example Post', 'https://example.org/')).toBe(
    'one two – the example post',
  );
});
