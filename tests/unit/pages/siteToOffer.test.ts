import { describe, expect, it } from 'vitest';
import { siteToOffer } from '@/lib/pages/siteToOffer';

describe('a site to be asked for', () => {
  it.each([
    ['www.example.org', '*://www.example.org/*'],
    ['web.archive.org', '*://web.archive.org/*'],
    ['xn--bcher-kva.example', '*://xn--bcher-kva.example/*'],
  ])('%s is its exact host', (host, origin) => {
    expect(siteToOffer(host)).toEqual({ host, origin });
  });

  it.each(['ala.org', 'www.ala.org', 'gws.ala.org'])('%s is all of ALA', (host) => {
    expect(siteToOffer(host)).toEqual({ host: 'ala.org', origin: '*://*.ala.org/*' });
  });

  it.each(['notala.org', 'ala.org.example.org'])('%s is not ALA', (host) => {
    expect(siteToOffer(host)).toEqual({ host, origin: `*://${host}/*` });
  });

  it.each<[string, string]>([
    ['127.0.0.1', 'number'],
    ['203.0.113.9', 'number'],
    ['[::1]', 'number'],
    ['localhost', 'local'],
    ['shelf.local', 'local'],
    ['intranet', 'local'],
    ['', 'none'],
    ['*', 'none'],
    ['*.example.org', 'none'],
    ['example.org:8080', 'none'],
    ['example.org/path', 'none'],
    ['someone@example.org', 'none'],
    ['Example.org', 'none'],
    ['example.org.', 'none'],
    ['%65xample.org', 'none'],
    [' example.org', 'none'],
    ['javascript:alert(1)', 'none'],
    [`${'a'.repeat(300)}.org`, 'none'],
  ])('"%s" cannot: %s', (host, never) => {
    expect(siteToOffer(host)).toMatchObject({ never });
  });
});
