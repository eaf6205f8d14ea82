// @vitest-environment happy-dom
import { expect, describe as group, test } from 'vitest';
import { describe, find, findInSlices } from '@/lib/quotes';
import type { Quote } from '@/lib/records/record';
import { page, rangeOf, textOf } from './build';

const PROSE = `
  <p>We dimmed the lights before anyone arrived, not after.</p>
  <p>Families stayed twenty minutes longer once nobody was waiting to be shushed.</p>
  <p>Fidget baskets sit on every mat, and a second person watches the door.</p>
  <p>Every child may move, hum, or leave and come back.</p>`;

const quoteOf = (root: Element, words: string, nth = 0) =>
  describe(root, rangeOf(root, words, nth));
const one = (root: Element, quote: Quote) => find(root, [quote])[0] ?? null;

group('describe', () => {
  test('gives the words, their context and their place', () => {
    const root = page(PROSE);
    const quote = quoteOf(root, 'twenty minutes longer');
    expect(quote.exact).toBe('twenty minutes longer');
    expect(quote.prefix.endsWith('Families stayed ')).toBe(true);
    expect(quote.suffix.startsWith(' once nobody')).toBe(true);
    expect(quote.prefix.length).toBeLessThanOrEqual(64);
    expect(quote.suffix.length).toBeLessThanOrEqual(64);
    expect(quote.end - quote.start).toBe('twenty minutes longer'.length);
  });

  test('leaves white space at the ends out, and keeps accents, quotes and breaks', () => {
    const root = page('<p>He said “caf\u00e9\u00a0cr\u00e8me”<br>\n   and left. </p><p>Gone</p>');
    const range = document.createRange();
    range.selectNodeContents(root);
    expect(describe(root, range).exact).toBe('He said “café crème”\nand left.\nGone');
  });

  test('cuts a long passage in its middle and says how much is missing', () => {
    const root = page(`<p>${'word and word again, '.repeat(300)}</p>`);
    const range = document.createRange();
    range.selectNodeContents(root);
    const quote = describe(root, range);
    expect(quote.exact.length).toBeLessThanOrEqual(2_000);
    expect(quote.cut?.at).toBe(1_000);
    expect((quote.cut?.length ?? 0) + quote.exact.length).toBe(
      'word and word again, '.length * 300 - 1,
    );
    expect(one(root, quote)?.status).toBe('same');
    expect(textOf(one(root, quote)?.range)).toBe(textOf(range));
  });

  test('a range without text gives no words', () => {
    const root = page('<p>Before</p><img><hr><p>Behind</p>');
    const range = document.createRange();
    range.selectNode(root.querySelector('img') as Element);
    expect(describe(root, range).exact).toBe('');
    expect(find(root, [describe(root, range)])).toEqual([null]);
  });
});

