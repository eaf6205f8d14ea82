// @ts-check
import { createServer, request as forward } from 'node:http';

/**
 * What the proxy does instead of, or with, what the server answers:
 * - a number: that status (429 and 503 with Retry-After), nothing is forwarded
 * - `html`: a page for people with status 200; `moved`: a redirect to another server
 * - `slow`: no answer, ever; `stuck`: half of the answer, then nothing
 * - `cut`: half of the answer, then the connection ends; `short`: half of it as if it were all
 * - `lost`: the server does it, and the connection ends before its answer
 * - `altered`: one byte of the answer is another
 * - `weak`, `no-etag`: weak ETags, none; `gzip-etag`: as Apache's mod_deflate changes them
 * - `names`: 100,000 foreign files are in the listing
 * - `large`: 300 MB
 *
 * @typedef {number | 'html' | 'moved' | 'slow' | 'stuck' | 'cut' | 'short' | 'lost' | 'altered' | 'weak' | 'no-etag' | 'gzip-etag' | 'names' | 'large'} Fault
 */

/**
 * A request as it went through: bytes are those of heads and bodies, as HTTP/1.1 writes them.
 *
 * @typedef {object} Passed
 * @property {string} method
 * @property {string} path
 * @property {number} status 0 where there was no answer
 * @property {number} up bytes to the server
 * @property {number} down bytes from it
 * @property {Buffer} body what was sent
 */

/** @typedef {(asked: { method: string, path: string }) => Fault | null} Choose */

/** Faults that leave the answer whole or nearly so: everything a run of random edits has to live through. */
export const PASSING = /** @type {Fault[]} */ (
  /** @type {unknown} */ ([
    401,
    403,
    404,
    405,
    412,
    423,
    429,
    500,
    503,
    507,
    'html',
    'moved',
    'cut',
    'short',
    'lost',
    'altered',
    'weak',
    'no-etag',
    'gzip-etag',
  ])
);

const PAGE = '<!doctype html><html><body><h1>Sign in to the library network</h1></body></html>';
const NAMES = 100_000;
const LARGE = 300 * 1024 * 1024;

/** @param {string[]} raw names and values in turns */
const headLength = (raw) => raw.reduce((sum, text) => sum + text.length + 2, 2);

