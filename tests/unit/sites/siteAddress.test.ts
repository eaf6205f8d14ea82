import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { siteAddress, siteKeyOf } from '@/lib/sites/siteAddress';

describe('the address of a site', () => {
  it('is one under http and https, with and without www and closing slash', () => {
    const all = [
      'http://tate.example',
      'https://tate.example/',
      'http://www.tate.example/',
      'HTTPS://WWW.Tate.example',
      'https://tate.example:443/#top',
      'http://tate.example:80/?utm_source=list&fbclid=x',
      'https://tate.example./',
    ];
    expect(new Set(all.map(siteKeyOf))).toEqual(new Set(['https://tate.example']));
  });

  it('is two for two paths on one host, two queries, two ports', () => {
    const all = [
      'https://sites.example.org/school',
      'https://sites.example.org/museum/',
      'https://sites.example.org/',
      'https://sites.example.org/?page=2',
      'https://sites.example.org:8443/',
      'https://www2.sites.example.org/',
    ];
    expect(new Set(all.map(siteKeyOf)).size).toBe(all.length);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'about:blank',
    'chrome-extension://abc/panel.html',
    'https://user:secret@site.example/',
    'no address',
    '',
    `https://site.example/${'a'.repeat(3_000)}`,
  ])('refuses %s', (url) => {
    expect(siteAddress(url)).toEqual({ ok: false, failure: 'not-a-site' });
  });

  it.each([
    'http://localhost/',
    'http://localhost:8080/a',
    'http://printer/',
    'http://nas.local/',
    'http://127.0.0.1/',
    'http://10.1.2.3/',
    'http://172.20.0.1/',
    'http://192.168.0.1/',
    'http://169.254.1.1/',
    'http://0x7f.1/',
    'http://2130706433/',
    'http://[::1]/',
    'http://[fd00::1]/',
    'http://[fe80::1]/',
    'http://[::ffff:127.0.0.1]/',
  ])('refuses %s, which is local', (url) => {
    expect(siteAddress(url)).toEqual({ ok: false, failure: 'local-site' });
  });

  it('of a public number is one', () => {
    expect(siteAddress('http://172.32.0.1/').ok).toBe(true);
  });

  it('is its own address, whatever is given', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const key = siteKeyOf(url);
        if (key) expect(siteKeyOf(key)).toBe(key);
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => void siteAddress(text)));
  });
});
