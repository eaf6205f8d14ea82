import * as v from 'valibot';
import { checkRecord } from '../../records/check';
import { isPurged, type LiveRecord } from '../../records/record';
import type { Bytes, Card } from '../../seal';
import type { KnownDevice, Person } from './kept';
import { publicText, readPublicText } from './publicText';

/** What goes along with an answer and a welcome, sealed as they are. */
export interface Extra {
  /** The sender's `member` record. */
  record: LiveRecord;
  /** To a device of one's own: who the other is, and the devices of both. Empty else. */
  other: Person | null;
  devices: KnownDevice[];
}

const schema = v.strictObject({
  record: v.unknown(),
  other: v.nullable(
    v.strictObject({
      member: v.pipe(v.string(), v.regex(/^[0-9a-z]{1,25}$/)),
      name: v.pipe(v.string(), v.maxLength(80)),
      role: v.picklist(['mentor', 'mentee']),
    }),
  ),
  devices: v.pipe(
    v.array(
      v.strictObject({
        id: v.pipe(v.string(), v.regex(/^[0-9a-z]{10}$/)),
        member: v.pipe(v.string(), v.regex(/^[0-9a-z]{1,25}$/)),
        public: v.pipe(v.string(), v.maxLength(100)),
        since: v.pipe(v.number(), v.minValue(0)),
      }),
    ),
    v.maxLength(32),
  ),
});

export const writeExtra = ({ record, other, devices }: Extra): Bytes =>
  new TextEncoder().encode(
    JSON.stringify({
      record,
      other,
      devices: devices.map((device) => ({ ...device, public: publicText(device.public) })),
    }),
  );

/** Reads it, checked; `null` where it is something else, or not of the member on the card. */
export function readExtra(bytes: Uint8Array, card: Card): Extra | null {
  try {
    const read = v.safeParse(schema, JSON.parse(new TextDecoder().decode(bytes)));
    const record = read.success ? checkRecord(read.output.record) : null;
    if (!read.success || !record || isPurged(record)) return null;
    if (record.kind !== 'member' || record.id !== card.member || record.author !== card.member) {
      return null;
    }
    const devices = read.output.devices.flatMap((device) => {
      const keys = readPublicText(device.public);
      return keys ? [{ ...device, public: keys }] : [];
    });
    return { record, other: read.output.other, devices };
  } catch {
    return null;
  }
}
