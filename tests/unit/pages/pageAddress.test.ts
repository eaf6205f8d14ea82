// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { pageAddress } from '@/lib/pages/pageAddress';
import { POST, pageOf } from './parse';

const at = (address: string, head = '') =>
  pageOf(`<head>${head}</head><body>`, address).pageAddress;
const canonical = (href: string) => `<link rel="canonical" href="${href}">`;

test.each([
  ['#comments', ''],
  ['?replytocom=129830#respond', ''],
  ['?utm_source=x&utm_medium=y', ''],
  ['?fbclid=1&p=2&gclid=3', '?p=2'],
  ['?mc_cid=1&mc_eid=2', ''],
  ['?q=a+b%20c&utm_term=1', '?q=a+b%20c'],
  ['?PHPSESSID=ab12', ''],
  ['?%75tm_source=x', ''],
  ['?p=1&&', '?p=1'],
  ['?%zz=1', '?%zz=1'],
])('without what is not the page: %s', (tail, left) => {
  expect(at(POST + tail)).toBe(POST + left);
});

test('two pages told apart by a parameter stay two', () => {
  expect(at('https://www.ala.org/?p=1')).not.toBe(at('https://www.ala.org/?p=2'));
});

test('the canonical link of the same site', () => {
  expect(at('http://alsc.ala.org/blog/?p=7', canonical(`${POST}?utm_source=x#a`))).toBe(POST);
  expect(at(`${POST}comment-page-2/`, canonical('/blog/2018/10/quiet-hour/'))).toBe(POST);
});

test.each([
  ['a script', 'javascript:alert(1)'],
  ['data', 'data:text/html,x'],
  ['another host', 'https://example.com/blog/2018/10/quiet-hour/'],
  ['another site of ALA', 'https://connect.ala.org/quiet-hour/'],
  ['a look-alike', 'https://www.alsc.ala.org.example.com/'],
  ['1 MB', `/${'x'.repeat(1_000_000)}`],
  ['nothing', ''],
  ['no address', 'https://['],
  ['the home page', '/'],
])('a canonical link that is not to be trusted: %s', (_what, href) => {
  expect(at(POST, canonical(href))).toBe(POST);
});

test('two canonical links that agree are one, two that differ are none', () => {
  const other = 'https://www.alsc.ala.org/blog/2018/10/other/';
  expect(at(`${POST}?x=1`, canonical(POST) + canonical(`${POST}#a`))).toBe(POST);
  expect(at(`${POST}?x=1`, canonical(POST) + canonical(other))).toBe(`${POST}?x=1`);
});

test('a canonical link left from the address before does not count', () => {
  document.head.innerHTML = canonical(POST);
  const next = new URL('https://www.alsc.ala.org/blog/2018/10/next/');
  expect(pageAddress(document, next, true)).toBe(next.href);
  expect(pageAddress(document, next)).toBe(POST);
});

test('any address gets an answer of at most 2,048 units', () => {
  for (const address of [
    'about:blank',
    'data:text/html,<p>',
    'file:///a#b',
    `${POST}?${'x'.repeat(9_000)}`,
  ]) {
    const answer = at(address);
    expect(answer).not.toBe('');
    expect(answer.length).toBeLessThanOrEqual(2_048);
    expect(answer).not.toContain('#');
  }
});
