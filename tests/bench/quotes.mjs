/**
 * Measures lib/quotes in Chromium on real pages, side by side with others: `npm run bench -- quotes`.
 * Options: --pages DIR (each page a folder with source.html, or a file *.html), --seed N, --quick (few pages,
 * few peers), --half 0|1 (every other page), --levels 0.02,0.1, --most N (quotes a page), --prose N (characters
 * of prose that a page must have), --no-peers, --no-growth, --details FILE (what became of each quote).
 * The last line is JSON.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { rolldown } from 'rolldown';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PEERS = ['dom-anchor-text-quote', '@apache-annotator/dom', 'approx-string-match'];

const { values: options } = parseArgs({
  allowPositionals: true,
  options: {
    pages: { type: 'string', default: join(ROOT, '../shared/pages') },
    seed: { type: 'string', default: '20260401' },
    levels: { type: 'string', default: '0,0.02,0.1,0.25' },
    most: { type: 'string', default: '100' },
    prose: { type: 'string', default: '3000' },
    half: { type: 'string' },
    details: { type: 'string' },
    quick: { type: 'boolean', default: false },
    'no-peers': { type: 'boolean', default: false },
    'no-growth': { type: 'boolean', default: false },
  },
});

/** @returns {{name: string, html: string}[]} */
function readPages() {
  const folder = resolve(options.pages);
  if (!existsSync(folder)) {
    console.error(`No pages at ${folder}: name a folder of saved pages with --pages DIR.`);
    process.exit(2);
  }
  const all = readdirSync(folder, { withFileTypes: true })
    .map((entry) => ({
      name: entry.name,
      file: entry.isDirectory()
        ? join(folder, entry.name, 'source.html')
        : join(folder, entry.name),
    }))
    .filter(({ file }) => file.endsWith('.html') && existsSync(file))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, file }) => ({ name, html: readFileSync(file, 'utf8') }));
  let chosen = all;
  if (options.half) chosen = chosen.filter((_, i) => i % 2 === Number(options.half));
  if (options.quick) chosen = chosen.filter((_, i) => i % 4 === 1);
  return chosen;
}

/** The code that runs in the page, as one script. */
async function bundle() {
  const build = await rolldown({
    input: join(ROOT, 'tests/bench/quotes/page.ts'),
    platform: 'browser',
    tsconfig: false,
    resolve: {
      alias: { '@': ROOT.replace(/[\\/]$/, '') },
      modules: ['node_modules', ...(process.env.NODE_PATH?.split(delimiter) ?? [])],
    },
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    logLevel: 'warn',
  });
  const { output } = await build.generate({ format: 'iife' });
  return output[0].code;
}

const ratio = (a, b) => (b === 0 ? null : Math.round((a / b) * 10_000) / 10_000);
const round = (n, digits = 2) => (n === null ? null : Number(n.toFixed(digits)));

/** Adds up pages' results of one level. */
function sum(level, results) {
  const total = (pick) => results.reduce((all, one) => all + pick(one), 0);
  const quotes = total((r) => r.quotes);
  const present = total((r) => r.present);
  const gone = total((r) => r.gone);
  const row = (pick) => ({
    recall: ratio(
      total((r) => pick(r).found),
      present,
    ),
    wrong: total((r) => pick(r).wrong),
    missed: total((r) => pick(r).missed),
    falseAnchors: total((r) => pick(r).falseAnchors),
    falseRate: ratio(
      total((r) => pick(r).falseAnchors),
      gone,
    ),
    msPer100: round((total((r) => pick(r).ms) / quotes) * 100, 3),
  });
  const peers = {};
  for (const name of Object.keys(results[0]?.peers ?? {})) peers[name] = row((r) => r.peers[name]);
  return {
    level,
    quotes,
    present,
    gone,
    ceiling: Math.max(
      ...[0, 1].map(
        (i) =>
          ratio(
            total((r) => r.ceiling[i]),
            present,
          ) ?? 0,
      ),
    ),
    ...row((r) => r.ours),
    indexMs: round(total((r) => r.indexMs) / results.length, 3),
    indexMsPer100: round((total((r) => r.indexMs) / quotes) * 100, 3),
    describeMsPer100: round((total((r) => r.describeMs) / quotes) * 100, 3),
    peers,
  };
}

