// @ts-check
/**
 * Compares the built manifests with the kept ones, so that no permission slips in unseen:
 * `node tests/run/manifests.mjs`; with `--write` the kept ones become the built ones.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, built, isMain } from './build.mjs';
import { root, runPackage, say } from './say.mjs';

const kept = {
  chromium: join(root, 'tests/run/manifests/chrome.json'),
  firefox: join(root, 'tests/run/manifests/firefox.json'),
};

/**
 * A manifest as lines, one a value: `permissions: "storage"`. The version does not count, nor does the
 * order in a list.
 *
 * @param {unknown} value
 * @param {string} [path]
 * @returns {string[]}
 */
export function manifestLines(value, path = '') {
  if (path === 'version') return [];
  if (typeof value !== 'object' || value === null) return [`${path}: ${JSON.stringify(value)}`];
  if (Array.isArray(value)) return value.flatMap((part) => manifestLines(part, path)).sort();
  return Object.entries(value)
    .flatMap(([key, part]) => manifestLines(part, path ? `${path}.${key}` : key))
    .sort();
}

/**
 * @param {unknown} before the kept manifest
 * @param {unknown} after the built one
 * @returns {string[]} a line for each difference, `+` new, `-` gone
 */
export function manifestDiff(before, after) {
  const old = manifestLines(before);
  const now = manifestLines(after);
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `- ${line}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+ ${line}`),
  ];
}

/**
 * @param {'chromium' | 'firefox'} kind
 * @returns {boolean} whether the built manifest is the kept one; what differs is printed
 */
export function checkManifest(kind) {
  const after = JSON.parse(readFileSync(join(built[kind], 'manifest.json'), 'utf8'));
  const before = JSON.parse(readFileSync(kept[kind], 'utf8'));
  const lines = manifestDiff(before, after);
  if (lines.length === 0) return true;
  say(
    `The ${kind} manifest differs from tests/run/manifests:\n${lines.map((line) => `  ${line}`).join('\n')}`,
  );
  say('If that is meant, run "node tests/run/manifests.mjs --write" and commit the kept copies.');
  return false;
}

if (isMain(import.meta.url)) {
  let good = true;
  for (const kind of /** @type {const} */ (['chromium', 'firefox'])) {
    if (!(await build(kind))) process.exit(1);
    if (process.argv.includes('--write')) {
      const { version: _, ...manifest } = JSON.parse(
        readFileSync(join(built[kind], 'manifest.json'), 'utf8'),
      );
      writeFileSync(kept[kind], `${JSON.stringify(manifest, null, 2)}\n`);
    } else if (!checkManifest(kind)) good = false;
  }
  if (process.argv.includes('--write'))
    await runPackage('@biomejs/biome', ['format', '--write', kept.chromium, kept.firefox], {
      bin: 'biome',
    });
  if (!good) process.exit(1);
}
