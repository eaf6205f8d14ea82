// @ts-check
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, say } from './say.mjs';

/**
 * A browser on this machine.
 *
 * @typedef {object} Browser
 * @property {'chromium' | 'chrome' | 'edge' | 'firefox'} kind chrome and edge are the branded ones, which
 *   ignore `--load-extension`
 * @property {string} path
 */

/** @typedef {Browser['kind']} Kind */

/** @type {Record<Kind, string[]>} names on PATH, and usual places */
const PLACES = {
  chromium: [
    'chromium',
    'chromium-browser',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '%LOCALAPPDATA%\\Chromium\\Application\\chrome.exe',
  ],
  chrome: [
    'google-chrome',
    'google-chrome-stable',
    'chrome',
    '/opt/google/chrome/chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '%PROGRAMFILES%\\Google\\Chrome\\Application\\chrome.exe',
    '%PROGRAMFILES(X86)%\\Google\\Chrome\\Application\\chrome.exe',
    '%LOCALAPPDATA%\\Google\\Chrome\\Application\\chrome.exe',
  ],
  edge: [
    'microsoft-edge',
    'microsoft-edge-stable',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '%PROGRAMFILES(X86)%\\Microsoft\\Edge\\Application\\msedge.exe',
    '%PROGRAMFILES%\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: [
    'firefox-esr',
    'firefox',
    'firefox-developer-edition',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    '%PROGRAMFILES%\\Mozilla Firefox\\firefox.exe',
    '%PROGRAMFILES(X86)%\\Mozilla Firefox\\firefox.exe',
  ],
};

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {string} place a name on PATH, a path, or a Windows path with a variable
 * @returns {string | null}
 */
function locate(place) {
  const path = place.replace(/%([^%]+)%/g, (_, name) => process.env[name] ?? '');
  if (/[\\/]/.test(place)) return isProgram(path) ? path : null;
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const found = join(folder, place);
    if (folder && isProgram(found)) return found;
  }
  return null;
}

/**
 * Which browser a program is, asked of itself (`--version`); on Windows, where that opens a window, of its path.
 *
 * @param {string} path
 * @returns {Kind}
 */
export function kindOf(path) {
  let name = path;
  if (process.platform !== 'win32') {
    try {
      name =
        execFileSync(path, ['--version'], { timeout: 20_000, stdio: 'pipe' }).toString() || path;
    } catch {
      // its path must do
    }
  }
  if (/firefox/i.test(name)) return 'firefox';
  if (/microsoft edge|msedge/i.test(name)) return 'edge';
  if (/google[ -]chrome|google[\\/]chrome/i.test(name)) return 'chrome';
  return 'chromium';
}

/**
 * Finds a browser: the path variables `CHROMIUM` and `FIREFOX` first, then PATH and the usual places.
 *
 * @param {Kind} kind
 * @returns {Browser | null}
 */
export function findBrowser(kind) {
  const named = process.env[kind === 'firefox' ? 'FIREFOX' : 'CHROMIUM'];
  if (named) {
    const own = isProgram(named) ? kindOf(named) : null;
    const asked = kind === 'firefox' || kind === 'chromium' || kind === own;
    if (own && asked) return { kind: own, path: named };
    if (!own)
      say(
        `${kind === 'firefox' ? 'FIREFOX' : 'CHROMIUM'} names ${named}, which cannot be run; looking elsewhere.`,
      );
  }
  for (const place of PLACES[kind]) {
    const path = locate(place);
    if (path) return { kind, path };
  }
  return null;
}

/** Whether apt may be used to install a browser: Debian or Ubuntu, as root. */
export function mayInstall() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  if (!existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/**
 * Installs Chromium or Firefox with apt-get, its output shown.
 *
 * @param {'chromium' | 'firefox'} kind
 * @returns {Promise<Browser | null>}
 */
async function installBrowser(kind) {
  const names = kind === 'firefox' ? ['firefox-esr', 'firefox'] : ['chromium', 'chromium-browser'];
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  say(`No ${kind} here: installing it with apt-get ...`);
  await run('apt-get', ['update', '-q'], { env });
  for (const name of names) {
    const { code } = await run(
      'apt-get',
      ['install', '-y', '-q', '--no-install-recommends', name],
      { env },
    );
    // Ubuntu's own package is a snap's stand-in, which may install and still not run.
    const found = code === 0 ? findBrowser(kind) : null;
    if (found) return found;
  }
  return null;
}

/**
 * Finds a browser, or installs it where that is possible; else says what to do, in a sentence.
 *
 * @param {Kind} kind
 * @returns {Promise<Browser | null>}
 */
export async function needBrowser(kind) {
  const found = findBrowser(kind);
  if (found) return found;
  if ((kind === 'firefox' || kind === 'chromium') && mayInstall()) {
    const installed = await installBrowser(kind);
    if (installed) return installed;
  }
  const names = {
    chromium: 'Chromium',
    chrome: 'Google Chrome',
    edge: 'Microsoft Edge',
    firefox: 'Firefox',
  };
  const variable = kind === 'firefox' ? 'FIREFOX' : 'CHROMIUM';
  console.error(
    `${names[kind]} was not found: install it, or say where it is with the variable ${variable}.`,
  );
  return null;
}
