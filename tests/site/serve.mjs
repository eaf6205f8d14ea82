import { readFile, stat } from 'node:fs/promises';
import { createServer as createHttp } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from 'selfsigned';
import { proseMirror } from './editors.mjs';
import { madePages } from './made.mjs';

const ROOT = fileURLToPath(new URL('.', import.meta.url));

/** The hosts that the practice site stands in for. */
export const practiceHosts = [
  'www.alsc.ala.org',
  'www.ala.org',
  'gws.ala.org',
  'connect.ala.org',
  'web.archive.org',
  'www.example.org',
  'www.ala.org.example',
  'kids.example.org',
  'museum.example.org',
];

/**
 * What pages load of installed packages, by host and path: the editor of the practice form, and what draws
 * the turning shelf.
 *
 * @type {[string, string][]}
 */
const PACKAGES = [
  ['connect.ala.org/tinymce/', 'tinymce/'],
  ['www.alsc.ala.org/preact/', 'preact/dist/'],
];

/** Every practice page by name, for tests. */
export const practice = {
  quietHour: 'https://www.alsc.ala.org/blog/2018/10/quiet-hour/',
  pictureSchedules: 'https://www.alsc.ala.org/blog/2023/04/picture-schedules/',
  list: 'https://www.alsc.ala.org/blog/',
  long: 'https://www.alsc.ala.org/blog/2019/05/forty-baby-storytimes/',
  enormous: 'https://www.alsc.ala.org/blog/2022/12/the-whole-log/',
  strict: 'https://www.alsc.ala.org/blog/2020/02/kiosk-computers/',
  late: 'https://www.alsc.ala.org/blog/2021/06/summer-reading-slowly/',
  walk: 'https://www.alsc.ala.org/blog/2022/09/story-walk/',
  tidy: 'https://www.alsc.ala.org/blog/2022/10/tidy-house/',
  furniture: 'https://www.alsc.ala.org/blog/2022/11/moving-furniture/',
  dark: 'https://www.alsc.ala.org/blog/2021/12/night-shift/',
  turning: 'https://www.alsc.ala.org/blog/2023/11/the-turning-shelf/',
  newLook: 'https://www.alsc.ala.org/blog/2024/01/a-new-look/',
  isolated: 'https://www.alsc.ala.org/blog/2024/02/island/',
  dialog: 'https://www.alsc.ala.org/blog/2024/03/one-question-first/',
  corner: 'https://www.alsc.ala.org/blog/2017/03/a-corner-of-ones-own/',
  cornerMoved: 'https://www.ala.org/alsc/blog-archive/31877',
  cornerRenamed: 'https://www.ala.org/alsc/library-design/corners',
  plain: 'https://www.ala.org/alsc/',
  sixSites: 'https://www.alsc.ala.org/blog/2016/03/six-sites/',
  mentoringPosts: 'https://www.alsc.ala.org/blog/category/mentoring/',
  animals: 'https://gws.ala.org/category/animals',
  astronomy: 'https://gws.ala.org/category/sciences/astronomy-and-space',
  arts: 'https://gws.ala.org/category/the-arts',
  owlPost: 'https://gws.ala.org/node/8243',
  animalsKept: 'https://web.archive.org/web/20140301120000/http://gws.ala.org/category/animals',
  notable: 'https://www.ala.org/alsc/awardsgrants/notalists/ncdm',
  mentoring: 'https://www.ala.org/alsc/mentoring',
  activities: 'https://www.ala.org/alsc/publications-resources/mentoring/activities',
  competencies: 'https://www.ala.org/alsc/edcareeers/alsccorecomps',
  forums: 'https://www.ala.org/alsc/community-forums',
  thread: 'https://connect.ala.org/alsc/discussion/websites-for-a-rainy-story-hour',
  threads: 'https://connect.ala.org/communities/community-home/digestviewer?communitykey=0a1b2c3d',
  postForm: 'https://connect.ala.org/participate/postmessage',
  everything: 'https://gws.ala.org/category/everything/',
  oneBreath: 'https://www.alsc.ala.org/blog/2023/09/one-breath/',
  editors: 'https://www.ala.org/alsc/editors/',
  elsewhere: 'https://www.example.org/story/',
  faultySite: 'https://kids.example.org/',
  trapSite: 'https://kids.example.org/trap/',
  everythingSite: 'https://kids.example.org/everything/',
  cleanSite: 'https://museum.example.org/',
  goalSheet: 'https://www.ala.org/alsc/files/goal-sheet.pdf',
  newsletter: 'https://www.ala.org/alsc/files/newsletter',
};

