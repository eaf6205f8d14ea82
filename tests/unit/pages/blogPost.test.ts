// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { POST, pageOf } from './parse';

const post = (parts: {
  head?: string;
  title?: string;
  meta?: string;
  content?: string;
}) => `<!DOCTYPE html>
<html><head><title>Quiet hour - ALSC Blog</title>${parts.head ?? ''}</head>
<body class="single single-post"><article id="post-7" class="post type-post hentry">
${parts.title ?? '<h1 class="entry-title">Quiet  hour</h1>'}
<div class="entry-meta">${parts.meta ?? '<time class="entry-date" datetime="2018-10-12T22:30:00-05:00">October 12, 2018</time> by <a rel="author" href="/blog/author/a/">Ana Example</a>'}</div>
<div class="entry-content"><p>We dimmed the lights.</p>${parts.content ?? ''}</div>
</article></body></html>`;

test('reads title, date, author and competencies', () => {
  const page = pageOf(
    post({
      content:
        '<p>This post addresses the following ALSC Core Competencies: VII. Professionalism and Professional Development.</p>',
    }),
  );
  expect(page).toEqual({
    kind: 'blog-post',
    pageAddress: POST,
    title: 'Quiet hour',
    date: '2018-10-12',
    author: 'Ana Example',
    sites: [],
    competencies: ['VII'],
    editor: null,
  });
});

test('the practice post of tests/site is recognised', () => {
  const html = readFileSync(
    'tests/site/www.alsc.ala.org/blog/2018/10/quiet-hour/index.html',
    'utf8',
  );
  const page = pageOf(html);
  expect(page.kind).toBe('blog-post');
  expect(page.title).toBeTruthy();
  expect(page.date).toMatch(/^2018-10-\d\d$/);
  expect(page.author).toBeTruthy();
  expect(page.competencies.length).toBeGreaterThan(0);
});

test.each([
  ['another theme', post({ title: '<h2 class="post-title">Quiet hour</h2>' }), 'Quiet hour'],
  [
    'the title of the head',
    post({ title: '', head: '<meta property="og:title" content="Quiet hour">' }),
    'Quiet hour',
  ],
  ['the document’s own', post({ title: '' }), 'Quiet hour'],
])('title by fallback: %s', (_what, html, title) => {
  expect(pageOf(html)).toMatchObject({ kind: 'blog-post', title });
});

test.each([
  ['October 3rd, 2018', 'Posted on October 3rd, 2018', '2018-10-03'],
  ['short month', 'Feb. 9, 2020 by A', '2020-02-09'],
  ['no such day', '<time datetime="2018-02-31">x</time>', null],
  ['no date', 'once', null],
])('date: %s', (_what, meta, date) => {
  expect(pageOf(post({ meta })).date).toBe(date);
});

test('author by the label of its category', () => {
  const html = post({ meta: '<a rel="category tag" href="#">Blogger Dan Example</a>' });
  expect(pageOf(html).author).toBe('Dan Example');
});

test.each([
  ['a list', 'https://www.alsc.ala.org/blog/category/mentoring/'],
  ['a tag', 'https://www.alsc.ala.org/blog/tag/core-competencies/page/2/'],
  ['the blog', 'https://www.alsc.ala.org/blog/'],
  ['a month', 'https://www.alsc.ala.org/blog/2018/10/'],
])('%s is no post', (_what, address) => {
  expect(pageOf(post({}), address).kind).not.toBe('blog-post');
});

test.each([
  'https://www.alsc.ala.org.example.com/blog/2018/10/quiet-hour/',
  'https://www.alsc-ala.org/blog/2018/10/quiet-hour/',
  'https://alsc.ala.org.evil/blog/2018/10/quiet-hour/',
  'https://example.com/www.alsc.ala.org/blog/2018/10/quiet-hour/',
  'https://www.alsc.ala.org@example.com/blog/2018/10/quiet-hour/',
  'https://fakeala.org/blog/2018/10/quiet-hour/',
])('a look-alike is plain: %s', (address) => {
  expect(pageOf(post({}), address).kind).toBe('plain');
});

test.each([
  [
    'markup that changed',
    '<html><head><title>New</title></head><body><section><b>Quiet hour</b></section></body></html>',
  ],
  ['nothing', ''],
  ['no title anywhere', '<body><article><p>text</p></article></body>'],
])('%s falls back to plain', (_what, html) => {
  expect(pageOf(html)).toMatchObject({ kind: 'plain', pageAddress: POST, competencies: [] });
});

test('broken HTML still gives an answer', () => {
  const html =
    '<article id=a><h1 class="entry-title">Quiet <b>hour<div class=entry-content id=a><p>Text<p>Competencies: III<table><tr><p id=a>';
  expect(pageOf(html).kind).toBe('blog-post');
});

test('other pages of ALA are named as such, the web is plain', () => {
  expect(pageOf('<title>Gws</title>', 'http://gws.ala.org/about/')).toMatchObject({
    kind: 'ala-other',
    title: 'Gws',
  });
  expect(pageOf('<title>Web</title>', 'https://example.com/').kind).toBe('plain');
});

test('a hostile title is cut', () => {
  const html = post({ title: `<h1 class="entry-title">${'x'.repeat(1_000_000)}</h1>` });
  expect(pageOf(html).title?.length).toBe(300);
});

test('a byline that holds the date, too, gives the author alone', () => {
  const html = readFileSync(
    'tests/site/www.alsc.ala.org/blog/2023/04/picture-schedules/index.html',
    'utf8',
  );
  expect(pageOf(html, 'https://www.alsc.ala.org/blog/2023/04/picture-schedules/')).toMatchObject({
    kind: 'blog-post',
    author: 'Dana Whitlock',
    date: '2023-04-18',
  });
});
