// @ts-check
/**
 * How long our content script keeps a long post busy, against an extension whose content script is empty:
 * both in Chromium, on the practice post of 200 KB, in turns. The page has no script of its own. What is
 * measured, from a trace, is the processor time of the page's main thread for all that is done for the
 * content script: its world is made, it is compiled and run, its listeners, timers and replies are called,
 * layout that it forces included, in the first second and a half.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Device } from '../browser/driver/Device.mjs';
import { pause } from '../browser/driver/until.mjs';
import { needBrowser } from '../run/browsers.mjs';
import { build, built } from '../run/build.mjs';
import { say } from '../run/say.mjs';
import { practice, serveSite } from '../site/serve.mjs';

const ROUNDS = 11;
const WATCH_MS = 1_500;
const LIMIT = 10;
/** The seed of the post's text, as `tests/site/made.mjs` has it. */
const SEED = 2019;

/** Makes the extension to compare with: same pages, same moment, nothing in it. */
export async function makeEmpty() {
  const folder = await mkdtemp(join(tmpdir(), 'matchbook-empty-'));
  await mkdir(join(folder, 'content-scripts'));
  const manifest = {
    manifest_version: 3,
    name: 'Empty',
    version: '1.0',
    background: { service_worker: 'background.js' },
    content_scripts: [
      { matches: ['*://*.ala.org/*'], js: ['content-scripts/page.js'], run_at: 'document_idle' },
    ],
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'background.js'), '');
  await writeFile(join(folder, 'content-scripts', 'page.js'), '');
  return folder;
}

/** What Chromium's trace calls the work for a script; the last four name no script, and the page has none. */
const WORK = [
  'ScriptInjection::InjectJs',
  'EvaluateScript',
  'FunctionCall',
  'RunMicrotasks',
  'TimerFire',
  'FireIdleCallback',
  'FireAnimationFrame',
];

/**
 * @typedef {{ name: string, ph: string, pid: number, tid: number, ts: number, dur?: number, tdur?: number, args?: unknown }} TraceEvent
 *
 * The time spent for extensions in a trace: work inside other work is counted once.
 *
 * @param {TraceEvent[]} events
 * @returns {number} milliseconds of processor time
 */
export function scriptTime(events) {
  const injected = events.find(({ name }) => name === 'ScriptInjection::InjectJs');
  if (!injected) throw new Error('The trace shows no content script.');
  const work = events
    .filter(
      ({ name, ph, pid, tid }) =>
        ph === 'X' && pid === injected.pid && tid === injected.tid && WORK.includes(name),
    )
    .sort((a, b) => a.ts - b.ts);
  let until = 0;
  let sum = 0;
  for (const { ts, dur = 0, tdur = dur } of work) {
    if (ts < until) continue;
    until = ts + dur;
    sum += tdur;
  }
  return sum / 1_000;
}

/**
 * One visit.
 *
 * @param {Device} device
 * @returns {Promise<number>} milliseconds
 */
async function visit(device) {
  const page = await device.newPage();
  await page.tracing.start({ categories: ['-*', 'devtools.timeline', 'extensions'] });
  await page.goto(practice.long, { waitUntil: 'load' });
  await pause(WATCH_MS);
  const trace = await page.tracing.stop();
  await page.close();
  return scriptTime(JSON.parse(new TextDecoder().decode(trace)).traceEvents);
}

/** @param {number[]} values */
const median = (values) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** @param {number} ms */
const shown = (ms) => ms.toFixed(2).padStart(7);

/** @returns {Promise<boolean>} whether the ratio is within its limit */
export async function bench() {
  const chromium = await needBrowser('chromium');
  if (!chromium || !(await build('chromium'))) return false;
  const empty = await makeEmpty();
  const site = await serveSite();
  const common = { browser: /** @type {const} */ ('chromium'), executable: chromium.path, site };
  const ours = await Device.launch({ ...common, extension: built.chromium });
  const other = await Device.launch({ ...common, extension: empty });
  try {
    say(
      `seed ${SEED}; ${cpus().length} x ${cpus()[0]?.model.trim()}; ${await ours.browser.version()}`,
    );
    // The first visits fill caches and start workers.
    await visit(ours);
    await visit(other);
    /** @type {number[]} */
    const mine = [];
    /** @type {number[]} */
    const theirs = [];
    for (let round = 1; round <= ROUNDS; round++) {
      mine.push(await visit(ours));
      theirs.push(await visit(other));
      say(
        `round ${round}: ours ${shown(mine.at(-1) ?? 0)} ms, empty ${shown(theirs.at(-1) ?? 0)} ms`,
      );
    }
    const ratio = Number((median(mine) / median(theirs)).toFixed(2));
    say(
      `median: ours ${shown(median(mine))} ms, empty ${shown(median(theirs))} ms; at most ${LIMIT} times`,
    );
    say(JSON.stringify({ bench: 'page', ratio }));
    return ratio <= LIMIT;
  } finally {
    await Promise.all([ours.close(), other.close()]);
    await site.close();
    await rm(empty, { recursive: true, force: true });
  }
}
