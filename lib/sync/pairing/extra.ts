import * as v from 'valibot';
import { checkRecord } from '../../records/check';
import { fieldStamp, isPurged, type LiveRecord } from '../../records/record';
import { isStamp } from '../../records/stamp';
import type { Bytes, Card, DevicePublic } from '../../seal';
import { deviceField } from './deviceField';
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

const member = v.pipe(v.string(), v.regex(/^[0-9a-z]{1,25}$/));
const stamp = v.custom<string>(isStamp);
/** Short names: a picture has to carry it. */
const schema = v.strictObject({
  /** The record's stamps: when it was made, and those of name, role and device. The card says the rest. */
  s: v.strictTuple([stamp, stamp, stamp, stamp]),
  other: v.optional(
    v.strictObject({
      member,
      name: v.pipe(v.string(), v.maxLength(80)),
      role: v.picklist(['mentor', 'mentee']),
    }),
  ),
  devices: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          id: v.pipe(v.string(), v.regex(/^[0-9a-z]{10}$/)),
          member,
          public: v.pipe(v.string(), v.maxLength(100)),
          since: v.pipe(v.number(), v.minValue(0)),
        }),
      ),
      v.maxLength(32),
    ),
  ),
});

/** What goes along from this device. */
export function writeExtra({ record, other, devices }: Extra, device: string): Bytes {
  const stampOf = (name: string) => fieldStamp(record, name) || record.made;
  const given = {
    s: [record.made, stampOf('name'), stampOf('role'), stampOf(deviceField(device))],
    ...(other ? { other } : {}),
    ...(devices.length > 0
      ? { devices: devices.map((one) => ({ ...one, public: publicText(one.public) })) }
      : {}),
  };
  return new TextEncoder().encode(JSON.stringify(given));
}

/** Reads what came with this card and these keys, checked; `null` where it is something else. */
export function readExtra(bytes: Uint8Array, card: Card, keys: DevicePublic): Extra | null {
  try {
    const read = v.safeParse(schema, JSON.parse(new TextDecoder().decode(bytes)));
    if (!read.success) return null;
    const [made, name, role, device] = read.output.s;
    const record = checkRecord({
      id: card.member,
      kind: 'member',
      author: card.member,
      made,
      fields: [
        [deviceField(card.device), publicText(keys), device],
        ['name', card.name, name],
        ['role', card.role, role],
      ],
      texts: [],
    });
    if (!record || isPurged(record)) return null;
    const devices = (read.output.devices ?? []).flatMap((one) => {
      const known = readPublicText(one.public);
      return known ? [{ ...one, public: known }] : [];
    });
    return { record, other: read.output.other ?? null, devices };
  } catch {
    return null;
  }
}