/** The pages that `npm start` opens, the first one in front. */
export const practicePages = [practice.quietHour, practice.pictureSchedules, practice.list];

/** The same for `npm start -- --live`. */
export const livePages = [
  'https://www.alsc.ala.org/blog/2018/08/alsc-mentor-and-mentee-perspectives-mentoralsc/',
  'https://www.alsc.ala.org/blog/',
];

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
};

const NOT_FOUND = `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Page not found</title>
<body style="font:17px/1.6 system-ui;max-width:40em;margin:3em auto;padding:0 1em"><h1>This practice page does not exist</h1>
<p>Go to <a href="https://www.alsc.ala.org/blog/">the practice blog</a>.</p></body></html>`;

/**
 * Finds what an address shows: a page made in code, or a file under the host's own folder.
 *
 * @param {string} host
 * @param {string} path decoded, begins with a slash
 * @returns {Promise<{ status: number, type: string, body: string | Buffer, headers?: Record<string, string> }>}
 */
async function find(host, path) {
  const made = madePages[host + path];
  if (made) return { status: 200, type: TYPES['.html'], ...made() };
  const kept = PACKAGES.find(([start]) => (host + path).startsWith(start));
  // A look-alike has what ALA's own host has.
  const own = join(ROOT, host.replace(/^www\.ala\.org\.example$/, 'www.ala.org'));
  const folder = kept
    ? normalize(fileURLToPath(new URL(`../../node_modules/${kept[1]}`, import.meta.url))).replace(/[\\/]$/, '')
    : own;
  if (path === '/prosemirror/editor.js') return { status: 200, type: TYPES['.js'], body: await proseMirror() };
  // The archive's addresses hold another with its scheme, which no folder can be named for.
  let below = path;
  if (host === 'web.archive.org') below = path.replace(/(\d)[a-z]{2}_(?=\/)/, '$1').replace(/\/https?:\/+/, '/');
  // A discussion is the same with the division's prefix and without.
  if (host === 'connect.ala.org') below = path.replace(/^\/discussion\//, '/alsc/discussion/');
  const file = normalize(join(folder, kept ? (host + path).slice(kept[0].length) : below));
  const missing = { status: 404, type: TYPES['.html'], body: NOT_FOUND };
  const moved = { status: 301, type: 'text/plain', body: '', headers: { location: `${path}/` } };
  if (madePages[`${host}${path}/`]) return moved;
  if (!practiceHosts.includes(host) || !file.startsWith(folder + sep)) return missing;
  try {
    const isFolder = (await stat(file)).isDirectory();
    // The blog's addresses end in a slash; those of the other hosts do not.
    if (isFolder && !path.endsWith('/') && host === 'www.alsc.ala.org') return moved;
    const found = isFolder ? join(file, 'index.html') : file;
    const type = TYPES[extname(found)];
    return type ? { status: 200, type, body: await readFile(found) } : missing;
  } catch {
    return missing;
  }
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(request, response) {
  let path = '/';
  try {
    path = decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname);
  } catch {
    // a badly escaped address: the front page's 404 will do
  }
  const host = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  const { status, type, body, headers } = await find(host, path);
  // Not `no-store`: the browser must be able to keep a page alive for Back.
  response.writeHead(status, { 'content-type': type, 'cache-control': 'max-age=0', ...headers });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/**
 * @param {import('node:http').Server | import('node:https').Server} server
 * @param {string} host
 * @returns {Promise<number>} its port
 */
const listen = (server, host) =>
  new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(0, host, () => done(/** @type {import('node:net').AddressInfo} */ (server.address()).port));
  });

/**
 * Serves the practice pages by their real host names, over http and https with a certificate of its
 * own making. A browser is told to take every name for this machine and not to mind the certificate.
 *
 * @param {{ host?: string }} [options]
 * @returns {Promise<{ httpPort: number, httpsPort: number, close: () => Promise<void> }>}
 */
export async function serveSite({ host = '127.0.0.1' } = {}) {
  const { private: key, cert } = await generate([{ name: 'commonName', value: practiceHosts[0] }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: practiceHosts.map((value) => ({ type: 2, value })) }],
  });
  const servers = [createHttp(answer), createHttps({ key, cert }, answer)];
  const [httpPort, httpsPort] = await Promise.all(servers.map((server) => listen(server, host)));
  const close = async () => {
    for (const server of servers) server.closeAllConnections();
    await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  };
  return { httpPort, httpsPort, close };
}
