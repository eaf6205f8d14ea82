// @ts-check
/** `npm run bench -- <name>` runs `tests/bench/<name>.mjs`; without a name it says which there are. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, say } from './say.mjs';

const folder = join(root, 'tests', 'bench');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.mjs'))
  .map((file) => file.slice(0, -4));
const name = process.argv[2] ?? '';
if (!names.includes(name)) {
  console.error(`Which one? npm run bench -- ${names.join('|')}`);
  process.exit(1);
}
say(`bench: ${name}`);
/** @type {{ bench: () => Promise<boolean> }} */
const { bench } = await import(pathToFileURL(join(folder, `${name}.mjs`)).href);
// A bench of several options runs as it is loaded, and says by its exit code how it went.
if (bench) process.exit((await bench()) ? 0 : 1);
