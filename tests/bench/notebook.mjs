// @ts-check
/**
 * The notebook tab in Chromium with 1,000, 10,000 and 100,000 notes: opening, searching as typed, against filtering a
 * bare Map; looking up a page's notes; saving an edit through the background; importing; the longest task while the
 * list is scrolled. `--most 10000` stops there. The last line is JSON.
 */
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build as bundle } from 'vite';
import { Device } from '../browser/driver/Device.mjs';
import { pause, until } from '../browser/driver/until.mjs';
import { needBrowser } from '../run/browsers.mjs';
import { build, built } from '../run/build.mjs';
import { say } from '../run/say.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
const SIZES = [1_000, 10_000, 100_000];
const SEED = 20_260_301;
const QUERIES = 80;
const ROUNDS = 60;
/** Between one save and the next, in milliseconds. */
const GAP_MS = 60;
const GROWTH_LIMIT = 1.5;
const SEARCH_LIMIT_MS = 50;
const TASK_LIMIT_MS = 50;

const { values: options } = parseArgs({
  allowPositionals: true,
  options: { most: { type: 'string', default: '100000' } },
});

/** What runs in the notebook tab beside the notebook. */
async function inPage() {
  const made = await bundle({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': ROOT } },
    build: {
      write: false,
      target: 'chrome140',
      lib: {
        entry: join(ROOT, 'tests/bench/notebook/inPage.ts'),
        formats: ['iife'],
        name: 'notebookBench',
      },
    },
  });
  const [first] = /** @type {{ output: { code: string }[] }[]} */ (
    /** @type {unknown} */ ([made].flat())
  );
  return `${first?.output[0]?.code}; globalThis.notebookBench = notebookBench;`;
}

/** @param {number[]} values @param {number} share */
function part(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
const round = (/** @type {number} */ ms) => Number(ms.toFixed(2));
/** @param {number[]} values */
const p50 = (values) => round(part(values, 0.5));
/** @param {number[]} values */
const p95 = (values) => round(part(values, 0.95));

/**
 * Adds notes as an import does, and says how many a second.
 *
 * @param {Device} device @param {string} code @param {number} from @param {number} to
 */
async function fill(device, code, from, to) {
  const tab = await device.notebook('#/settings');
  await tab.page.evaluate(code);
  let ms = 0;
  // In parts: no one call into the tab may take minutes.
  for (let at = from; at < to; at += 5_000) {
    ms += await tab.page.evaluate(
      async (first, last) => {
        const { makeNotes } = /** @type {any} */ (globalThis).notebookBench;
        /** @param {string} call @param {object} ask */
        const asks = async (call, ask) => {
          const reply = await chrome.runtime.sendMessage({ call, ask });
          if (!reply?.ok) throw new Error(`${call}: ${JSON.stringify(reply)}`);
          return reply.value;
        };
        const { me } = await asks('notebook.which', {});
        let taken = 0;
        for (let at = first; at < last; at += 500) {
          const records = makeNotes(at, Math.min(last, at + 500), me);
          const begun = performance.now();
          await asks('copy.merge', { records, me: null });
          taken += performance.now() - begun;
        }
        return taken;
      },
      at,
      Math.min(to, at + 5_000),
    );
  }
  await tab.page.close();
  return Math.round((1_000 * (to - from)) / ms);
}

/** Waits until what follows an import (browser sync looks through everything) is done. @param {import('puppeteer-core').Page} page */
function quiet(page) {
  return page.evaluate(async () => {
    let since = performance.now();
    const end = since + 60_000;
    while (performance.now() - since < 8_000 && performance.now() < end) {
      const from = performance.now();
      await chrome.runtime.sendMessage({ call: 'notebook.which', ask: {} });
      if (performance.now() - from > 50) since = performance.now();
      await new Promise((done) => setTimeout(done, 100));
    }
  });
}

/** Page lookup and save, from a tab that shows no list. @param {Device} device @param {string} code @param {number} records */
async function lookAndSave(device, code, records) {
  const tab = await device.notebook('#/settings');
  await tab.page.evaluate(code);
  await quiet(tab.page);
  const measured = await tab.page.evaluate(
    async (size, rounds, gap) => {
      const bench = /** @type {any} */ (globalThis).notebookBench;
      const { name } = (await chrome.runtime.sendMessage({ call: 'notebook.which', ask: {} }))
        .value;
      const pages = await bench.lookUp(name, size, rounds);
      /** @type {number[]} */
      const saves = [];
      for (const ask of bench.edits(size, rounds)) {
        const from = performance.now();
        const reply = await chrome.runtime.sendMessage({ call: 'note.edit', ask });
        saves.push(performance.now() - from);
        if (!reply?.ok) throw new Error(JSON.stringify(reply));
        // As a person saves: what follows a save (views read it, the browser tidies) is over before the next.
        await new Promise((done) => setTimeout(done, gap));
      }
      return { pages, saves };
    },
    records,
    ROUNDS,
    GAP_MS,
  );
  await tab.page.close();
  return measured;
}

/** Opens the list, waits until all can be searched, types, scrolls. @param {Device} device @param {string} code @param {number} records */
async function openAndSearch(device, code, records) {
  const page = await device.newPage();
  await page.evaluateOnNewDocument(() => {
    const scope = /** @type {any} */ (globalThis);
    scope.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        scope.longest = Math.max(scope.longest, duration);
    }).observe({ type: 'longtask' });
    const watch = new MutationObserver(() => {
      if (!document.querySelector('.rec.found .t a')) return;
      scope.openMs ??= performance.now();
      watch.disconnect();
    });
    watch.observe(document, { childList: true, subtree: true });
  });
  await device.engine.goExtension(page, 'notebook.html#/notes');
  const openMs = await until(
    'the first line',
    () => page.evaluate(() => /** @type {any} */ (globalThis).openMs ?? null),
    60_000,
  );
  const indexMs = await until(
    'the whole index',
    () =>
      page.evaluate(() => {
        const at = /** @type {HTMLElement | null} */ (document.querySelector('.found-at'));
        const { done, total } = at?.dataset ?? {};
        return total !== undefined && done === total ? performance.now() : null;
      }),
    180_000,
  );
  await page.evaluate(code);
  await pause(1_000);
  const scroll = await page.evaluate(async () => {
    const scope = /** @type {any} */ (globalThis);
    scope.longest = 0;
    let rows = 0;
    for (let step = 0; step < 60; step++) {
      scrollTo(0, (document.body.scrollHeight * step) / 60);
      await new Promise((done) => requestAnimationFrame(done));
      rows = Math.max(rows, document.querySelectorAll('.found-at .row').length);
    }
    scrollTo(0, 0);
    await new Promise((done) => setTimeout(done, 200));
    return { longest: scope.longest, rows };
  });
  const search = await page.evaluate(
    async (size, count, seed) => {
      const bench = /** @type {any} */ (globalThis).notebookBench;
      const queries = bench.makeQueries(count, seed);
      const field = /** @type {HTMLInputElement} */ (document.getElementById('find'));
      /** @type {number[]} */
      const times = [];
      for (const query of ['warming up', ...queries]) {
        const from = performance.now();
        const there = new Promise((done) => {
          const seen = () => {
            const at = /** @type {HTMLElement | null} */ (document.querySelector('.found-at'));
            if (at?.dataset.for !== query) return;
            watch.disconnect();
            done(performance.now());
          };
          const watch = new MutationObserver(seen);
          watch.observe(document.body, { subtree: true, childList: true, attributes: true });
        });
        field.value = query;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        times.push(Number(await there) - from);
        await new Promise((done) => setTimeout(done, 30));
      }
      return { times: times.slice(1), map: bench.filterMap(size, 'm'.repeat(25), queries) };
    },
    records,
    QUERIES,
    SEED,
  );
  await page.close();
  return { openMs, indexMs, scroll, ...search };
}

