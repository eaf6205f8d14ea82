// @ts-check
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const ROOT = resolve(import.meta.dirname, '../../..');

/** @param {string} name @param {'node' | 'browser'} platform */
const built = (name, platform) =>
  rolldown({
    input: join(import.meta.dirname, name),
    platform,
    tsconfig: false,
    resolve: { alias: { '@': ROOT } },
    external: platform === 'node' ? [/^node:/] : [],
    logLevel: 'warn',
  });

/**
 * A module of this folder as one script for a page, where it is `name`.
 *
 * @param {string} file @param {string} name
 */
export async function bundle(file, name) {
  const build = await built(file, 'browser');
  const { output } = await build.generate({ format: 'iife', name });
  return output[0].code;
}

/**
 * Loads a TypeScript module of this folder into Node, with all that it imports of ours.
 *
 * @param {string} name of the file
 */
export async function load(name) {
  const build = await built(name, 'node');
  const file = join(import.meta.dirname, `.${name}.${process.pid}.mjs`);
  try {
    await build.write({ format: 'esm', file, codeSplitting: false });
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(file, { force: true });
  }
}
