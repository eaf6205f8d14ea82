// @ts-check
/** Prints the gzipped bytes of every script, and fails where a limit is passed: `npm run size`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, built, isMain } from './build.mjs';
import { say } from './say.mjs';

/** Gzipped bytes at most; what each is for stands in README of the limits: issue "The main job". */
export const limits = { page: 12_288, passages: 10_240, panel: 46_080, background: 61_440 };

/** @typedef {keyof typeof limits} Part */

/**
 * The addresses that a module asks for before it runs: static imports and re-exports, never `import()`.
 *
 * @param {string} code minified or not
 * @returns {string[]} relative ones only
 */
export function staticImports(code) {
  const found = code.matchAll(
    /\b(?:import|export)\b\s*(?:[\w$*{}\s,]+?\bfrom\s*|[{*][^'"();]*?\bfrom\s*)?["'](\.{0,2}\/[^"']+)["']/g,
  );
  return [...found].map(([, address]) => String(address));
}

/**
 * Every script that an extension page loads before its first view.
 *
 * @param {string} folder of the build
 * @param {string} page its HTML file
 * @returns {string[]} paths
 */
export function scriptsOf(folder, page) {
  const html = readFileSync(join(folder, page), 'utf8');
  const tags = html.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+\.js)"/g);
  return withImports(
    folder,
    [...tags].map(([, address]) => join(folder, String(address))),
  );
}

/**
 * Scripts with all that they import.
 *
 * @param {string} folder of the build
 * @param {string[]} paths
 * @returns {string[]} paths, each once
 */
function withImports(folder, paths) {
  const seen = new Set();
  /** @param {string} path */
  const take = (path) => {
    if (seen.has(path) || !existsSync(path)) return;
    seen.add(path);
    for (const address of staticImports(readFileSync(path, 'utf8')))
      take(address.startsWith('/') ? join(folder, address) : join(dirname(path), address));
  };
  for (const path of paths) take(path);
  return [...seen];
}

/** @param {string} path @returns {number} bytes */
const gzipped = (path) => gzipSync(readFileSync(path), { level: 9 }).length;

/**
 * @param {string} [folder] of the build
 * @returns {{ sizes: Record<Part, number>, missing: Part[] }}
 */
export function measure(folder = built.chromium) {
  const parts = {
    page: [join(folder, 'content-scripts/page.js')],
    passages: [join(folder, 'passages.js')],
    panel: existsSync(join(folder, 'panel.html')) ? scriptsOf(folder, 'panel.html') : [],
    // A module: it loads chunks too.
    background: withImports(folder, [join(folder, 'background.js')]),
  };
  const sizes = { page: 0, passages: 0, panel: 0, background: 0 };
  /** @type {Part[]} */
  const missing = [];
  for (const part of /** @type {Part[]} */ (Object.keys(parts))) {
    const files = parts[part].filter(existsSync);
    if (files.length === 0) missing.push(part);
    for (const file of files) sizes[part] += gzipped(file);
  }
  return { sizes, missing };
}

/**
 * Prints every script's size and the parts as JSON on the last line.
 *
 * @returns {boolean} whether all parts are there and within their limits
 */
export function checkSize() {
  const folder = built.chromium;
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
    if (entry.endsWith('.js'))
      say(`${String(gzipped(join(folder, entry))).padStart(7)}  ${relative('', entry)}`);
  const { sizes, missing } = measure(folder);
  for (const part of missing) say(`Not in the build: ${part}.`);
  const over = /** @type {Part[]} */ (Object.keys(limits)).filter(
    (part) => sizes[part] > limits[part],
  );
  for (const part of over)
    say(
      `Too big: ${part} is ${sizes[part]} bytes gzipped, and at most ${limits[part]} are allowed.`,
    );
  say(JSON.stringify(sizes));
  return missing.length === 0 && over.length === 0;
}

if (isMain(import.meta.url)) {
  const good = (await build('chromium')) && checkSize();
  if (!good) process.exit(1);
}
