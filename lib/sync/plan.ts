import type { StoredRecord } from '../records/record';
import type { AreaRead, Counting, Reading } from './browser/area';
import { Drawing } from './browser/drawing';

/** What the plan of one publish depends on beside notebook and area. */
export interface PlanOptions extends Reading {
  counting: Counting;
  /** This device (ten characters, `randomDevice`). */
  device: string;
  /** The member who writes here. */
  me: string;
  /** Milliseconds since 1970. */
  now: number;
  /** The number for the next part of the journal: above every one that this device ever gave. */
  seq: number;
  /** Packs that this device wrote some minutes ago: the account may still refuse them, so they prove nothing yet. */
  unproven?: ReadonlySet<string>;
  /** Write all that is in the journal into packs now. */
  compact?: boolean;
  /** Write over values that are sealed with a key that this device has not: they are of no match any more. */
  overwrite?: boolean;
}

/** Why a record does not travel: no room for it, or it alone is larger than one value may be. */
export interface LeftOut {
  id: string;
  why: 'full' | 'too-large';
}

/** One publish. Do it in this order: `remove` what is in `free`, `set` all at once, `remove` what is in `remove`. */
export interface Plan {
  /** To be removed before the set, for room; empty unless the area is (nearly) full. */
  free: string[];
  /** To be written by one `set`; empty: nothing is to be written. */
  set: Record<string, string>;
  /** To be removed after the set was read back and is as it was written. */
  remove: string[];
  /** How many numbers were used from `seq` on. */
  seqUsed: number;
  /** Ids of the records that the area holds, as they are here, once the plan is done. */
  travelling: Set<string>;
  left: LeftOut[];
  /** Bytes of the area once the plan is done, as `counting` counts. */
  bytes: number;
}

/**
 * What is to be written so that the account holds what it should: a pure function of the notebook and of what the
 * area holds, so that a stop between any two steps does no harm: the next plan goes on from what it finds. Nothing
 * is removed because it is missing here: what the area holds counts as known. The area must have been merged into
 * the notebook before, or is at least merged right after.
 *
 * Each device writes its own journal; packs, which all write, are written anew only when a journal is full, so that
 * a conflict (the account takes another device's pack) costs a round, never a record. Where values are sealed for
 * others or newer than this version, only the own journal is written. An empty notebook writes nothing.
 */
export async function plan(
  notebook: Iterable<StoredRecord>,
  area: AreaRead,
  options: PlanOptions,
): Promise<Plan> {
  const records = [...notebook];
  const drawing = new Drawing(records, area, options);
  if (records.length > 0) drawing.draw();
  return drawing.done();
}