/** @param {import('node:stream').Readable} stream */
async function whole(stream) {
  const pieces = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** @param {Record<string, string | string[] | undefined>} headers @param {Fault | null} fault */
function withEtag(headers, fault) {
  const { etag, ...rest } = headers;
  if (typeof etag !== 'string' || fault === 'no-etag') return rest;
  if (fault === 'weak') return { ...rest, etag: `W/${etag.replace(/^W\//, '')}` };
  return { ...rest, etag: fault === 'gzip-etag' ? etag.replace(/"$/, '-gzip"') : etag };
}

/** @param {Buffer} body of a PROPFIND @param {string} path */
function withNames(body, path) {
  const one = (/** @type {number} */ n) =>
    `<x:response xmlns:x="DAV:"><x:href>${path}IMG_${n}.JPG</x:href><x:propstat><x:prop><x:resourcetype/><x:getcontentlength>4096</x:getcontentlength></x:prop><x:status>HTTP/1.1 200 OK</x:status></x:propstat></x:response>`;
  const more = Array.from({ length: NAMES }, (_, n) => one(n)).join('');
  return Buffer.from(
    body.toString('utf8').replace(/<\/[\w:]*multistatus>\s*$/, (end) => more + end),
  );
}

/** @param {Buffer} body */
function altered(body) {
  const copy = Buffer.from(body);
  const at = copy.length >> 1;
  if (copy.length > 0) copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

/** @param {string} target @param {import('node:http').IncomingMessage} asked @param {Buffer} body */
function ask(target, asked, body) {
  return new Promise((done, fail) => {
    const { method, url = '/', headers } = asked;
    const to = new URL(target);
    const out = forward(
      {
        host: to.hostname,
        port: to.port,
        method,
        path: url,
        headers: { ...headers, host: to.host },
      },
      async (answer) => {
        try {
          done({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            raw: answer.rawHeaders,
            body: await whole(answer),
          });
        } catch (error) {
          fail(error);
        }
      },
    );
    out.once('error', fail);
    out.end(body);
  });
}

/**
 * A proxy before a WebDAV server, on loopback, that injects faults and counts what goes through.
 *
 * @param {string} target the server's address
 */
export async function startFaults(target) {
  /** @type {Passed[]} */
  const passed = [];
  /** @type {Choose} */
  let choose = () => null;

  const server = createServer(async (asked, answer) => {
    const { method = '', url: path = '/' } = asked;
    const body = await whole(asked);
    const entry = {
      method,
      path,
      status: 0,
      up: method.length + path.length + 12 + headLength(asked.rawHeaders) + body.length,
      down: 0,
      body,
    };
    passed.push(entry);
    const fault = choose({ method, path });
    /** @param {number} status @param {Record<string, unknown>} headers @param {Buffer | string} [text] */
    const say = (status, headers, text = '') => {
      entry.status = status;
      entry.down +=
        15 +
        Object.entries(headers).reduce(
          (sum, [name, value]) => sum + name.length + String(value).length + 4,
          2,
        ) +
        text.length;
      answer.writeHead(status, /** @type {import('node:http').OutgoingHttpHeaders} */ (headers));
      answer.end(text);
    };
    if (typeof fault === 'number') {
      const sign = fault === 401 ? { 'www-authenticate': 'Basic realm="notes"' } : {};
      const wait = fault === 429 || fault === 503 ? { 'retry-after': '120' } : {};
      return say(fault, { 'content-type': 'text/html', ...sign, ...wait }, '<h1>No</h1>');
    }
    if (fault === 'html') return say(200, { 'content-type': 'text/html; charset=utf-8' }, PAGE);
    if (fault === 'moved') return say(302, { location: 'https://elsewhere.example/sign-in' });
    if (fault === 'slow') return;
    try {
      const real = await ask(target, asked, body);
      if (fault === 'lost') return asked.socket.destroy();
      const { 'transfer-encoding': _, connection: __, ...kept } = real.headers;
      const headers = withEtag(kept, fault);
      let bytes = real.body;
      if (fault === 'names' && method === 'PROPFIND' && asked.headers.depth === '1')
        bytes = withNames(bytes, path);
      if (fault === 'altered' && method === 'GET') bytes = altered(bytes);
      if (fault === 'short') bytes = bytes.subarray(0, bytes.length >> 1);
      if (fault === 'large' && method === 'GET') bytes = Buffer.alloc(LARGE);
      const length = { ...headers, 'content-length': bytes.length };
      if (fault !== 'cut' && fault !== 'stuck')
        return say(real.status, real.status === 204 ? headers : length, bytes);
      answer.writeHead(
        real.status,
        /** @type {import('node:http').OutgoingHttpHeaders} */ ({
          ...length,
          'content-length': Math.max(2, bytes.length),
        }),
      );
      answer.write(bytes.subarray(0, bytes.length >> 1), () => {
        if (fault === 'cut') asked.socket.destroy();
      });
    } catch {
      asked.socket.destroy();
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(null)));
  const at = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    address: `http://127.0.0.1:${at.port}/`,
    /** All that went through so far; cut it to length 0 to begin anew. */
    passed,
    /** @param {Choose} next which fault each request meets */
    choose(next) {
      choose = next;
    },
    /** @param {Fault} fault met by each request @param {string} [method] by those of this method alone */
    always(fault, method) {
      choose = (asked) => (!method || asked.method === method ? fault : null);
    },
    /** @param {Fault} fault met by the next request alone @param {string} [method] the next of this method */
    once(fault, method) {
      choose = (asked) => {
        if (method && asked.method !== method) return null;
        choose = () => null;
        return fault;
      };
    },
    /** No more faults. */
    none() {
      choose = () => null;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((done) => server.close(() => done(null)));
    },
  };
}

/**
 * Faults by chance, the same again for the same seed.
 *
 * @param {number} seed
 * @param {number} chance of each request, 0 to 1
 * @param {Fault[]} [faults]
 * @returns {Choose}
 */
export function byChance(seed, chance, faults = PASSING) {
  let state = seed >>> 0;
  const random = () => {
    // Mulberry32, public domain: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
  return () => (random() < chance ? (faults[Math.floor(random() * faults.length)] ?? null) : null);
}