/** @returns {Promise<boolean>} whether all is within its limits */
export async function bench() {
  const chromium = await needBrowser('chromium');
  if (!chromium || !(await build('chromium'))) return false;
  const device = await Device.launch({
    browser: 'chromium',
    executable: chromium.path,
    site: { httpPort: 9, httpsPort: 9 },
    extension: built.chromium,
  });
  try {
    say(
      `seed ${SEED}; ${cpus().length} x ${cpus()[0]?.model.trim()}; ${await device.browser.version()}`,
    );
    const code = await inPage();
    const sizes = [];
    let right = true;
    let had = 0;
    for (const records of SIZES.filter((size) => size <= Number(options.most))) {
      const importPerSecond = await fill(device, code, had, records);
      had = records;
      const { pages, saves } = await lookAndSave(device, code, records);
      const tab = await openAndSearch(device, code, records);
      const one = {
        records,
        openMs: round(tab.openMs),
        indexMs: round(tab.indexMs),
        searchP50Ms: p50(tab.times),
        searchP95Ms: p95(tab.times),
        mapFilterMs: p50(tab.map),
        pageP50Ms: p50(pages),
        pageP95Ms: p95(pages),
        saveP50Ms: p50(saves),
        saveP95Ms: p95(saves),
        importPerSecond,
        scrollTaskMs: round(tab.scroll.longest),
        scrollRows: tab.scroll.rows,
      };
      sizes.push(one);
      say(JSON.stringify(one));
      if (records === 10_000) {
        const limit = Math.max(SEARCH_LIMIT_MS, one.mapFilterMs);
        right &&= one.searchP95Ms <= limit && one.scrollRows <= 60;
        right &&= one.scrollTaskMs <= TASK_LIMIT_MS;
        say(
          `search p95 ${one.searchP95Ms} ms, at most ${limit}; longest task ${one.scrollTaskMs} ms`,
        );
      }
    }
    const [first, last] = [sizes[0], sizes.at(-1)];
    if (first && last && last.records === 100_000) {
      const page = last.pageP50Ms / first.pageP50Ms;
      const save = last.saveP50Ms / first.saveP50Ms;
      right &&= page <= GROWTH_LIMIT && save <= GROWTH_LIMIT;
      say(
        `at 100,000: page lookup ${page.toFixed(2)} times, save ${save.toFixed(2)} times as long as at 1,000 (at most ${GROWTH_LIMIT})`,
      );
    }
    say(JSON.stringify({ bench: 'notebook', sizes }));
    return right;
  } finally {
    await device.close();
  }
}