group('find, on the page as it was', () => {
  const passages: [what: string, html: string, words: string][] = [
    ['across <br>', '<p>One line<br>and the next<br/>one</p>', 'lineand the nextone'],
    [
      'nested inline markup',
      '<p>Do <b>not <i>ever</i></b> run <a href="#">there</a>.</p>',
      'not ever run there',
    ],
    [
      'across list items',
      '<ul><li>Scarves</li><li>Shakers</li><li>Bells</li></ul>',
      'ScarvesShakersBe',
    ],
    ['across table cells', '<table><tr><td>May</td><td>June</td></tr></table>', 'MayJune'],
    ['right to left', '<p dir="rtl">שלום לכל הילדים שבאו היום לספרייה</p>', 'הילדים שבאו היום'],
    ['Chinese', '<p>图书馆的孩子们喜欢听故事，也喜欢唱歌。</p>', '孩子们喜欢听故事'],
    [
      'Japanese over two blocks',
      '<p>子どもたちは本が大好きです。</p><p>毎週来ます。</p>',
      '大好きです。毎週来',
    ],
    [
      'combining accents',
      '<p>Un cafe\u0301 tre\u0300s bon pour les e\u0301le\u0300ves</p>',
      'cafe\u0301 tre\u0300s bon',
    ],
    ['emoji and rare letters', '<p>Stories 👩‍👧 and 𝒻ancy letters for all</p>', '👩‍👧 and 𝒻ancy'],
  ];
  test.each(passages)('%s', (_what, html, words) => {
    const root = page(html);
    const range = rangeOf(root, words);
    const found = one(root, describe(root, range));
    expect(found?.status).toBe('same');
    expect(found?.range.toString()).toBe(range.toString());
  });

  test('text of scripts, styles, templates and fields does not count', () => {
    const root = page(
      '<p>The quiet hour <script>var hour</script><style>p{}</style><noscript>no</noscript>' +
        '<template>never</template><textarea>typed</textarea>begins at nine.</p>',
    );
    const range = document.createRange();
    range.selectNodeContents(root);
    expect(describe(root, range).exact).toBe('The quiet hour begins at nine.');
  });

  test('context tells a repeated phrase apart', () => {
    const root = page(
      '<p>In May we read aloud to the babies.</p><p>In June we read aloud to the dogs.</p><p>In July we read aloud to nobody.</p>',
    );
    for (const nth of [0, 1, 2]) {
      const range = rangeOf(root, 'we read aloud to', nth);
      const found = one(root, describe(root, range));
      expect(found?.range.startContainer).toBe(range.startContainer);
    }
  });

  test('the nearer of two places with the same context', () => {
    const root = page(`<p>${'la la la. '.repeat(60)}</p>`);
    const range = rangeOf(root, 'la la. la', 30);
    const found = one(root, describe(root, range));
    expect(found?.range.startOffset).toBe(range.startOffset);
  });

  test('an empty page has nothing', () => {
    const quote = quoteOf(page(PROSE), 'every mat');
    expect(find(page(''), [quote, quote])).toEqual([null, null]);
    expect(find(page('  \n '), [quote])).toEqual([null]);
  });
});

group('find, on a page that changed', () => {
  test('accents, quotes, soft hyphens and no-break spaces written otherwise are the same', () => {
    const quote = quoteOf(
      page('<p>She called it “caf\u00e9 cr\u00e8me hour”, and it’s loved.</p>'),
      '“caf\u00e9 cr\u00e8me hour”',
    );
    const root = page(
      '<p>She called it "cafe\u0301\u00a0cre\u0300me\n ho\u00adur", and it\'s loved.</p>',
    );
    const found = one(root, quote);
    expect(found?.status).toBe('same');
    expect(textOf(found?.range)).toBe('"caf\u00e9 cr\u00e8me hour"');
  });

  test('a banner above changes nothing', () => {
    const quote = quoteOf(page(PROSE), 'Fidget baskets sit on every mat');
    const root = page(`<div>Closed on Monday. ${'News! '.repeat(50)}</div>${PROSE}`);
    expect(one(root, quote)?.status).toBe('same');
  });

  test('a paragraph elsewhere is moved', () => {
    const quote = quoteOf(
      page(PROSE),
      'Families stayed twenty minutes longer once nobody was waiting to be shushed.',
    );
    const root = page(
      '<p>Something else stands here.</p><p>And more of it.</p><h2>Later</h2><p>Families stayed twenty minutes longer once nobody was waiting to be shushed.</p><p>The end.</p>',
    );
    expect(one(root, quote)).toMatchObject({ status: 'moved' });
  });

  test.each([
    ['a letter', 'Fidget baskets sit on evry mat, and a second person watches the door'],
    ['a word', 'Fidget baskets sit on every chair, and a second person watches the door'],
    ['words inside', 'Fidget baskets now sit on nearly every mat, and a person watches the door'],
    ['a word at the start', 'The baskets sit on every mat, and a second person watches the door'],
    ['a word at the end', 'Fidget baskets sit on every mat, and a second person watches the gate'],
  ])('%s edited', (_what, now) => {
    const quote = quoteOf(
      page(PROSE),
      'Fidget baskets sit on every mat, and a second person watches the door',
    );
    const root = page(
      PROSE.replace('Fidget baskets sit on every mat, and a second person watches the door', now),
    );
    const found = one(root, quote);
    expect(found?.status).toBe('edited');
    const text = textOf(found?.range);
    expect(text).toContain('sit on');
    expect(text.length).toBeGreaterThan(55);
    expect(now).toContain(text);
  });

  test('a passage that is gone is null, also where its words stand about', () => {
    const quote = quoteOf(
      page(PROSE),
      'Fidget baskets sit on every mat, and a second person watches the door',
    );
    const without = PROSE.replace(/<p>Fidget.*?<\/p>/s, '');
    expect(one(page(without), quote)).toBeNull();
    expect(
      one(
        page(
          `${without}<p>On the mat sat a person. The door had a basket, and a second basket.</p>`,
        ),
        quote,
      ),
    ).toBeNull();
  });

  test('a short quote needs its context', () => {
    const quote = quoteOf(page(PROSE), 'the door');
    expect(one(page(PROSE), quote)?.status).toBe('same');
    expect(one(page('<p>Somebody opened the door to a different story.</p>'), quote)).toBeNull();
  });

  test('a short repeated phrase whose own place is gone does not go to another', () => {
    const quote = quoteOf(
      page('<p>Ask at the desk for a card.</p><p>Bring it back to the desk by noon.</p>'),
      'the desk',
      1,
    );
    expect(one(page('<p>Ask at the desk for a card.</p>'), quote)).toBeNull();
  });
});

