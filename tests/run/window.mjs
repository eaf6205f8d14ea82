// @ts-check
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { practiceHosts } from '../site/serve.mjs';
import { built } from './build.mjs';
import { say } from './say.mjs';

/**
 * @typedef {object} Opening
 * @property {import('./browsers.mjs').Browser} browser
 * @property {{ httpPort: number, httpsPort: number }} [site] left out: the real network
 * @property {string[]} pages addresses, the first one in front
 */

/**
 * Ctrl-C closes the browser, so that its profile can be removed.
 *
 * @param {() => void} close
 */
function onStop(close) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, close);
}

/**
 * Chromium and its kin are started as anybody would start them, so that nothing of a test shows.
 *
 * @param {Opening} opening
 * @param {string} profile
 */
function openChromium({ browser, site, pages }, profile) {
  const hosts = practiceHosts.flatMap((host) => [
    `MAP ${host}:443 127.0.0.1:${site?.httpsPort}`,
    `MAP ${host}:80 127.0.0.1:${site?.httpPort}`,
  ]);
  const args = [
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    `--load-extension=${built.chromium}`,
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    // The last one: no bar that warns of the one before, in a browser that sees only our own pages.
    ...(site
      ? [`--host-resolver-rules=${hosts.join(',')}`, '--ignore-certificate-errors', '--test-type']
      : []),
    ...pages,
  ];
  const child = spawn(browser.path, args, { stdio: 'ignore' });
  onStop(() => child.kill());
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', done);
  });
}

/**
 * @param {Opening} opening
 * @param {string} profile
 */
async function openFirefox({ browser, site, pages }, profile) {
  const firefox = await puppeteer.launch({
    browser: 'firefox',
    executablePath: browser.path,
    headless: false,
    acceptInsecureCerts: true,
    defaultViewport: null,
    userDataDir: profile,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    extraPrefsFirefox: site
      ? {
          'network.dns.localDomains': practiceHosts.join(','),
          'network.socket.forcePort': `80=${site.httpPort};443=${site.httpsPort}`,
        }
      : {},
  });
  const closed = new Promise((done) => firefox.once('disconnected', done));
  onStop(() => firefox.close().catch(() => {}));
  await firefox.installExtension(built.firefox);
  const [first] = await firefox.pages();
  const tabs = await Promise.all(
    pages.map((_, i) => (i === 0 && first ? first : firefox.newPage())),
  );
  for (const [i, tab] of tabs.entries())
    await tab.goto(String(pages[i])).catch((error) => say(error.message));
  await tabs[0]?.bringToFront();
  await closed;
}

/**
 * Opens a window with the extension and the pages, in a profile that is thrown away; returns when it is closed.
 *
 * @param {Opening} opening
 */
export async function openWindow(opening) {
  const profile = await mkdtemp(join(tmpdir(), 'matchbook-profile-'));
  for (const page of opening.pages) say(`  ${page}`);
  say(
    'Select a sentence of the post and press "Note". Close the window to end; its notes go with it.',
  );
  try {
    await (opening.browser.kind === 'firefox' ? openFirefox : openChromium)(opening, profile);
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
