// @ts-check
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const ROOT = resolve(import.meta.dirname, '../../..');

/**
 * Loads a TypeScript module of this folder into Node, with all that it imports of ours.
 *
 * @param {string} name of the file
 */
export async function load(name) {
  const build = await rolldown({
    input: join(import.meta.dirname, name),
    platform: 'node',
    tsconfig: false,
    resolve: { alias: { '@': ROOT } },
    external: [/^node:/, 'fake-indexeddb/auto'],
    logLevel: 'warn',
  });
  const file = join(import.meta.dirname, `.${name}.${process.pid}.mjs`);
  try {
    await build.write({ format: 'esm', file, codeSplitting: false });
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(file, { force: true });
  }
}
