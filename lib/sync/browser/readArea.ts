import { mergeRecord } from '../../records/merge';
import type { StoredRecord } from '../../records/record';
import type { AreaRead, Items, Reading } from './area';
import { readKey } from './keys';
import { readValue } from './value';

/** Joins records by id, each with all its states. */
export function joinRecords(...lists: Iterable<StoredRecord>[]): Map<string, StoredRecord> {
  const joined = new Map<string, StoredRecord>();
  for (const list of lists) {
    for (const record of list) {
      const known = joined.get(record.id);
      joined.set(record.id, known ? mergeRecord(known, record) : record);
    }
  }
  return joined;
}

/**
 * Reads everything an area holds. Each key stands by itself: what is torn, sealed for others or newer takes nothing
 * from the rest. Keys that are none of ours are left out of everything but the count of bytes. Never throws.
 */
export async function readArea(items: Items, reading: Reading): Promise<AreaRead> {
  const area: AreaRead = {
    items,
    records: [],
    me: null,
    meSealed: false,
    sealedByOther: { keys: [], notes: 0 },
    broken: [],
    newer: [],
    packs: [],
    journals: [],
  };
  for (const [key, value] of Object.entries(items)) {
    const says = readKey(key);
    if (!says) continue;
    const said = await readValue(key, value, says.what, reading);
    if (said.is === 'broken') area.broken.push(key);
    else if (said.is === 'newer') area.newer.push(key);
    else if (said.is === 'sealed') {
      area.sealedByOther.keys.push(key);
      area.sealedByOther.notes += said.notes;
    } else if (said.is === 'me') {
      area.me = said.me;
      area.meSealed = said.sealed;
    } else if (says.what === 'pack') {
      area.packs.push({ key, prefix: says.prefix, records: said.records, sealed: said.sealed });
    } else if (says.what === 'journal' && said.journal) {
      const { records, sealed, journal } = said;
      area.journals.push({
        key,
        device: says.device,
        slot: says.slot,
        ...journal,
        records,
        sealed,
      });
    }
  }
  const lists = [...area.packs, ...area.journals].map(({ records }) => records);
  area.records = [...joinRecords(...lists).values()];
  return area;
}
