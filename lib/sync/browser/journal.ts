import { alike } from '../../records/alike';
import type { StoredRecord } from '../../records/record';
import type { Journal, Reading } from './area';
import { journalKey, SLOTS } from './keys';
import { sizeOf } from './packs';
import { type Prepared, prepareRecords } from './value';

/** Most counted bytes of one part: an edit writes one part anew. */
export const PART_BYTES = 1_400;
/** Most counted bytes of a device's journal; beyond, what is in it goes into packs. */
export const JOURNAL_BYTES = 12_000;

/** What is to become of a device's own journal. */
export interface JournalPlan {
  parts: { key: string; prepared: Prepared }[];
  /** Parts in which nothing is needed any more. */
  idle: string[];
  /** Ids that found no room in it. */
  spilled: Set<string>;
  seqUsed: number;
}

interface Part {
  slot: number;
  bytes: number;
  live: StoredRecord[];
  written: boolean;
}

/**
 * Puts `fresh` records into the parts of a journal, so that few bytes are written: into the emptiest part that has
 * room, which is then written anew without what is no longer needed. A record larger than a part has one of its own.
 *
 * @param own the parts as the area holds them
 * @param live which of their records are still needed
 * @param room most bytes of the whole journal
 */
export function planJournal(
  own: readonly Journal[],
  live: ReadonlyMap<string, StoredRecord>,
  fresh: readonly StoredRecord[],
  how: Reading & { device: string; seq: number; day: number; room: number },
): JournalPlan {
  const parts: Part[] = [];
  for (const { slot, records } of own) {
    const needed = records.filter((record) => alike(live.get(record.id), record));
    // Measured only where it is asked for: each measuring compresses.
    const asked = needed.length > 0 && fresh.length > 0;
    const bytes = asked ? prepared(needed, how, 0).bytes : 0;
    parts.push({ slot, live: needed, bytes, written: false });
  }
  const spilled = new Set<string>();
  for (const record of fresh) {
    // What comes after the first that found no room is older: it waits with it.
    if (spilled.size > 0 || !place(record, parts, how)) spilled.add(record.id);
  }
  let seqUsed = 0;
  const written = parts
    .filter((part) => part.written)
    .map(({ slot, live: records }) => ({
      key: journalKey(how.device, slot),
      prepared: prepared(records, how, seqUsed++).value,
    }));
  const idle = parts.filter((part) => part.live.length === 0);
  return {
    parts: written,
    idle: idle.map(({ slot }) => journalKey(how.device, slot)),
    spilled,
    seqUsed,
  };
}

function prepared(
  records: StoredRecord[],
  how: Reading & { device: string; seq: number; day: number },
  seqUsed: number,
): { value: Prepared; bytes: number } {
  const value = prepareRecords(records, how, { seq: how.seq + seqUsed, day: how.day });
  return { value, bytes: sizeOf(journalKey(how.device, 0), value) };
}

/** Puts one record into a part; false where there is no room for it. */
function place(
  record: StoredRecord,
  parts: Part[],
  how: Reading & { device: string; seq: number; day: number; room: number },
): boolean {
  const total = parts.reduce((sum, part) => sum + part.bytes, 0);
  const used = new Set(parts.map((part) => part.slot));
  const candidates = [...parts].sort((a, b) => a.bytes - b.bytes || a.slot - b.slot);
  const free = Array.from({ length: SLOTS }, (_, slot) => slot).find((slot) => !used.has(slot));
  if (free !== undefined) candidates.push({ slot: free, bytes: 0, live: [], written: false });
  for (const part of candidates) {
    const live = [...part.live.filter(({ id }) => id !== record.id), record];
    const { bytes } = prepared(live, how, 0);
    if (bytes > PART_BYTES && part.live.length > 0) continue;
    if (bytes > LARGEST || total - part.bytes + bytes > how.room) return false;
    if (!parts.includes(part)) parts.push(part);
    Object.assign(part, { live, bytes, written: true });
    return true;
  }
  return false;
}

/** A part of one record alone may take so much. */
const LARGEST = 8_150;