group('find, whatever it is given', () => {
  const long = 'x y '.repeat(250_000);
  const hostile: [string, unknown][] = [
    ['nothing', {}],
    ['null', null],
    [
      'regular-expression characters',
      { exact: '.*+?^{}()|[]\\$', prefix: '(', suffix: '[', start: 0, end: 9 },
    ],
    [
      'lone surrogates',
      { exact: '\ud800 \udc00\ud800', prefix: '\udfff', suffix: '\ud800', start: 1, end: 2 },
    ],
    ['1 MB', { exact: long, prefix: long, suffix: long, start: 0, end: 1_000_000 }],
    [
      'numbers that are none',
      { exact: 'every mat', prefix: '', suffix: '', start: Number.NaN, end: -5 },
    ],
    [
      'a false cut',
      { exact: 'every mat', prefix: '', suffix: '', start: 0, end: 9, cut: { at: 4, length: -1 } },
    ],
    [
      'white space at its ends, where it stood',
      { exact: 'came to the ', prefix: '', suffix: '', start: 0, end: 12 },
    ],
    ['punctuation', { exact: '!!! --- ...', prefix: '??', suffix: '', start: 0, end: 11 }],
    ['other types', { exact: 12, prefix: [], suffix: {}, start: 'a', end: null, cut: 'b' }],
  ];
  test.each(hostile)('%s: no exception', (_what, quote) => {
    const root = page(PROSE);
    expect(find(root, [quote as Quote])).toHaveLength(1);
  });

  test('the page is as it was', () => {
    const root = page(`${PROSE}<script>1</script><p>soft\u00adly <b></b> <!-- c --></p>`);
    const before = root.cloneNode(true);
    const quotes = ['every mat', 'dimmed the lights', 'come back'].map((words) =>
      quoteOf(root, words),
    );
    find(root, [
      ...quotes,
      { exact: 'is not there at all', prefix: '', suffix: '', start: 0, end: 19 },
    ]);
    expect(root.isEqualNode(before)).toBe(true);
  });
});

group('findInSlices', () => {
  test('finds the same', async () => {
    const root = page(PROSE);
    const quote = quoteOf(root, 'dimmed the lights');
    const [found] = await findInSlices(root, [quote], new AbortController().signal);
    expect(textOf(found?.range)).toBe('dimmed the lights');
  });

  test('ends when it is aborted', async () => {
    const root = page(
      `<div>${'<p>A long page of many small words and more.</p>'.repeat(20_000)}</div>`,
    );
    const abort = new AbortController();
    const quote: Quote = {
      exact: 'not to be found anywhere on it',
      prefix: '',
      suffix: '',
      start: 0,
      end: 30,
    };
    const search = findInSlices(root, [quote], abort.signal);
    abort.abort();
    await expect(search).rejects.toThrow();
  });
});
