// @vitest-environment happy-dom
import { expect, describe as group, test } from 'vitest';
import { describe, find, findInSlices } from '@/lib/quotes';
import { page, plain, rangeOf, textOf } from './build';

const STORY = [
  'The library opens early on Saturdays for families who find crowds and noise hard to bear.',
  'Lamps are dimmed, the loudspeakers stay silent, and nobody minds when somebody hums or paces.',
  'Last spring eleven families came; by autumn there were forty, some from two counties away.',
  'Staff learned to greet children by showing a picture card instead of asking them questions.',
  'The card was drawn by a volunteer whose own grandson had stopped speaking at three.',
  'It shows a door, a lamp, a shelf and a chair, and children point at what they want first.',
];
const html = (paragraphs: string[]) => paragraphs.map((text) => `<p>${text}</p>`).join('\n');

/** Describes `words` on one page and finds them on another. */
function again(before: string, words: string, after: string) {
  const root = page(before);
  const quote = describe(root, rangeOf(root, words));
  return find(page(after), [quote])[0] ?? null;
}

group('where markup begins and ends', () => {
  test.each([
    ['nested inline', '<p>One <b>two <i>three <u>four</u></i></b> five</p>', 'three four five'],
    ['a break', '<p>Line one<br>line two</p>', 'oneline'],
    ['list items', '<ul><li>First thing</li><li>Second thing</li></ul>', 'thingSecond'],
    ['table cells', '<table><tr><td>Left</td><td>Right</td></tr></table>', 'LeftRight'],
    ['a word in two elements', '<p>un<em>believ</em>able things</p>', 'believable'],
  ])('%s', (_what, markup, words) => {
    const root = page(markup);
    const range = rangeOf(root, words);
    const [found] = find(root, [describe(root, range)]);
    expect(found?.status).toBe('same');
    expect(found?.range.toString()).toBe(words);
  });

  test('a break, a list and a table part words', () => {
    const root = page(
      '<p>a<br>b</p><ul><li>c</li><li>d</li></ul><table><tr><td>e</td><td>f</td></table>',
    );
    const range = document.createRange();
    range.selectNodeContents(root);
    expect(describe(root, range).exact).toBe('a\nb\nc\nd\ne\nf');
  });

  test('a range whose ends lie in elements', () => {
    const root = page('<p>One</p><p>Two <b>three</b></p><p>Four</p>');
    const range = document.createRange();
    range.setStart(root, 1);
    range.setEnd(root.children[1] as Element, 2);
    expect(describe(root, range).exact).toBe('Two three');
  });

  test('text in a shadow root and in our own element is left out', () => {
    const root = page(
      '<p>Before</p><div id="host"></div><margin-frame>Ours</margin-frame><p>After</p>',
    );
    const host = root.querySelector('#host') as Element;
    host.attachShadow({ mode: 'open' }).innerHTML = '<p>Inside a shadow</p>';
    const range = document.createRange();
    range.selectNodeContents(root);
    expect(describe(root, range).exact).toBe('Before\nAfter');
  });

  test('a soft hyphen in a node of its own parts no word', () => {
    const root = page('<p>hyphen<i>\u00ad</i>ated words</p>');
    const range = document.createRange();
    range.selectNodeContents(root);
    expect(describe(root, range).exact).toBe('hyphenated words');
  });

  test('a passage of 6,000 units comes back whole', () => {
    const root = page(html(Array.from({ length: 70 }, (_, i) => `${i}: ${STORY[i % 6]}`)));
    const range = document.createRange();
    range.setStart(root.children[2]?.firstChild as Text, 3);
    range.setEnd(root.children[65]?.firstChild as Text, 20);
    const quote = describe(root, range);
    expect(quote.exact).toHaveLength(2_000);
    const [same] = find(root, [quote]);
    expect(same?.range.toString()).toBe(range.toString());
    root.prepend(Object.assign(document.createElement('p'), { textContent: 'Something new.' }));
    const [shifted] = find(root, [quote]);
    expect(shifted?.range.toString()).toBe(range.toString());
    expect(shifted?.status).toBe('same');
  });
});

