import type { StoredRecord } from '../../records/record';
import type { DeviceId } from '../../records/stamp';
import { type SegmentFailure, unpackSegment } from './format';
import type { Ground } from './ground';
import type { Sealed, SealFailure } from './sealer';

/** A segment that was opened and whose records were checked. */
export interface Arrival {
  by: Sealed;
  /** The member whose device wrote it. */
  from: string;
  files: [device: DeviceId, number: number][];
  records: StoredRecord[];
}

export type OpenedOne =
  | { ok: true; arrival: Arrival }
  | { ok: false; why: SealFailure | SegmentFailure };

/** Opens one segment and checks all that is in it. Never throws. */
export async function openOne(
  { sealer, members }: Pick<Ground, 'sealer' | 'members'>,
  bytes: Uint8Array,
): Promise<OpenedOne> {
  const opened = await sealer.open(bytes);
  if (!opened.ok) return opened;
  const from = members.memberOf(opened.by.device);
  if (from === null) return { ok: false, why: 'unknown-device' };
  const unpacked = await unpackSegment(opened.bytes);
  if (!unpacked.ok) return unpacked;
  return { ok: true, arrival: { by: opened.by, from, ...unpacked.content } };
}
