/**
 * The keys of an area: `m` (as whom this account's devices write), `j` + device + part (a journal, of which only
 * that device writes), `b` + bits (a pack of all records whose hash begins with these bits).
 */
export type KeySays =
  | { what: 'me' }
  | { what: 'journal'; device: string; slot: number }
  | { what: 'pack'; prefix: string };

export const ME_KEY = 'm';
/** Parts of one journal. */
export const SLOTS = 10;
/** A pack is never split further: 2^12 packs are more than an area has bytes for. */
export const MOST_BITS = 12;

export const packKey = (prefix: string) => `b${prefix}`;
export const journalKey = (device: string, slot: number) => `j${device}${slot}`;

/** What a key is; `null`: none of ours. */
export function readKey(key: string): KeySays | null {
  if (key === ME_KEY) return { what: 'me' };
  const journal = /^j([0-9a-z]{10})([0-9])$/.exec(key);
  if (journal?.[1]) return { what: 'journal', device: journal[1], slot: Number(journal[2]) };
  const pack = /^b([01]{0,12})$/.exec(key);
  return pack ? { what: 'pack', prefix: pack[1] ?? '' } : null;
}

/** The first bits of the hash of a record's id (FNV-1a with the finish of MurmurHash3), as text of 0 and 1. */
export function bitsOf(id: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0).toString(2).padStart(32, '0').slice(0, MOST_BITS);
}
