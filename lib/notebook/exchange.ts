import type { DeviceId } from '../records/stamp';
import type { Replaced } from './step';

/** The ways to exchange, by the names under which their rows and their places in the outbox are kept. */
export type Way = 'file' | 'folder' | 'webdav';

/** A segment of this device that is there, or was handed over (`file`). */
export interface OwnSegment {
  name: string;
  number: number;
  level: number | 'all';
  bytes: number;
}

/** A segment whose writing has begun: it may be there, whole, in part, or not at all. */
export interface BegunSegment extends OwnSegment {
  /** SHA-256 of its bytes, base64. */
  digest: string;
  /** What it holds; none of a snapshot, which holds all. */
  ids: string[];
  records: number;
}

/** A write under way: it is done once all its segments were read back. */
export interface BegunWrite {
  segments: BegunSegment[];
  /** The place in the outbox that it stands for. */
  seq: number;
  /** Own segments that it holds too. */
  takes: string[];
  /** The key that it is sealed with. */
  key: string;
}

/** A file that could not be used. */
export interface BadSegment {
  why: string;
  tries: number;
  at: number;
  bytes: number;
  keys: string;
}

/** All that one way remembers of itself. */
export interface WayRow {
  /** Its segments that were read back. */
  own: OwnSegment[];
  begun: BegunWrite | null;
  /** Own names that are of no use any more, as long as they may be there. */
  remove: string[];
  /** What is to be published again: a segment that held it is gone from the remote. */
  again: string[] | 'all';
  /** The key that the own segments are sealed with; '' for none yet. */
  key: string;
  /** Names that were read, or that nobody can read, as long as they are listed. */
  read: string[];
  /** Those that could not be read: why, how often, when last (milliseconds since 1970), of how many bytes, with what keys. */
  bad: Record<string, BadSegment>;
  /** The highest number that was read of each device. */
  highest: Record<DeviceId, number>;
  /** `file`: each file that was handed over and that the other has not said to have, with its place in the outbox. */
  handed: { number: number; seq: number }[];
  /** Failures in a row, the last one, and when to try again (milliseconds since 1970). */
  tries: number;
  failure: string | null;
  detail: string | null;
  retry: number | null;
  /** When it last came to its end (milliseconds since 1970), and what was moved last. */
  when: number | null;
  sent: { records: number; bytes: number };
  got: { records: number; bytes: number };
  notice: string | null;
}

/** A segment that waits until the member has seen what it does. Its bytes stay sealed. */
export interface HeldRow {
  way: Way;
  name: string;
  device: DeviceId;
  number: number;
  at: number;
  bytes: Uint8Array;
}

/** What a merge replaced, so that it can be taken back. */
export interface MergeRow {
  way: Way;
  at: number;
  /** The members whose segments they were. */
  from: string[];
  added: number;
  changed: number;
  deleted: number;
  replaced: Replaced[];
  takenBack: boolean;
}

/** A file that was made for the match, or came from it, until it was handed over or merged. */
export interface ExchangeFile {
  bytes: Uint8Array;
  /** Milliseconds since 1970. */
  at: number;
  /** What it stands for where it was made here. */
  made: { records: number; number: number; seq: number } | null;
}

/** How many such files are kept. */
export const MOST_FILES = 4;

/** Rows of the store `exchange`, by the first part of their key. */
export interface ExchangeRows {
  way: WayRow;
  /** Ids of the records in one of the own segments. */
  ids: string[];
  held: HeldRow;
  merge: MergeRow;
  file: ExchangeFile;
  /** The highest number that this device gave to a segment, and the devices that were seen. */
  number: number;
  seen: DeviceId[];
}
export type ExchangeKey =
  | ['way', Way]
  | ['ids', Way, string]
  | ['held', number]
  | ['merge', number]
  | ['file', string]
  | ['number']
  | ['seen'];

/** How many merges can be taken back. */
export const MERGES_KEPT = 10;

export const NO_WAY: WayRow = {
  own: [],
  begun: null,
  remove: [],
  again: [],
  key: '',
  read: [],
  bad: {},
  highest: {},
  handed: [],
  tries: 0,
  failure: null,
  detail: null,
  retry: null,
  when: null,
  sent: { records: 0, bytes: 0 },
  got: { records: 0, bytes: 0 },
  notice: null,
};

/** A key of this store: `Extract`s what row it names. */
export type RowOf<K extends ExchangeKey> = ExchangeRows[K[0]];

/** All rows of one first part. */
export function rowsOf(first: 'ids' | 'held' | 'merge' | 'file', second?: string): IDBKeyRange {
  const start = second === undefined ? [first] : [first, second];
  return IDBKeyRange.bound(start, [...start, []]);
}
