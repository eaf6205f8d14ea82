import type { StoredRecord } from '../../records/record';
import type { Reading } from './area';
import { bitsOf, MOST_BITS, packKey } from './keys';
import { type Prepared, prepareRecords } from './value';

/** Most counted bytes of one pack with its key; a browser allows 8,192. */
export const PACK_BYTES = 8_150;
/** Two neighbors that together stay below this become one. */
const JOIN_BYTES = 5_000;

/** A pack as it is to be. */
export interface Leaf {
  prefix: string;
  records: StoredRecord[];
  prepared: Prepared;
}

/** Bytes of a value with its key and quotes. */
export const sizeOf = (key: string, prepared: Prepared) => key.length + prepared.length + 2;

/** Records by their hash, so that those of one prefix are found at once. */
export class Hashed {
  private readonly all: { bits: string; record: StoredRecord }[];

  constructor(records: Iterable<StoredRecord>) {
    this.all = [...records].map((record) => ({ bits: bitsOf(record.id), record }));
  }

  under(prefix: string): StoredRecord[] {
    return this.all.flatMap(({ bits, record }) => (bits.startsWith(prefix) ? [record] : []));
  }
}

/**
 * The prefixes by which an area is divided: every record belongs to exactly one. `keys` may come from devices that
 * divided it differently; then the finer division holds.
 */
export function dividedBy(prefixes: Iterable<string>): string[] {
  const inner = new Set<string>();
  for (const prefix of prefixes) {
    for (let n = 0; n < prefix.length; n++) inner.add(prefix.slice(0, n));
  }
  if (inner.size === 0) return [''];
  const leaves: string[] = [];
  for (const prefix of inner) {
    for (const bit of '01') if (!inner.has(prefix + bit)) leaves.push(prefix + bit);
  }
  return leaves.sort();
}

/** The packs of one prefix: one, or more where it would be too large. None where there are no records. */
export function packsUnder(prefix: string, records: StoredRecord[], reading: Reading): Leaf[] {
  if (records.length === 0) return [];
  const prepared = prepareRecords(records, reading);
  if (sizeOf(packKey(prefix), prepared) <= PACK_BYTES || prefix.length === MOST_BITS) {
    return [{ prefix, records, prepared }];
  }
  const [zero, one] = [[], []] as [StoredRecord[], StoredRecord[]];
  for (const record of records)
    (bitsOf(record.id)[prefix.length] === '0' ? zero : one).push(record);
  return [...packsUnder(`${prefix}0`, zero, reading), ...packsUnder(`${prefix}1`, one, reading)];
}

/** The division after neighbors that are small together have become one. */
export function joinedLeaves(leaves: string[], bytesAt: (leaf: string) => number): string[] {
  const bytes = new Map(leaves.map((leaf) => [leaf, bytesAt(leaf)]));
  for (const leaf of [...leaves].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))) {
    let at = leaf;
    while (at.length > 0) {
      const parent = at.slice(0, -1);
      const [zero, one] = [bytes.get(`${parent}0`), bytes.get(`${parent}1`)];
      if (zero === undefined || one === undefined || zero + one >= JOIN_BYTES) break;
      bytes.delete(`${parent}0`);
      bytes.delete(`${parent}1`);
      bytes.set(parent, zero + one);
      at = parent;
    }
  }
  return [...bytes.keys()].sort();
}
