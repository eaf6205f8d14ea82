// @ts-check
/**
 * How long the recognisers take on pages that nobody here wrote, against the least that could be done with a
 * page's links: `querySelectorAll('a')` with the `textContent` of each. In Chromium, in turns, on the pages of the
 * folder `../shared/pages` or of `--pages DIR`: one folder a page with its `source.html`, or HTML files. Scripts
 * do not run, and nothing is fetched.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { needBrowser } from '../run/browsers.mjs';
import { say } from '../run/say.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
const ROUNDS = 9;
/** Each turn lasts about this long, so that the clock's coarseness does not count. */
const TURN_MS = 8;
const LIMIT = 3;
/** A page with fewer links is compared with a page of so many: the time of next to nothing is no measure. */
const FEWEST_LINKS = 10;
/** Nothing here is random; the number is printed all the same. */
const SEED = 1;

/** @returns {Record<string, string>} HTML by name; empty where the folder is absent */
function readPages() {
  const words = process.argv.flatMap((word) => word.split('='));
  const given = words[words.indexOf('--pages') + 1];
  const named = words.includes('--pages') && given;
  const folder = named ? resolve(given) : join(ROOT, '../shared/pages');
  /** @type {Record<string, string>} */
  const pages = {};
  if (!existsSync(folder)) {
    say(`${folder} is absent: name a folder of saved pages with --pages DIR`);
    return pages;
  }
  if (named) say(`pages of ${folder}, in place of ../shared/pages`);
  for (const name of readdirSync(folder).sort()) {
    const file = /\.html?$/i.test(name) ? join(folder, name) : join(folder, name, 'source.html');
    if (existsSync(file)) pages[name] = readFileSync(file, 'utf8');
  }
  return pages;
}

/** The recognisers in one script that leaves `recognise` on the page's window. */
async function script() {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'chrome140',
      minify: true,
      lib: { entry: join(ROOT, 'lib/pages/index.ts'), formats: ['iife'], name: 'pages' },
    },
  });
  const [first] = /** @type {{ output: { code: string }[] }[]} */ (
    /** @type {unknown} */ ([made].flat())
  );
  return `${first?.output[0]?.code}; window.pages = pages;`;
}

/**
 * In the page: the time of one call of each, in microseconds, from turns of about `turn` ms.
 *
 * @param {{ rounds: number, turn: number }} how
 */
function measure({ rounds, turn }) {
  const { recognise } = /** @type {any} */ (window).pages;
  const address = new URL(location.href);
  let seen = 0;
  const base = () => {
    for (const link of document.querySelectorAll('a')) seen += link.textContent?.length ?? 0;
  };
  const ours = () => {
    seen += recognise(document, address).kind.length;
  };
  /** @param {() => void} call @param {number} times */
  const time = (call, times) => {
    const from = performance.now();
    for (let n = 0; n < times; n++) call();
    return ((performance.now() - from) * 1000) / times;
  };
  /** @param {() => void} call */
  const enough = (call) => {
    time(call, 200);
    return Math.max(3, Math.ceil((turn * 1000) / Math.max(0.05, time(call, 200))));
  };
  const page = recognise(document, address);
  const counts = [enough(base), enough(ours)];
  /** @type {[number, number][]} */
  const turns = [];
  for (let n = 0; n < rounds; n++)
    turns.push([time(base, counts[0] ?? 1), time(ours, counts[1] ?? 1)]);
  // The shortest: what else the machine does only adds to a turn.
  /** @param {number} at */
  const shortest = (at) => Math.min(...turns.map((one) => one[at] ?? 0));
  return { base: shortest(0), ours: shortest(1), page, address: address.href, seen };
}

/**
 * Opens a page without scripts and network, and measures in it.
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} code
 * @param {string} name
 * @param {string} html
 */
async function visit(browser, code, name, html) {
  const page = await browser.newPage();
  const address = `https://saved.example/${encodeURIComponent(name)}/`;
  await page.setJavaScriptEnabled(false);
  await page.setRequestInterception(true);
  page.on('request', (request) =>
    request.url() === address
      ? request.respond({ contentType: 'text/html; charset=utf-8', body: html })
      : request.abort(),
  );
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('script')) one.remove();
  });
  await page.evaluate(code);
  const measured = await page.evaluate(measure, { rounds: ROUNDS, turn: TURN_MS });
  await page.close();
  return measured;
}

/** @returns {Promise<boolean>} whether every page is plain, none threw, and all ratios are within the limit */
export async function bench() {
  const pages = readPages();
  const names = Object.keys(pages);
  const chromium = await needBrowser('chromium');
  if (!chromium) return false;
  const browser = await puppeteer.launch({
    executablePath: chromium.path,
    args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND'],
  });
  /** @type {number[]} */
  const ratios = [];
  let exceptions = 0;
  let wrong = 0;
  try {
    say(`seed ${SEED}; ${cpus().length} x ${cpus()[0]?.model.trim()}; ${await browser.version()}`);
    const code = await script();
    const few = '<a href="/where/to/">Ten words are here to be read as one name</a> '.repeat(
      FEWEST_LINKS,
    );
    const least = (await visit(browser, code, 'few', few)).base;
    say(
      `${FEWEST_LINKS} links take ${least.toFixed(1)} us: the least that a page is compared with`,
    );
    for (const name of names) {
      try {
        const { base, ours, page: answer } = await visit(browser, code, name, pages[name] ?? '');
        const ratio = ours / Math.max(base, least);
        ratios.push(ratio);
        if (answer.kind !== 'plain' || answer.sites.length > 0) {
          wrong++;
          say(`${name}: ${answer.kind} with ${answer.sites.length} sites, and should be plain`);
        }
        say(
          `${ratio.toFixed(2).padStart(6)}  ${base.toFixed(1).padStart(8)} us links, ${ours.toFixed(1).padStart(7)} us recognised  ${name}`,
        );
      } catch (error) {
        exceptions++;
        say(`${name}: ${String(error)}`);
      }
    }
  } finally {
    await browser.close();
  }
  ratios.sort((a, b) => a - b);
  const ratioP50 = Number((ratios[ratios.length >> 1] ?? 0).toFixed(2));
  const ratioMax = Number((ratios.at(-1) ?? 0).toFixed(2));
  say(JSON.stringify({ bench: 'pages', pages: names.length, ratioP50, ratioMax, exceptions }));
  return names.length > 0 && exceptions === 0 && wrong === 0 && ratioMax <= LIMIT;
}
