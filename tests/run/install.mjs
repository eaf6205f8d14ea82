// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, say } from './say.mjs';

/**
 * What an install is made from: lock file, Node's major version, machine.
 *
 * @param {string} folder the project's folder
 * @returns {string}
 */
function mark(folder) {
  const lock = readFileSync(join(folder, 'package-lock.json'));
  const made = `${process.platform} ${process.arch} ${process.versions.node.split('.')[0]}`;
  return `${createHash('sha256').update(lock).digest('hex')} ${made}\n`;
}

/** @param {string} folder */
const stampOf = (folder) => join(folder, 'node_modules', '.matchbook-installed');

/**
 * Marks an install as whole.
 *
 * @param {string} [folder] the project's folder
 */
export const stamp = (folder = root) => writeFileSync(stampOf(folder), mark(folder));

/**
 * Says why the packages must be installed, or `null` where all are there: the stamp, written only at the
 * end of an install, is the lock file's, and no package that the project itself names is missing.
 *
 * @param {string} [folder] the project's folder
 * @returns {string | null}
 */
export function whyInstall(folder = root) {
  if (!existsSync(join(folder, 'node_modules'))) return 'Nothing is installed yet.';
  if (!existsSync(stampOf(folder))) return 'An earlier install did not come to its end.';
  if (readFileSync(stampOf(folder), 'utf8') !== mark(folder))
    return 'What is installed is for another package-lock.json or another Node.';
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  for (const name of Object.keys({ ...dependencies, ...devDependencies }))
    if (!existsSync(join(folder, 'node_modules', name, 'package.json')))
      return `The package ${name} is missing.`;
  if (!existsSync(join(folder, '.wxt', 'tsconfig.json'))) return 'The install was not prepared.';
  return null;
}

/**
 * Installs what the lock file says, where it is not there whole; npm's output is shown.
 *
 * @returns {Promise<boolean>} whether all is there now
 */
export async function install() {
  const why = whyInstall();
  if (!why) return true;
  say(
    `${why} Installing with "npm ci" (about half a minute; its warnings of "EBADENGINE" on Node 20 do no harm) ...`,
  );
  rmSync(stampOf(root), { force: true });
  const { code } = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=notice']);
  if (code !== 0) {
    console.error(
      'The packages could not be installed; npm says above why. Try again when it is mended.',
    );
    return false;
  }
  stamp();
  return true;
}
