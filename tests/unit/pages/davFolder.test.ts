import { describe, expect, test } from 'vitest';
import { davFolder } from '@/lib/pages/davFolder';

describe('the address of a WebDAV folder', () => {
  test.each([
    [
      'https://cloud.example.org/remote.php/dav/files/ana/Match',
      'https://cloud.example.org/remote.php/dav/files/ana/Match/',
    ],
    ['  https://cloud.example.org/dav/// ', 'https://cloud.example.org/dav/'],
    ['cloud.example.org/dav', 'https://cloud.example.org/dav/'],
    ['https://cloud.example.org', 'https://cloud.example.org/'],
    ['https://cloud.example.org/dav/?dir=/#top', 'https://cloud.example.org/dav/'],
    [
      'https://cloud.example.org:8443/Unser Ordner/',
      'https://cloud.example.org:8443/Unser%20Ordner/',
    ],
    ['http://localhost:8080/dav', 'http://localhost:8080/dav/'],
    ['http://127.0.0.1:8080/dav', 'http://127.0.0.1:8080/dav/'],
    ['http://[::1]:8080/', 'http://[::1]:8080/'],
  ])('%s', (typed, folder) => {
    expect(davFolder(typed)).toMatchObject({ folder });
  });

  test.each([
    ['', 'none'],
    ['https://', 'none'],
    ['not an address', 'none'],
    ['ftp://cloud.example.org/dav', 'none'],
    ['javascript://cloud.example.org/%0aalert(1)', 'none'],
    ['https://*.example.org/', 'none'],
    [`https://cloud.example.org/${'a'.repeat(1_000)}`, 'none'],
    ['http://cloud.example.org/dav', 'http'],
    ['http://127.0.0.1.example.org/dav', 'http'],
    ['http://192.168.1.5/dav', 'http'],
    ['https://ana:secret@cloud.example.org/dav', 'user'],
  ])('%s is none', (typed, never) => {
    expect(davFolder(typed)).toEqual({ never });
  });

  test('asks the browser for this host alone, whatever its port', () => {
    expect(davFolder('https://cloud.example.org:8443/dav')).toMatchObject({
      host: 'cloud.example.org:8443',
      origin: 'https://cloud.example.org/*',
    });
  });
});