function print(rows) {
  const cell = (value, width) => String(value ?? '-').padStart(width);
  const head = [
    'level',
    'who',
    'quotes',
    'present',
    'gone',
    'recall',
    'wrong',
    'missed',
    'false',
    'ms/100',
  ];
  const widths = [6, 24, 7, 8, 6, 8, 7, 7, 12, 10];
  console.log(head.map((name, i) => cell(name, widths[i])).join(''));
  for (const row of rows) {
    const one = (who, r) =>
      console.log(
        [
          row.level,
          who,
          row.quotes,
          row.present,
          row.gone,
          r.recall?.toFixed(4),
          r.wrong,
          r.missed,
          r.falseAnchors === undefined
            ? '-'
            : `${r.falseAnchors} (${((r.falseRate ?? 0) * 100).toFixed(1)}%)`,
          r.msPer100,
        ]
          .map((value, i) => cell(value, widths[i]))
          .join(''),
      );
    one('ceiling', { recall: row.ceiling });
    one('matchbook', row);
    for (const [name, peer] of Object.entries(row.peers)) one(name, peer);
    console.log(
      `       index alone ${row.indexMsPer100} ms, describing ${row.describeMsPer100} ms per 100 quotes`,
    );
  }
}

const pages = readPages();
const seed = Number(options.seed);
const levels = options.levels.split(',').map(Number);
const peers = options['no-peers'] ? [] : options.quick ? PEERS.slice(0, 1) : PEERS;
const profile = mkdtempSync(join(tmpdir(), 'bench-quotes-'));
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  headless: true,
  userDataDir: profile,
  args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND'],
});
const results = levels.map(() => []);
const details = [];
try {
  console.log(`seed ${seed}, ${pages.length} pages of ${resolve(options.pages)}`);
  console.log(
    `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${await browser.version()}`,
  );
  const code = await bundle();
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  // An empty page of its own, isolated, where the clock counts in steps of 5 µs instead of 100.
  await page.setRequestInterception(true);
  page.on('request', (request) =>
    request.respond({
      status: request.isNavigationRequest() ? 200 : 404,
      contentType: 'text/html',
      headers: {
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Embedder-Policy': 'require-corp',
      },
      body: request.isNavigationRequest() ? '<!doctype html><title>bench</title>' : '',
    }),
  );
  await page.goto('http://localhost/');
  await page.evaluate(code);
  let used = 0;
  for (const [index, { name, html }] of pages.entries()) {
    for (const [i, level] of levels.entries()) {
      const result = await page.evaluate((args) => globalThis.bench.runPage(args), {
        html,
        seed: seed + index * 101,
        level,
        most: Number(options.most),
        least: Number(options.prose),
        // On an unchanged page the position is still right, and peers have nothing to show.
        peers: level === 0 ? [] : peers,
        details: Boolean(options.details),
      });
      if (result.quotes === 0) break;
      if (i === 0) used++;
      results[i].push(result);
      details.push({ name, level, details: result.details });
      result.details = [];
    }
  }
  console.log(
    `${used} of ${pages.length} pages have ${options.prose} characters of prose or more\n`,
  );
  const rows = levels.map((level, i) => sum(level, results[i]));
  print(rows);
  const table = [];
  let letter = { indexMs: null, findMs: null, found: null };
  if (!options['no-growth']) {
    console.log('\nquotes      20 KB     200 KB       1 MB   (ms, and index alone)');
    for (const count of [10, 100, 1000]) {
      const line = [];
      for (const size of [20_000, 200_000, 1_000_000]) {
        const one = await page.evaluate(
          (args) => globalThis.bench.growth(...args),
          [size, count, seed],
        );
        table.push({ ...one, indexMs: round(one.indexMs), findMs: round(one.findMs) });
        line.push(`${one.findMs.toFixed(1)} (${one.indexMs.toFixed(1)}) ${one.found}`);
      }
      console.log(String(count).padStart(6), line.map((text) => text.padStart(18)).join(''));
    }
    letter = await page.evaluate((args) => globalThis.bench.oneLetter(...args), [1_000_000, seed]);
    console.log(
      `one letter on 1 MB: ${letter.findMs.toFixed(2)} ms, index alone ${letter.indexMs.toFixed(2)} ms, found ${letter.found}`,
    );
  }
  if (options.details) writeFileSync(options.details, JSON.stringify(details));
  const unchanged = rows.find((row) => row.level === 0) ?? null;
  console.log(
    JSON.stringify({
      bench: 'quotes',
      seed,
      indexMs: rows.find((row) => row.level === 0.1)?.indexMsPer100 ?? rows[0]?.indexMsPer100,
      oneLetterMs: round(letter.findMs),
      oneLetterIndexMs: round(letter.indexMs),
      describeMsPer100: unchanged?.describeMsPer100 ?? null,
      unchanged,
      growth: table,
      levels: rows.filter((row) => row.level > 0),
    }),
  );
} finally {
  await browser.close();
  rmSync(profile, { recursive: true, force: true });
}
