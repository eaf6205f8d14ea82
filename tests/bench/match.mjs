// @ts-check
/**
 * The exchange of a match: what an edit costs by each way, and by two others' ways on the same edits; sealing and
 * opening; how long a joining device takes; what stands on a remote after years; how many matches one server carries.
 * `npm run bench -- match`; options: --years N, --only edit,seal,join,growth,matches. The last line is JSON.
 */
import 'fake-indexeddb/auto';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { needBrowser } from '../run/browsers.mjs';
import { say } from '../run/say.mjs';
import { bundle, load } from './browser-sync/load.mjs';

const { values: options } = parseArgs({
  allowPositionals: true,
  options: {
    years: { type: 'string', default: '5' },
    only: { type: 'string', default: 'edit,seal,join,growth,matches' },
  },
});
const wanted = new Set(options.only.split(','));
const FOLDER = join(import.meta.dirname, 'match');
const RECORDS = 10_000;
const SENTENCES = 400_000;

/** Sentences that are all different, of words as a librarian uses them; the same in each run. */
function sentences() {
  const words =
    'the children parents library story time picture books read song rhyme program week shelf young teens craft talk list visit school summer family language letter play puppet early letters sounds new old good quiet loud again often never morning afternoon room table chairs grant budget staff mentor meeting question answer page note idea plan'.split(
      ' ',
    );
  let state = 1;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
  return Array.from({ length: SENTENCES }, () => {
    const length = 8 + Math.floor(next() * 8);
    const text = Array.from({ length }, () => words[Math.floor(next() * words.length)] ?? '').join(
      ' ',
    );
    return `${text[0]?.toUpperCase()}${text.slice(1)} ${Math.floor(next() * 100_000)}.`;
  });
}

/** @param {string} file @param {string} name @param {string} call */
async function inChromium(file, name, call) {
  const code = await bundle(file, name, FOLDER);
  const server = createServer((_, answer) =>
    answer.setHeader('content-type', 'text/html').end('<!DOCTYPE html>'),
  );
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const found = await needBrowser('chromium');
  if (!found) throw new Error('This is measured in Chromium, and none was found.');
  const browser = await puppeteer.launch({ executablePath: found.path, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(600_000);
    await page.goto(`http://127.0.0.1:${port}/`);
    await page.addScriptTag({ content: code });
    return /** @type {any} */ (await page.evaluate(`${name}.${call}`));
  } finally {
    await browser.close();
    server.close();
  }
}

/** @param {number} value */
const rounded = (value) => Math.round(value * 100) / 100;

/** @returns {Promise<boolean>} whether all limits are kept */
export async function bench() {
  say(`${cpus()[0]?.model.trim()}, ${cpus().length} cores, Node ${process.version}`);
  /** @type {Record<string, any>} */
  const result = { bench: 'match' };
  const texts = wanted.has('edit') || wanted.has('growth') ? sentences() : [];
  let right = true;
  if (wanted.has('edit')) {
    const { measureEdits } = await load('edits.ts', FOLDER);
    const { edit, small, large, edit10000OverEdit1000 } = await measureEdits(texts);
    Object.assign(result, { edit, edit10000OverEdit1000 });
    say(`An edit, 1,000 records: ${JSON.stringify(edit)}`);
    say(`  by WebDAV with compaction: ${JSON.stringify(small)}`);
    say(`  by WebDAV, 10,000 records: ${JSON.stringify(large)}`);
    right &&= edit.webdav.bytes <= 3_072 && edit.webdav.requests <= 3;
    right &&= edit10000OverEdit1000 <= 2;
  }
  if (wanted.has('seal')) {
    const { bytes, sealMs, openMs, openOverBare } = await inChromium(
      'seal.ts',
      'sealBench',
      'benchSeal()',
    );
    result.seal = {
      bytes,
      sealMs: rounded(sealMs),
      openMs: rounded(openMs),
      openOverBare: rounded(openOverBare),
    };
    say(`Sealing: ${JSON.stringify(result.seal)}`);
    right &&= openOverBare <= 10;
  }
  if (wanted.has('join')) {
    const { records, ms, bare } = await inChromium(
      'join.ts',
      'joinBench',
      `measureJoin(${RECORDS}, 3)`,
    );
    result.join = { records, ms: Math.round(ms), overBare: rounded(ms / bare) };
    say(`Joining: ${JSON.stringify(result.join)}; a bare bulk write: ${Math.round(bare)} ms`);
    right &&= result.join.overBare <= 10;
  }
  if (wanted.has('growth')) {
    const { measureGrowth } = await load('growth.ts', FOLDER);
    const { growth, mostFiles } = await measureGrowth(Number(options.years), texts);
    for (const year of growth) say(`Growth: ${JSON.stringify(year)}`);
    say(`  at most ${mostFiles} files at any moment`);
    result.growth = growth.map(
      (/** @type {{ years: number, files: number, bytes: number, snapshot: number }} */ year) => ({
        years: year.years,
        files: year.files,
        bytes: year.bytes,
        snapshot: year.snapshot,
      }),
    );
    const last = growth.at(-1);
    right &&= mostFiles <= 60 && last.bytes <= 1.5 * last.snapshot;
  }
  const matches = join(FOLDER, 'matches.mjs');
  if (wanted.has('matches') && existsSync(matches)) {
    /** @type {{ measureMatches: () => Promise<Record<string, number>> }} */
    const { measureMatches } = await import(pathToFileURL(matches).href);
    result.matches = await measureMatches();
    say(`Matches: ${JSON.stringify(result.matches)}`);
  }
  console.log(JSON.stringify(result));
  return right;
}
