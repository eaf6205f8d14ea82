// @ts-check
/**
 * Runs Mozilla's linter on the Firefox build: `npm run lint:firefox`. No error and no warning is let through,
 * except those of `lint-firefox.json`: each names a library, why its warning does no harm, and a piece of
 * the library's code that must stand at the place (bundles have no names to go by).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, built, isMain } from './build.mjs';
import { root, runPackage, say } from './say.mjs';

/**
 * @typedef {object} Allowed
 * @property {string} code of the warning
 * @property {string} library
 * @property {string} near code of the library within 300 characters of the place
 * @property {string} reason
 *
 * @typedef {object} Message what addons-linter says
 * @property {string} code
 * @property {string} message
 * @property {string} [file]
 * @property {number} [line]
 * @property {number} [column]
 */

/**
 * @param {Message} message
 * @param {Allowed[]} allowed
 * @param {(file: string) => string} read the text of a built file
 * @returns {boolean}
 */
export function isAllowed(message, allowed, read) {
  const same = allowed.filter(({ code }) => code === message.code);
  if (same.length === 0 || !message.file) return false;
  const lines = read(message.file).split('\n');
  const before = lines.slice(0, (message.line ?? 1) - 1).join('\n').length;
  const at = before + (message.column ?? 0);
  const around = lines.join('\n').slice(Math.max(0, at - 300), at + 300);
  return same.some(({ near }) => around.includes(near));
}

/**
 * @returns {Promise<boolean>} whether the build is clean
 */
export async function lintFirefox() {
  const { output } = await runPackage('web-ext', ['lint', '-s', built.firefox, '-o', 'json'], {
    quiet: true,
  });
  const start = output.indexOf('{');
  if (start < 0) {
    say(`web-ext lint said nothing that can be read:\n${output}`);
    return false;
  }
  /** @type {{ errors: Message[], warnings: Message[], notices: Message[] }} */
  const { errors, warnings } = JSON.parse(output.slice(start, output.lastIndexOf('}') + 1));
  /** @type {Allowed[]} */
  const allowed = JSON.parse(readFileSync(join(root, 'tests/run/lint-firefox.json'), 'utf8'));
  const read = (/** @type {string} */ file) => readFileSync(join(built.firefox, file), 'utf8');
  const bad = [...errors, ...warnings.filter((message) => !isAllowed(message, allowed, read))];
  for (const { code, message, file = '', line = 0, column = 0 } of bad)
    say(`${file}:${line}:${column}  ${code}: ${message}`);
  say(
    `web-ext lint: ${errors.length} errors, ${warnings.length} warnings, ${bad.length} of them not allowed.`,
  );
  return bad.length === 0;
}

if (isMain(import.meta.url)) {
  const good = (await build('firefox')) && (await lintFirefox());
  if (!good) process.exit(1);
}
