import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readDictionaries } from '@/lib/sync/browser';
import type { Reading } from '@/lib/sync/browser/area';

const PUBLIC = fileURLToPath(new URL('../../../public/', import.meta.url));

/** The dictionaries as they are shipped. */
export const dictionaries = await readDictionaries(
  async (file) => new Uint8Array(await readFile(PUBLIC + file)),
);

export const plainly: Reading = { dictionaries, key: null };
