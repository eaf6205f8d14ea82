import { crc32 } from '../../seal/value';
import type { Dictionaries } from './area';

/**
 * The preset dictionaries, made by `tests/run/trainDictionary.mjs` and frozen: a value says by its id which one it
 * was compressed with. A better one gets the next id and a file of its own; the old ones stay. 0 is none.
 */
export const DICTIONARIES: readonly { id: number; file: string; crc: number }[] = [
  { id: 1, file: 'sync/dictionary-1.bin', crc: 1_797_078_242 },
];

/** The dictionary that new values are written with. */
export const NEWEST = 1;

/**
 * The dictionaries, as far as they could be loaded whole. Without the newest nothing can be written.
 *
 * @param load reads a file of the extension by its path
 */
export async function readDictionaries(
  load: (file: string) => Promise<Uint8Array>,
): Promise<Dictionaries> {
  const read = new Map<number, Uint8Array>();
  for (const { id, file, crc } of DICTIONARIES) {
    const bytes = await load(file).catch(() => null);
    if (bytes && crc32(bytes) === crc) read.set(id, bytes);
  }
  return read;
}
