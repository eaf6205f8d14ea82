import { get } from 'node:https';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { practice, practiceHosts, practicePages, serveSite } from '../../site/serve.mjs';

let site: Awaited<ReturnType<typeof serveSite>>;
beforeAll(async () => {
  site = await serveSite();
});
afterAll(() => site.close());

interface Answer {
  status: number;
  body: string;
  headers: Record<string, string | string[] | undefined>;
}

const ask = (host: string, path: string): Promise<Answer> =>
  new Promise((done, fail) => {
    const options = { host: '127.0.0.1', port: site.httpsPort, path, headers: { host } };
    get({ ...options, servername: host, rejectUnauthorized: false }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (piece) => {
        body += piece;
      });
      const { statusCode = 0, headers } = response;
      response.on('end', () => done({ status: statusCode, body, headers }));
    }).on('error', fail);
  });

const visit = (address: string) => {
  const { host, pathname, search } = new URL(address);
  return ask(host, pathname + search);
};

describe('the practice site', () => {
  it.each(Object.entries(practice))(
    'has the page %s, with its own canonical address',
    async (_, address) => {
      const { status, body } = await visit(address);
      expect(status).toBe(200);
      expect(body).toMatch(/practice page|<title>A new look|^%PDF-/i);
      const canonical = body.match(/<link rel="canonical" href="([^"]+)"/)?.[1];
      // ALA's older pages name their http address.
      expect((canonical ?? address).replace(/^http:/, 'https:')).toBe(address);
    },
  );

  it('has pages of the sizes they are for', async () => {
    expect((await visit(practice.long)).body.length).toBeGreaterThan(195_000);
    expect((await visit(practice.enormous)).body.length).toBeGreaterThan(5_000_000);
  });

  it('forbids the strict page everything', async () => {
    const { headers } = await visit(practice.strict);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('opens only pages that exist', () => {
    expect(Object.values(practice)).toEqual(expect.arrayContaining(practicePages));
  });

  it('lets Back keep its pages', async () => {
    expect((await visit(practice.list)).headers['cache-control']).not.toContain('no-store');
  });

  it('adds a missing slash, and gives away nothing beside its pages', async () => {
    const host = String(practiceHosts[0]);
    const { status, headers } = await ask(host, '/blog/2018/10/quiet-hour');
    expect([status, headers.location]).toEqual([301, '/blog/2018/10/quiet-hour/']);
    expect((await ask(host, '/..%2fserve.mjs')).status).toBe(404);
    expect((await ask('..', '/package.json')).status).toBe(404);
    expect((await ask(host, '/blog/nothing/')).status).toBe(404);
  });
});
