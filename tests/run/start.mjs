// @ts-check
/**
 * `npm start`: installs, builds, and opens a browser in a profile of its own with the extension and the
 * practice pages; without a display it goes through the main job by itself. Plain JavaScript on Node's own
 * modules until everything is installed.
 */
import { findBrowser, needBrowser } from './browsers.mjs';
import { build, built } from './build.mjs';
import { install } from './install.mjs';
import { needNode, say } from './say.mjs';

/** @typedef {import('./browsers.mjs').Kind} Kind */

const KINDS = /** @type {Kind[]} */ (['chromium', 'chrome', 'edge', 'firefox']);
const USAGE = `npm start -- [--browser ${KINDS.join('|')}] [--live]
  --browser  which browser; else the first one that is found
  --live     the real pages instead of the practice pages; needs the network`;

/**
 * @param {string} sentence
 * @returns {never}
 */
function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** @returns {{ kind: Kind | null, live: boolean }} */
function readArguments() {
  /** @type {{ kind: Kind | null, live: boolean }} */
  const chosen = { kind: null, live: false };
  const words = process.argv.slice(2).flatMap((word) => word.split('='));
  for (let i = 0; i < words.length; i++) {
    if (words[i] === '--live') chosen.live = true;
    else if (words[i] === '--browser') {
      const kind = KINDS.find((known) => known === words[i + 1]);
      if (!kind) stop(`--browser needs one of: ${KINDS.join(', ')}.`);
      chosen.kind = kind;
      i++;
    } else stop(`"${words[i]}" is not known here.\n${USAGE}`);
  }
  return chosen;
}

/**
 * The browser that was asked for; else what the path variables name; else the first that is found.
 *
 * @param {Kind | null} kind
 */
async function chooseBrowser(kind) {
  if (kind) return needBrowser(kind);
  if (process.env.FIREFOX && !process.env.CHROMIUM) return needBrowser('firefox');
  for (const known of KINDS) {
    const found = findBrowser(known);
    if (found) return found;
  }
  return needBrowser('chromium');
}

/** Whether a window can be shown. */
function hasDisplay() {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

needNode();
const { kind, live } = readArguments();
const browser = await chooseBrowser(kind);
if (!browser) process.exit(1);
say(`Browser: ${browser.path}`);
if (!(await install())) process.exit(1);
const family = browser.kind === 'firefox' ? 'firefox' : 'chromium';
if (!(await build(family))) stop('The extension could not be built; the reason stands above.');

const branded = browser.kind === 'chrome' || browser.kind === 'edge';
if (branded) {
  const name = browser.kind === 'edge' ? 'Microsoft Edge' : 'Google Chrome';
  say(`
${name} does not load an extension from the command line. In the window, once:
  1. open ${browser.kind === 'edge' ? 'edge' : 'chrome'}://extensions
  2. switch on "Developer mode"
  3. press "Load unpacked" and choose ${built.chromium}
  4. reload the page
`);
}

// These need what was installed just now.
const { livePages, practicePages, serveSite } = await import('../site/serve.mjs');
const site = live ? undefined : await serveSite();
const pages = live ? livePages : practicePages;
if (site)
  say(
    `Practice pages are served from this computer (ports ${site.httpPort} and ${site.httpsPort}).`,
  );
let good = true;
if (hasDisplay()) {
  const { openWindow } = await import('./window.mjs');
  await openWindow({ browser, site, pages });
} else if (branded) {
  stop(
    'There is no display here, so nothing can be loaded by hand: try --browser chromium or firefox.',
  );
} else {
  say(
    'There is no display here: the browser runs unseen, and the main job is gone through by itself.',
  );
  const { walk } = await import('./walk.mjs');
  good = await walk({ browser: family, executable: browser.path, site, pages });
}
await site?.close();
process.exit(good ? 0 : 1);
