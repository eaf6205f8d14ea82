import type { StoredRecord } from '../../records/record';

/** What `storage.sync.get(null)` answers: any key, any value. */
export type Items = Record<string, unknown>;

/** Whose way of counting bytes and limits hold. */
export type Counting = 'chromium' | 'firefox';

/** The preset dictionaries that this version can read, by id (`dictionaries.ts`). */
export type Dictionaries = ReadonlyMap<number, Uint8Array>;

/** What is needed to read and write values. */
export interface Reading {
  dictionaries: Dictionaries;
  /** The key of `valueKey` (lib/seal/value.ts) with which values are sealed, or `null` before a match. */
  key: CryptoKey | null;
}

/** A pack that was read: the records of all ids whose hash begins with `prefix` (of '0' and '1'). */
export interface Pack {
  key: string;
  prefix: string;
  records: StoredRecord[];
  sealed: boolean;
}

/** A part of a device's journal that was read. Only that device writes it. */
export interface Journal {
  key: string;
  device: string;
  /** Which of the device's parts, 0 to 9. */
  slot: number;
  /** Rises with every part that the device writes. */
  seq: number;
  /** Days since 1970 when it was written, by the writer's clock. */
  day: number;
  records: StoredRecord[];
  sealed: boolean;
}

/** What an area holds, parsed and checked. Nothing in it is trusted before; nothing here throws. */
export interface AreaRead {
  /** As it was given. */
  items: Items;
  /** All records that could be read, joined by id: to be merged into the notebook. */
  records: StoredRecord[];
  /** The member who this account's devices write as (a `member` id), where the area says it. */
  me: string | null;
  /** Whether that was sealed. */
  meSealed: boolean;
  /** Values sealed with a key that this device has not: their keys, and how many notes they say to hold. */
  sealedByOther: { keys: string[]; notes: number };
  /** Keys of ours whose value is torn or is none: they may be written over. */
  broken: string[];
  /** Keys whose value a newer Matchbook wrote: nothing shared is written while there are any. */
  newer: string[];
  packs: Pack[];
  journals: Journal[];
}
