// @ts-check
/**
 * `npm test`: everything, from a fresh clone on. Says what it is doing, and closes with the line
 * `N passed, N failed`, alone. Plain JavaScript on Node's own modules, so that it needs no install to begin.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { needPrograms } from '../dav/programs.mjs';
import { needBrowser } from './browsers.mjs';
import { build } from './build.mjs';
import { countTests, filesToTryAgain, withoutFiles } from './counts.mjs';
import { install } from './install.mjs';
import { lintFirefox } from './lint-firefox.mjs';
import { checkManifest } from './manifests.mjs';
import { needNode, root, runPackage, say } from './say.mjs';
import { checkSize } from './size.mjs';

needNode();

let passed = 0;
let failed = 0;
/** @type {string[]} */
const failures = [];
/** @type {string[]} */
const triedAgain = [];

/**
 * One check: counted as one.
 *
 * @param {string} name
 * @param {() => Promise<boolean> | boolean} run
 * @returns {Promise<boolean>}
 */
async function check(name, run) {
  say(`\n== ${name} ==`);
  let good = false;
  try {
    good = await run();
  } catch (error) {
    console.error(error);
  }
  if (good) passed++;
  else {
    failed++;
    failures.push(name);
  }
  say(`${good ? 'passed' : 'FAILED'}: ${name}`);
  return good;
}

/**
 * A run of vitest.
 *
 * @param {string} name
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 * @returns {Promise<{ report: import('./counts.mjs').Report | null, code: number }>} `null`: it left none
 */
async function vitest(name, args, env = {}) {
  say(`\n== ${name} ==`);
  const file = join(root, 'test-results', `${name.replaceAll(' ', '-')}.json`);
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await runPackage('vitest', ['run', ...reporters, ...args], { env });
  let report = null;
  try {
    if (existsSync(file)) report = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // half a report is none
  }
  return { report, code };
}

/** @param {string} name @param {import('./counts.mjs').Counts} counts */
function count(name, counts) {
  passed += counts.passed;
  failed += counts.failed;
  failures.push(...counts.why.map((why) => `${name}: ${why}`));
  const skipped = counts.skipped ? `, ${counts.skipped} skipped` : '';
  say(`${name}: ${counts.passed} passed, ${counts.failed} failed${skipped}`);
}

/** A run of vitest, counted by its tests. @param {string} name @param {string[]} args */
async function tests(name, args) {
  const { report, code } = await vitest(name, args);
  count(name, countTests(report, code));
}

/**
 * The tests in real browsers. On a busy machine a browser may lose a key or a click: where few files failed, they run
 * once more, alone, in new browsers, and at most once again, and the last run counts. What did not pass at once is told
 * at the end.
 *
 * @param {Record<string, string>} env
 */
async function browserTests(env) {
  const config = ['--config', 'vitest.browser.config.ts'];
  const tries = ['browser tests', 'browser tests, second try', 'browser tests, third try'];
  /** @type {string[]} */
  let alone = [];
  for (const name of tries) {
    const { report, code } = await vitest(name, [...config, ...alone], env);
    const again = name === tries.at(-1) ? [] : filesToTryAgain(report, code);
    if (!report || again.length === 0) return count(name, countTests(report, code));
    const lost = countTests(report, code).why;
    say(`\nFailed in ${name}:\n${lost.map((why) => `  ${why}`).join('\n')}`);
    triedAgain.push(...lost);
    const rest = withoutFiles(report, again);
    if (rest.testResults.length > 0) count(name, countTests(rest, 0));
    alone = ['--maxWorkers=1', ...again];
  }
}

/** @param {string} name @param {string[]} args @param {string} [bin] */
const tool = async (name, args, bin = name) => (await runPackage(name, args, { bin })).code === 0;

async function everything() {
  mkdirSync(join(root, 'test-results'), { recursive: true });
  if (!(await check('install', install))) return;
  const chromium = await needBrowser('chromium');
  const firefox = await needBrowser('firefox');
  await check('browsers', () => {
    say(`Chromium: ${chromium?.path ?? 'none'}\nFirefox: ${firefox?.path ?? 'none'}`);
    if (chromium && chromium.kind !== 'chromium')
      say('A branded Chrome or Edge ignores --load-extension: the tests need Chromium.');
    return chromium?.kind === 'chromium' && firefox !== null;
  });
  await check('types', () => tool('typescript', ['--noEmit'], 'tsc'));
  await check('lint', () => tool('@biomejs/biome', ['check', '--error-on-warnings', '.'], 'biome'));
  await tests('unit tests', []);
  await check('WebDAV servers', async () => {
    const missing = await needPrograms(['apache', 'lighttpd', 'sabre']);
    if (missing) say(missing);
    return !missing;
  });
  await tests('WebDAV tests', ['--config', 'vitest.dav.config.ts']);
  const forChromium = await check('build for Chromium', () => build('chromium'));
  const forFirefox = await check('build for Firefox', () => build('firefox'));
  await check('manifest for Chromium', () => forChromium && checkManifest('chromium'));
  await check('manifest for Firefox', () => forFirefox && checkManifest('firefox'));
  await check('web-ext lint', () => forFirefox && lintFirefox());
  await check('size', () => forChromium && checkSize());
  if (!forChromium || !forFirefox || !chromium || !firefox) {
    await check('browser tests', () => {
      say('They need both builds and both browsers.');
      return false;
    });
    return;
  }
  const env = { CHROMIUM: chromium.path, FIREFOX: firefox.path };
  await browserTests({ ...env, QUICK: '1' });
}

const begun = Date.now();
try {
  await everything();
} catch (error) {
  console.error(error);
  failed++;
  failures.push('the run itself');
}
say(`\nTook ${Math.round((Date.now() - begun) / 1000)} s.`);
if (triedAgain.length > 0) say(`Tried again:\n${triedAgain.map((name) => `  ${name}`).join('\n')}`);
if (failures.length > 0) say(`Failed:\n${failures.map((name) => `  ${name}`).join('\n')}`);
say(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