group('on a page that changed', () => {
  const words = STORY[3] as string;

  test.each([5, 20, 50])('%d %% of its words replaced', (percent) => {
    let nth = 0;
    const every = Math.round(100 / percent);
    const edited = words.replace(/\S+/g, (word) =>
      nth++ % every === every >> 1 ? 'otherwise' : word,
    );
    const after = STORY.map((text) => (text === words ? edited : text));
    const found = again(html(STORY), words, html(after));
    expect(found?.status).toBe('edited');
    // Of the first and last word, where they were replaced, either is right.
    expect(edited).toContain(textOf(found?.range));
    expect(textOf(found?.range).length).toBeGreaterThan(edited.length * 0.75);
  });

  test('its paragraph moved', () => {
    const after = [words, ...STORY.filter((text) => text !== words)];
    const found = again(html(STORY), words, html(after));
    expect(textOf(found?.range)).toBe(words);
    expect(found?.status).toBe('moved');
  });

  test('removed', () => {
    expect(again(html(STORY), words, html(STORY.filter((text) => text !== words)))).toBeNull();
  });

  test('a teaser that repeats its beginning is not taken for it', () => {
    const edited = words.replace('greet', 'welcome').replace('picture', 'little');
    const teaser = words.slice(0, 60);
    const after = html([teaser, ...STORY.map((text) => (text === words ? edited : text))]);
    expect(textOf(again(html(STORY), words, after)?.range)).toBe(edited);
  });

  test('one word, told apart by its context alone', () => {
    const root = page(html(STORY));
    const quotes = [0, 1].map((nth) => describe(root, rangeOf(root, 'families', nth)));
    const found = find(page(html(['A notice stands above it all.', ...STORY])), quotes);
    expect(found.map((one) => one?.range.startContainer.textContent)).toEqual([STORY[0], STORY[2]]);
  });

  test.each([
    [
      'Hebrew',
      'בספרייה יש שעה שקטה לכל מי שרעש קשה לו.',
      'שעה שקטה לכל מי שרעש',
      'שעה שקטה מאוד לכל מי שרעש',
    ],
    [
      'Chinese',
      '图书馆每个星期六都有安静的一小时，孩子们可以慢慢地看书。',
      '安静的一小时，孩子们可以',
      '安静的两小时，孩子们可以',
    ],
    ['Thai', 'ห้องสมุดมีชั่วโมงเงียบสำหรับเด็กทุกวันเสาร์ตอนเช้า', 'ชั่วโมงเงียบสำหรับเด็ก', 'ชั่วโมงสงบสำหรับเด็ก'],
  ])('%s, edited', (_what, text, exact, now) => {
    const found = again(`<p>${text}</p>`, exact, `<p>${text.replace(exact, now)}</p>`);
    expect(found?.status).toBe('edited');
    expect(textOf(found?.range)).toBe(plain(now));
  });

  test('decomposed on the one page, composed on the other', () => {
    const text = 'Élèves, à côté du café près de la forêt, chantent en chœur.';
    const found = again(
      `<p>${text.normalize('NFD')}</p>`,
      'côté du café'.normalize('NFD'),
      `<p>Oui. ${text}</p>`,
    );
    expect(found?.status).toBe('same');
    expect(found?.range.toString()).toBe('côté du café');
  });
});

group('findInSlices, again', () => {
  test('keeps what still stands and looks for the rest', async () => {
    const root = page(html(STORY));
    const quotes = [1, 4].map((i) => describe(root, rangeOf(root, STORY[i] as string)));
    const { signal } = new AbortController();
    const first = await findInSlices(root, quotes, signal);
    root.children[4]?.replaceWith(
      Object.assign(document.createElement('p'), { textContent: STORY[4] }),
    );
    const second = await findInSlices(root, quotes, signal);
    expect(second[0]).toBe(first[0]);
    expect(second[1]).not.toBe(first[1]);
    expect(textOf(second[1]?.range)).toBe(STORY[4]);
  });
});
