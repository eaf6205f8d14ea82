// @ts-check
/**
 * Browser sync: how many notes fit into its 102,400 bytes, ours and others'; what an edit costs; how long 10,000
 * records take to merge; and what is lost over random schedules on doubles of both browsers. `npm run bench --
 * browser-sync`; options: --schedules N, --seed N (the first schedule), --texts DIR (sentences from `*.txt` there
 * instead of Debian's packages), --only capacity,edit,merge,loss. The last line is JSON.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import puppeteer from 'puppeteer-core';
import { needBrowser } from '../run/browsers.mjs';
import { root, say } from '../run/say.mjs';
import { bundle, load } from './browser-sync/load.mjs';
import { MEASURED, sentences, sentencesOf, TRAINED } from './browser-sync/sentences.mjs';

const { values: options } = parseArgs({
  allowPositionals: true,
  options: {
    schedules: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '0' },
    texts: { type: 'string' },
    only: { type: 'string', default: 'capacity,edit,merge,loss' },
  },
});
const wanted = new Set(options.only.split(','));
const RECORDS = 10_000;

/** Sentences that the dictionary was not trained on. */
function measured() {
  const own = options.texts ? sentencesOf([options.texts]) : sentences(MEASURED);
  const trained = new Set(options.texts ? [] : sentences(TRAINED));
  return own.filter((one) => !trained.has(one));
}

/**
 * The bytes of the better of brotli 11 and zstd 19 with the same dictionary. Node's brotli takes none: it is given
 * the dictionary before the text, and what the dictionary alone takes is subtracted. zstd is the program, if there.
 *
 * @param {Uint8Array[]} texts @param {Uint8Array} dictionary
 */
function bestOthers(texts, dictionary) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 };
  const brotli = (/** @type {Uint8Array} */ bytes) => brotliCompressSync(bytes, { params }).length;
  const alone = brotli(dictionary);
  let [byBrotli, byZstd] = [0, 0];
  const folder = mkdtempSync(join(tmpdir(), 'matchbook-zstd-'));
  writeFileSync(join(folder, 'dictionary'), dictionary);
  for (const text of texts) {
    byBrotli += brotli(Buffer.concat([dictionary, text])) - alone;
    try {
      const args = ['-19', '--no-check', '-c', '-D', join(folder, 'dictionary')];
      byZstd += execFileSync('zstd', args, {
        input: text,
        stdio: ['pipe', 'pipe', 'ignore'],
      }).length;
    } catch {
      byZstd = Number.POSITIVE_INFINITY;
    }
  }
  rmSync(folder, { recursive: true });
  return Math.min(byBrotli, byZstd);
}

/** 10,000 records into IndexedDB of Chromium, in an empty page of a site of its own. */
async function measureMerge() {
  const code = await bundle('merge.ts', 'mergeBench');
  const server = createServer((_, answer) =>
    answer.setHeader('content-type', 'text/html').end('<!DOCTYPE html>'),
  );
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const found = await needBrowser('chromium');
  if (!found) throw new Error('Merging is measured in Chromium, and none was found.');
  const browser = await puppeteer.launch({ executablePath: found.path, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(600_000);
    await page.goto(`http://127.0.0.1:${port}/`);
    await page.addScriptTag({ content: code });
    return /** @type {{ records: number, ms: number, bare: number }} */ (
      await page.evaluate(`mergeBench.measureMerge(${RECORDS}, 3)`)
    );
  } finally {
    await browser.close();
    server.close();
  }
}

/** @param {any} model */
async function measureLoss(model) {
  const schedules = Number(options.schedules);
  const first = Number(options.seed);
  /** @type {Record<string, number>} */
  const losing = {};
  /** @type {Record<string, number>} */
  const records = {};
  for (const design of ['ours', 'oneBlob', 'keyPerNote']) {
    [losing[design], records[design]] = [0, 0];
    for (let seed = first; seed < first + schedules; seed++) {
      const { lost, alike } = await model.runSchedule(design, seed);
      if (lost > 0) losing[design] = Number(losing[design]) + 1;
      records[design] = Number(records[design]) + lost;
      if (design === 'ours' && (lost > 0 || !alike))
        say(`schedule ${seed}: ${lost} lost, alike: ${alike}`);
    }
    say(`${design}: ${records[design]} texts lost, in ${losing[design]} of ${schedules} schedules`);
  }
  return { schedules, ...losing, records };
}

/** @returns {Promise<boolean>} whether all limits are kept */
export async function bench() {
  say(
    `${cpus()[0]?.model.trim()}, ${cpus().length} cores, Node ${process.version}; schedules from ${options.seed}`,
  );
  const model = await load('measure.ts');
  const dictionaries = await model.readDictionaries(
    async (/** @type {string} */ file) =>
      new Uint8Array(await readFile(join(root, 'public', file))),
  );
  /** @type {Record<string, any>} */
  const result = { bench: 'browser-sync' };
  let right = true;
  if (wanted.has('capacity') || wanted.has('edit')) {
    const texts = measured();
    say(`${texts.length} sentences, none twice, none of those that the dictionary was trained on`);
    if (wanted.has('capacity')) {
      const {
        texts: packs,
        compressed,
        whole,
        ...counts
      } = await model.capacity(texts, dictionaries);
      const dictionary = new Uint8Array(readFileSync(join(root, 'public/sync/dictionary-1.bin')));
      const best = bestOthers(packs, dictionary);
      result.capacity = { ...counts, overBest: Number((compressed / best).toFixed(3)) };
      say(
        'Left out of each note: the context of its passage (48 characters or more are found without it).',
      );
      say(
        `Notes in 102,400 bytes: ${JSON.stringify(counts)}; others with that context: ${JSON.stringify(whole)}`,
      );
      right &&= counts.ours >= 300 && counts.ours >= 2.3 * counts.lzString;
    }
    if (wanted.has('edit')) {
      result.edit = await model.edits(texts, dictionaries);
      say(`An edit: ${JSON.stringify(result.edit)}`);
      right &&= result.edit.bytes <= 4_096;
    }
  }
  if (wanted.has('merge')) {
    const { records, ms, bare } = await measureMerge();
    result.merge = { records, ms: Math.round(ms), overBare: Number((ms / bare).toFixed(2)) };
    say(`Merging: ${JSON.stringify(result.merge)}; a bare bulk write: ${Math.round(bare)} ms`);
    right &&= result.merge.overBare <= 5;
  }
  if (wanted.has('loss')) {
    result.loss = await measureLoss(model);
    const half = result.loss.schedules / 2;
    right &&=
      result.loss.ours === 0 && result.loss.oneBlob >= half && result.loss.keyPerNote >= half;
  }
  console.log(JSON.stringify(result));
  return right;
}
