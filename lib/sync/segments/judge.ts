import { KIND_RULES } from '../../records/kinds';
import { mergeRecord } from '../../records/merge';
import { fieldValue, isPurged, type StoredRecord } from '../../records/record';
import { type DeviceId, stampDevice } from '../../records/stamp';
import type { Members } from './sealer';

/** A merge that deletes more than this waits (issue 8, "Last safety"). */
export const MOST_DELETED = 20;
export const MOST_SHARE = 0.3;
/** One or two of a handful are no disaster. */
const LEAST_DELETED = 3;

export type Verdict =
  | { is: 'fine' }
  | { is: 'refused'; why: 'not-theirs' }
  | { is: 'waits'; why: 'deletes' | 'new-device' };

const isGone = (record: StoredRecord) => isPurged(record) || fieldValue(record, 'deleted') === true;

/** Whether only its author may write a record. */
const isOwned = (record: StoredRecord) =>
  !isPurged(record) && KIND_RULES[record.kind].writers === 'author';

/**
 * Judges segments one after another, before anything of them is merged: whose records they may change, and whether the
 * member has to look first. A member's own records are taken only from that member's devices (design: "What travels").
 */
export class Judge {
  private readonly state: Map<string, StoredRecord>;
  private deleted = 0;

  constructor(
    stored: ReadonlyMap<string, StoredRecord>,
    /** How many records live here. */
    private readonly live: number,
    private readonly seen: ReadonlySet<DeviceId>,
    private readonly members: Members,
  ) {
    this.state = new Map(stored);
  }

  /** What is fine counts as merged from then on. `looked`: the member has seen the list. */
  look(device: DeviceId, records: readonly StoredRecord[], looked = false): Verdict {
    const sender = this.members.memberOf(device);
    if (sender === null) return { is: 'refused', why: 'not-theirs' };
    let [deleted, claims] = [0, false];
    const after = new Map<string, StoredRecord>();
    for (const record of records) {
      const known = after.get(record.id) ?? this.state.get(record.id);
      const right = this.rightOf(sender, record, known);
      if (right === 'none') return { is: 'refused', why: 'not-theirs' };
      if (right === 'claimed') claims = true;
      const merged = known ? mergeRecord(known, record) : record;
      if (known && !isGone(known) && isGone(merged)) deleted++;
      after.set(record.id, merged);
    }
    const all = this.deleted + deleted;
    const much = all > MOST_DELETED || (all >= LEAST_DELETED && all > this.live * MOST_SHARE);
    if (!looked && (claims || (deleted > 0 && much))) return { is: 'waits', why: 'deletes' };
    if (!looked && !this.seen.has(device)) return { is: 'waits', why: 'new-device' };
    for (const [id, record] of after) this.state.set(id, record);
    // What the member has looked at is no reason for the next one to wait.
    if (!looked) this.deleted = all;
    return { is: 'fine' };
  }

  private rightOf(
    sender: string,
    record: StoredRecord,
    known: StoredRecord | undefined,
  ): 'full' | 'claimed' | 'none' {
    const owner = known && !isPurged(known) && isOwned(known) ? known.author : null;
    if (isPurged(record)) {
      if (owner === null || owner === sender) return 'full';
      // A mark that its owner's device made and the other passes on, or one for what its owner deleted before: nobody
      // can tell, so the owner is asked.
      const passedOn = this.members.memberOf(stampDevice(record.purged)) === owner;
      return passedOn || (known && isGone(known)) ? 'claimed' : 'none';
    }
    if (owner !== null && owner !== sender) return 'none';
    if (isOwned(record) && record.author !== sender) return 'none';
    return 'full';
  }
}
