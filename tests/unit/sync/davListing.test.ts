import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DavListing } from '@/lib/sync/remotes/dav/listing';
import { waitOf } from '@/lib/sync/remotes/dav/request';
import { MOST_NAMES } from '@/lib/sync/remotes/remote';

const file = (href: string, more = '<D:getcontentlength>12</D:getcontentlength>') =>
  `<D:response><D:href>${href}</D:href><D:propstat><D:prop>${more}</D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>`;
const answer = (...responses: string[]) =>
  `<?xml version="1.0" encoding="utf-8"?>\n<D:multistatus xmlns:D="DAV:">${responses.join('')}</D:multistatus>`;

/** Reads an answer in pieces of so many bytes. */
function read(text: string, size = 1_000) {
  const listing = new DavListing();
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) {
    const failure = listing.write(bytes.subarray(at, at + size));
    if (failure) return { ok: false, failure };
  }
  return listing.end();
}
const names = (text: string) => {
  const reply = read(text);
  return 'value' in reply ? reply.value.map(({ name }) => name) : reply.failure;
};

describe('a listing', () => {
  test('takes whole addresses and paths, any prefix, and names the files', () => {
    const other = `<multistatus xmlns="DAV:"><response><href>https://h.example/dav/m/b%20%C3%A9.matchbook</href><propstat><prop><getcontentlength xmlns="DAV:">7</getcontentlength><resourcetype/></prop><status>HTTP/1.1 200 OK</status></propstat></response></multistatus>`;
    expect(read(other)).toEqual({ ok: true, value: [{ name: 'b é.matchbook', bytes: 7 }] });
    expect(read(answer(file('/dav/m/a.matchbook')))).toEqual({
      ok: true,
      value: [{ name: 'a.matchbook', bytes: 12 }],
    });
  });

  test('leaves folders out, told by their kind or by their closing slash', () => {
    const kind = '<D:resourcetype><D:collection/></D:resourcetype>';
    expect(
      names(answer(file('/dav/m/', kind), file('/dav/m/sub', kind), file('/dav/m/x/'))),
    ).toEqual([]);
  });

  test('props of another status than 2xx do not count, nor does a response that is gone', () => {
    const missing = `<D:response><D:href>/m/a</D:href><D:propstat><D:prop><D:resourcetype><D:collection/></D:resourcetype></D:prop><D:status>HTTP/1.1 404 Not Found</D:status></D:propstat></D:response>`;
    expect(read(answer(missing))).toEqual({ ok: true, value: [{ name: 'a', bytes: -1 }] });
    const gone =
      '<D:response><D:href>/m/b</D:href><D:status>HTTP/1.1 404 Not Found</D:status></D:response>';
    expect(names(answer(gone))).toEqual([]);
  });

  test('names that lead out of the folder are none', () => {
    const odd = ['/m/..', '/m/%2e%2e', '/m/a%2fb', '/m/a%5cb', '/m/%00', '/m/%', '/m/%ff'];
    expect(names(answer(...odd.map((href) => file(href))))).toEqual([]);
  });

  test('foreign tags of the same words, comments and CDATA do no harm', () => {
    const foreign = `<o:x xmlns:o="http://owncloud.org/ns"><o:href>/m/evil</o:href><o:collection/></o:x>`;
    const text = answer(file('<![CDATA[/m/a]]><!-- b -->', foreign));
    expect(read(text)).toEqual({ ok: true, value: [{ name: 'a', bytes: -1 }] });
  });

  test.each([
    ['a page', '<!doctype html><html><body>Sign in</body></html>'],
    ['a document type', `<!DOCTYPE x [<!ENTITY a "b">]>${answer()}`],
    ['another root', '<x:y xmlns:x="DAV:"/>'],
    ['no XML', 'files: a, b'],
    ['JSON', '{"files":[]}'],
    ['nothing', ''],
    ['an undeclared prefix', '<D:multistatus></D:multistatus>'],
    ['tags in tags', answer('<D:a>'.repeat(200_000))],
  ])('%s is none', (_what, text) => {
    expect(read(text)).toEqual({ ok: false, failure: 'dav-none' });
  });

  test('cut anywhere it is no listing', () => {
    const whole = new TextEncoder().encode(answer(file('/m/a'), file('/m/%C3%A9')));
    for (let end = 1; end < whole.length; end += 7) {
      const listing = new DavListing();
      const failure = listing.write(whole.subarray(0, end));
      const reply = failure ? { ok: false } : listing.end();
      expect(reply.ok).toBe(false);
    }
  });

  test('any pieces give the same files', () => {
    const text = answer(file('/m/é漢.matchbook'), file('/m/b'));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (size) => {
        expect(read(text, size)).toEqual(read(text));
      }),
    );
  });

  test('as many names as a listing may have are read, one more is too many', () => {
    const some = Array.from({ length: MOST_NAMES }, (_, n) => file(`/m/${n}`));
    expect(names(answer(...some))).toHaveLength(MOST_NAMES);
    expect(names(answer(...some, file('/m/more')))).toBe('too-many-names');
  });

  test('whatever bytes come, it ends without a throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(200), (bytes, at) => {
        const listing = new DavListing();
        const good = new TextEncoder().encode(answer(file('/m/a')));
        listing.write(good.subarray(0, at));
        listing.write(bytes);
        expect(typeof listing.end().ok).toBe('boolean');
      }),
    );
  });
});

test('Retry-After is a number of seconds or a date', () => {
  const now = Date.parse('2026-11-25T05:00:00Z');
  expect(waitOf('120', now)).toBe(120_000);
  expect(waitOf('Wed, 25 Nov 2026 05:01:00 GMT', now)).toBe(60_000);
  expect(waitOf('Wed, 25 Nov 2026 04:00:00 GMT', now)).toBe(0);
  expect(waitOf('99999999999', now)).toBe(86_400_000);
  for (const none of [null, '', 'soon']) expect(waitOf(none, now)).toBeUndefined();
});
