// @ts-check
/**
 * Makes a preset dictionary of browser sync: `node tests/run/trainDictionary.mjs <id>` writes
 * `public/sync/dictionary-<id>.bin`. A dictionary that was ever released is never made again: values that were
 * written with it would be lost. A better one gets the next id, a row in lib/sync/browser/dictionaries.ts, and
 * `NEWEST` there.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from '../bench/browser-sync/load.mjs';
import { sentences, TRAINED } from '../bench/browser-sync/sentences.mjs';
import { root, say } from './say.mjs';

const id = Number(process.argv[2]);
if (!Number.isInteger(id) || id < 1 || id > 255) {
  console.error('Which id? A number from 1 to 255 that no dictionary has yet.');
  process.exit(1);
}
const file = join(root, `public/sync/dictionary-${id}.bin`);
if (existsSync(file)) {
  console.error(`Dictionary ${id} is there already: give the new one the next id.`);
  process.exit(1);
}
const { trainDictionary, crc32 } = await load('sample.ts');
/** @type {Record<string, string>} */
const messages = JSON.parse(readFileSync(join(root, 'public/_locales/en/messages.json'), 'utf8'));
const words = Object.values(messages).map((one) =>
  typeof one === 'string' ? one : Object(one).message,
);
/** @type {Uint8Array} */
const dictionary = trainDictionary(sentences(TRAINED), words);
mkdirSync(join(root, 'public/sync'), { recursive: true });
writeFileSync(file, dictionary);
say(`${file}: ${dictionary.length} bytes, CRC-32 ${crc32(dictionary)}`);
