// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { type Page, recognise } from '@/lib/pages';
import { PAGE_KINDS } from '@/lib/pages/page';
import { body, parsed } from './parsed';

const POST = 'https://www.alsc.ala.org/blog/2018/10/quiet-hour/';
const CATEGORY = 'http://gws.ala.org/category/animals';
const ADDRESSES = [
  POST,
  'https://www.alsc.ala.org/blog/category/mentoring/',
  CATEGORY,
  'http://gws.ala.org/node/8243',
  'https://web.archive.org/web/20140301120000/http://gws.ala.org/node/8243',
  'https://www.ala.org/alsc/awardsgrants/notalists/ncdm',
  'https://connect.ala.org/discussion/a',
  'https://connect.ala.org/alsc/home',
  'https://connect.ala.org/participate/postmessage',
  'https://www.ala.org/alsc/mentoring',
  'https://www.ala.org/alsc/edcareeers/alsccorecomps',
  'https://www.ala.org/alsc/community-forums',
  'https://www.ala.org/',
  'https://example.org/',
];

/** Whether an answer is whole and small. */
function check(page: Page) {
  expect(PAGE_KINDS).toContain(page.kind);
  expect(page.pageAddress.length).toBeLessThanOrEqual(2_048);
  expect(page.title?.length ?? 1).toBeGreaterThan(0);
  expect(page.title?.length ?? 0).toBeLessThanOrEqual(300);
  expect(page.author?.length ?? 0).toBeLessThanOrEqual(300);
  expect(page.date ?? '2000-01-01').toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(page.editor?.length ?? 0).toBeLessThanOrEqual(300);
  for (const { title, url, annotation } of page.sites) {
    expect(url).toMatch(/^https?:\/\//);
    expect(title.length).toBeLessThanOrEqual(200);
    expect(annotation.length).toBeLessThanOrEqual(1_000);
  }
  expect(JSON.stringify(page).length).toBeLessThan(3_000_000);
}

const MB = 'x'.repeat(1_000_000);
const PAGES: [what: string, html: string][] = [
  ['nothing', ''],
  ['only text', 'just words'],
  ['no title, no heading', '<p>words</p>'],
  [
    'unclosed and overlapping',
    '<main><h1>A <b>title<p><a href="http://a.example/">a<div><table><tr><a href=x>b<li></main></b>text',
  ],
  [
    'duplicate ids',
    '<main id="content"><div id="content"><h1 id="page-title">A</h1><h1 id="page-title">B</h1><a id="content" href="http://a.example/">a</a></div></main>',
  ],
  [
    'two canonical links',
    `<link rel="canonical" href="/a"><link rel="canonical" href="/b"><h1>x</h1><p>x</p>`,
  ],
  [
    'a canonical link that runs',
    `<link rel="canonical" href="javascript:alert(1)"><h1>x</h1><p>x</p>`,
  ],
  [
    'a canonical link to another host',
    `<link rel="canonical" href="https://evil.example/"><h1>x</h1><p>x</p>`,
  ],
  ['a canonical link of 1 MB', `<link rel="canonical" href="/${MB}"><h1>x</h1><p>x</p>`],
  ['a title of 1 MB', `<title>${MB}</title><main><h1>${MB}</h1><p>x</p></main>`],
  [
    'an author, a date and competencies of 1 MB',
    `<main><article><h1>x</h1><a rel="author">${MB}</a><time datetime="${MB}">${MB}</time><p>ALSC Core Competencies: ${'I. II. '.repeat(100_000)}</p></article></main>`,
  ],
  [
    'links of 1 MB',
    `<main><h1>x</h1><ul><li><a href="http://a.example/${MB}">${MB}</a> ${MB}</li><li><a href="${MB}">${MB}</a></li></ul></main>`,
  ],
  ['an id of 1 MB', `<form><textarea id="TinyMCEEditor${MB}"></textarea></form><h1>x</h1>`],
  [
    'ids that would end a selector',
    `<form><textarea id='a"],body,[id="TinyMCEEditor'></textarea></form><h1>x</h1>`,
  ],
  [
    'fields named like the DOM',
    '<main><h1>x</h1><form><input name="parentElement"><input name="firstChild"><input name="nextSibling"><input name="closest"><input name="id"><a href="http://a.example/">a</a></form></main><img name="head"><img name="title"><img name="body"><img name="querySelector">',
  ],
  [
    'frames within frames',
    '<main><h1>x</h1><iframe src="about:blank"></iframe><iframe srcdoc="<iframe></iframe>"></iframe></main>',
  ],
  ['half a surrogate', `<main><h1>${'😀'.repeat(400)}</h1><p>x</p></main>`],
];

describe('bad pages', () => {
  it.each(PAGES)('%s: an answer at every address', (_what, html) => {
    const document = parsed(html);
    for (const address of ADDRESSES) check(recognise(document, new URL(address)));
  });

  it('canonical links that are not to be believed change nothing', () => {
    for (const [what, html] of PAGES.filter(([name]) => /canonical/.test(name))) {
      expect([what, recognise(parsed(html), new URL(POST)).pageAddress]).toEqual([what, POST]);
    }
  });

  it('never half a character', () => {
    const [, html = ''] = PAGES.find(([what]) => what === 'half a surrogate') ?? [];
    expect(recognise(parsed(html), new URL(CATEGORY)).title).toBe('😀'.repeat(150));
  });

  it('an editor whose id could be anything is found by a selector that finds it', () => {
    for (const [, html] of PAGES.filter(([what]) => /^an? ids? |^ids /.test(what))) {
      const document = parsed(html);
      const { editor } = recognise(
        document,
        new URL('https://connect.ala.org/participate/postmessage'),
      );
      expect(document.querySelector(editor ?? 'none')?.localName).toBe('textarea');
    }
  });

  it('a document that throws at every question', () => {
    const broken = new Proxy({} as Document, {
      get: () => {
        throw new Error('no');
      },
    });
    for (const address of ADDRESSES) {
      const page = recognise(broken, new URL(address));
      check(page);
      expect(page).toMatchObject({ pageAddress: address, title: null, sites: [] });
    }
  });
});

describe('big pages', () => {
  /** Lists of a hundred: happy-dom counts through all siblings of a node to find the next one. */
  const links = (count: number) => {
    let html = '<main><h1>Animals</h1><ul>';
    for (let n = 0; n < count; n++) {
      if (n % 100 === 99) html += '</ul><ul>';
      html += `<li><a href="http://site${n}.example/">Site ${n}</a> about ${n}</li>`;
    }
    return `${html}</ul></main>`;
  };

  /** The time of the shortest of some calls, in milliseconds. */
  const time = (call: () => unknown, calls = 3) => {
    const times = Array.from({ length: calls }, () => {
      const from = performance.now();
      call();
      return performance.now() - from;
    });
    return Math.min(...times);
  };

  it('the competencies at the end of a post of 5 MB', () => {
    const document = body(
      '<main><article><h1>x</h1><div class="entry-content"></div></article></main>',
    );
    const content = document.querySelector('.entry-content');
    content?.append(document.createTextNode('word '.repeat(1_000_000)));
    content?.append(document.createElement('p'));
    content?.lastElementChild?.append('This post addresses ALSC Core Competencies: V.');
    expect(recognise(document, new URL(POST)).competencies).toEqual(['V']);
  });

  it('of 2,000 sites each is there', () => {
    expect(recognise(body(links(2_000)), new URL(CATEGORY)).sites).toHaveLength(2_000);
  });

  it('of 100,000 links no more than 4,000 sites, in no more time than 10 looks at each link', () => {
    const document = body(links(100_000));
    let length = 0;
    const looks = time(() => {
      for (const link of document.querySelectorAll('a')) length += link.textContent.length;
    }, 1);
    let page: Page | undefined;
    const ours = time(() => {
      page = recognise(document, new URL(CATEGORY));
    }, 1);
    expect(length).toBeGreaterThan(0);
    expect(page?.sites).toHaveLength(4_000);
    if (page) check(page);
    expect(ours / looks).toBeLessThan(10);
  }, 60_000);

  it('one text of 20 MB costs no more than a hundred times one of 20 KB', () => {
    const of = (size: number) => {
      const document = body(
        '<main><article><h1 id="h"></h1><div class="entry-content"><p id="p"></p><ul><li><a href="http://a.example/">a</a><span id="s"></span></li></ul></div></article></main>',
      );
      const text = `ALSC Core Competencies: II. ${'word '.repeat(size / 5)}`;
      for (const id of ['h', 'p', 's'])
        document.getElementById(id)?.append(document.createTextNode(text));
      return document;
    };
    const small = of(20_000);
    const big = of(20_000_000);
    for (const address of ADDRESSES) check(recognise(big, new URL(address)));
    const ratio =
      time(() => recognise(big, new URL(POST))) / time(() => recognise(small, new URL(POST)));
    expect(ratio).toBeLessThan(100);
  }, 60_000);

  it('5,000 elements within each other', () => {
    const document = body('<main><h1>x</h1></main>');
    let deepest: Element | null = document.querySelector('main');
    for (let depth = 0; depth < 5_000 && deepest; depth++)
      deepest = deepest.appendChild(document.createElement('div'));
    if (deepest)
      deepest.innerHTML = '<p>ALSC Core Competencies: II.</p><a href="http://a.example/">a</a>';
    for (const address of ADDRESSES) check(recognise(document, new URL(address)));
  }, 60_000);
});
