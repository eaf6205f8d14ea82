// @ts-check
/** `npm run torture -- <name>` runs `tests/torture/<name>.mjs`; without a name it says which there are. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, say } from './say.mjs';

const folder = join(root, 'tests', 'torture');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.mjs'))
  .map((file) => file.slice(0, -4));
const name = process.argv[2] ?? '';
if (!names.includes(name)) {
  console.error(`Which one? npm run torture -- ${names.join('|')}`);
  process.exit(1);
}
say(`torture: ${name}`);
/** @type {{ torture: () => Promise<boolean> }} */
const { torture } = await import(pathToFileURL(join(folder, `${name}.mjs`)).href);
process.exit((await torture()) ? 0 : 1);
