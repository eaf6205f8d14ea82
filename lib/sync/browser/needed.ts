import { alike } from '../../records/alike';
import { mergeRecord } from '../../records/merge';
import type { StoredRecord } from '../../records/record';
import type { Journal } from './area';
import { joinRecords } from './readArea';
import { type Records, travelForm, travelForms } from './travelForm';

/** Whether the join of these states is `record` already. */
function covers(record: StoredRecord, a: StoredRecord | undefined, b: StoredRecord | undefined) {
  const joined = a && b ? travelForm(mergeRecord(a, b)) : (a ?? b);
  return alike(joined, record);
}

const joinOf = (journals: Journal[]) =>
  travelForms(joinRecords(...journals.map(({ records }) => records)));

/** What the rule below looks at. */
export interface Holders {
  /** What is to travel. */
  chosen: Records;
  inPacks: Records;
  own: Journal[];
  others: Journal[];
  device: string;
  /** Whether the pack that a record belongs to was written long enough ago to stay. */
  isProven: (id: string) => boolean;
}

/**
 * Which records the own journal must hold (`live`), and which of them it does not hold yet (`fresh`, in the order in
 * which they were chosen): what is in no pack that is proven, and in nobody else's journal. Of two devices that hold
 * the same, only the one with the higher id lets go of it.
 */
export function neededInJournal({ chosen, inPacks, own, others, device, isProven }: Holders): {
  live: Records;
  fresh: StoredRecord[];
} {
  const byOthers = joinOf(others);
  const byLower = joinOf(others.filter((one) => one.device < device));
  const held = new Map<string, StoredRecord[]>();
  for (const record of own.flatMap(({ records }) => records)) {
    held.set(record.id, [...(held.get(record.id) ?? []), record]);
  }
  const [live, fresh]: [Records, StoredRecord[]] = [new Map(), []];
  for (const [id, record] of chosen) {
    const packed = inPacks.get(id);
    const inPack = alike(packed, record);
    if (inPack && isProven(id)) continue;
    const mine = held.get(id)?.some((one) => alike(one, record)) ?? false;
    if (inPack && !mine) continue;
    const elsewhere = (mine ? byLower : byOthers).get(id);
    if (elsewhere && covers(record, packed, elsewhere)) continue;
    live.set(id, record);
    if (!mine) fresh.push(record);
  }
  return { live, fresh };
}
