// @ts-check
import { spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Who signs in, at every server of the tests. */
export const USER = 'librarian';
export const PASSWORD = 'story-time-\u00e9-2026';

/** `nobody` and `nogroup` of Debian: a server of the tests is no service of root. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
/** A server that does not answer by then does not start, in milliseconds. */
const START_MS = 15_000;

/**
 * A running server of the tests.
 *
 * @typedef {object} DavServer
 * @property {string} name
 * @property {string} address of its root folder, with a closing slash
 * @property {string} folder where its files lie on the disk
 * @property {number} pid
 * @property {() => Promise<void>} stop
 */

/** @returns {Promise<number>} a port of loopback that nobody listens on */
export function freePort() {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => done(port));
    });
  });
}

/** @param {string} path a folder or file that the server may write */
export function give(path) {
  if (isRoot) chownSync(path, NOBODY, NOBODY);
}

/** @param {string} name @returns {{ home: string, root: string }} a new folder of its own, with `root` and `run` in it */
function makeHome(name) {
  const home = mkdtempSync(join(tmpdir(), `matchbook-${name}-`));
  chmodSync(home, 0o755);
  give(home);
  for (const part of ['root', 'run']) {
    mkdirSync(join(home, part));
    give(join(home, part));
  }
  return { home, root: join(home, 'root') };
}

/** @param {string} address */
async function answers(address) {
  try {
    const answer = await fetch(address, { method: 'OPTIONS' });
    await answer.arrayBuffer();
    return true;
  } catch {
    return false;
  }
}

/**
 * @typedef {object} Starting
 * @property {number} port
 * @property {string} home a folder of its own
 * @property {string} root the folder that is served
 */

/**
 * Starts a server in a folder of its own and waits until it answers.
 *
 * @param {string} name
 * @param {(starting: Starting) => { command: string, args: string[], files?: Record<string, string>, env?: Record<string, string>, path?: string }} how
 *   `files`: written into the home first; `path` of the served folder in the address
 * @returns {Promise<DavServer>}
 */
export async function launch(name, how) {
  const port = await freePort();
  const { home, root } = makeHome(name);
  const { command, args, files = {}, env = {}, path = '' } = how({ port, home, root });
  for (const [file, text] of Object.entries(files)) {
    writeFileSync(join(home, file), text);
    give(join(home, file));
  }
  const child = spawn(command, args, {
    cwd: home,
    env: { ...process.env, HOME: home, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}),
  });
  let said = '';
  let ended = false;
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (said += piece));
  child.once('error', (error) => (said += error.message));
  const gone = new Promise((done) => child.once('close', done));
  gone.then(() => (ended = true));
  const kill = (/** @type {NodeJS.Signals} */ signal) => {
    try {
      // The group: PHP's server has workers.
      if (child.pid) process.kill(-child.pid, signal);
    } catch {
      // it has ended
    }
  };
  const atExit = () => kill('SIGKILL');
  process.once('exit', atExit);
  const stop = async () => {
    kill('SIGTERM');
    await Promise.race([gone, pause(2_000, undefined, { ref: false })]);
    kill('SIGKILL');
    process.off('exit', atExit);
    rmSync(home, { recursive: true, force: true });
  };
  const address = `http://127.0.0.1:${port}/${path}`;
  const until = Date.now() + START_MS;
  while (!(await answers(address))) {
    if (ended || Date.now() > until) {
      await stop();
      throw new Error(`${name} did not start: ${said.slice(-2_000) || 'it said nothing'}`);
    }
    await pause(40);
  }
  return { name, address, folder: root, pid: child.pid ?? 0, stop };
}
