// @ts-check
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const ROOT = resolve(import.meta.dirname, '../../..');

/** @param {string} name @param {'node' | 'browser'} platform @param {string} folder */
const built = (name, platform, folder) =>
  rolldown({
    input: join(folder, name),
    platform,
    tsconfig: false,
    resolve: { alias: { '@': ROOT } },
    external: platform === 'node' ? [/^node:/] : [],
    logLevel: 'warn',
  });

/**
 * A module of this folder as one script for a page, where it is `name`.
 *
 * @param {string} file @param {string} name @param {string} folder
 */
export async function bundle(file, name, folder = import.meta.dirname) {
  const build = await built(file, 'browser', folder);
  const { output } = await build.generate({ format: 'iife', name });
  return output[0].code;
}

/**
 * Loads a TypeScript module of this folder into Node, with all that it imports of ours.
 *
 * @param {string} name of the file @param {string} folder where it is
 */
export async function load(name, folder = import.meta.dirname) {
  const build = await built(name, 'node', folder);
  const file = join(folder, `.${name}.${process.pid}.mjs`);
  try {
    await build.write({ format: 'esm', file, codeSplitting: false });
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(file, { force: true });
  }
}
