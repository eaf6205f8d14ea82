import * as v from 'valibot';
import { checkRecord } from '../../records/check';
import type { StoredRecord } from '../../records/record';
import { type DeviceId, isDevice } from '../../records/stamp';
import { deflate, inflate } from './deflate';
import { MOST_NUMBER } from './names';

/**
 * What a segment holds before it is sealed: one byte of version, four of the length of the text (big-endian), then the
 * text, raw-deflated: JSON, UTF-8, as `Content` below. Records stand in it as they are stored, with their stamps; a
 * text that both write has its Yjs bytes (update format V1) as base64 in its field. Number, level and device stand in
 * the header, which the seal covers.
 */
export interface Content {
  /** Of which devices the writer has merged exchanged files, up to which number: those need not be sent again. */
  files: [device: DeviceId, number: number][];
  records: StoredRecord[];
}

/** Why an opened segment is not merged, beside what its seal says. Each has a sentence: `error_segment-<name>`. */
export type SegmentFailure =
  | 'broken'
  | 'newer'
  /** More records or bytes than a segment may have. */
  | 'too-large'
  /** It changes what belongs to another member. */
  | 'not-theirs';

export const VERSION = 1;
/** Most records of one segment, and most bytes of its text. */
export const MOST_RECORDS = 50_000;
export const MOST_TEXT = 64 * 1024 * 1024;
/** Most bytes that are sealed at once (`MAX_CONTENT` of lib/seal). */
export const MOST_PACKED = 8 * 1024 * 1024;
/** A writer begins another segment at so many units of text: three bytes each, they fit whatever they are. */
export const PART_TEXT = 2 * 1024 * 1024;
/** Deflate makes at most so much of one byte (https://zlib.net/zlib_tech.html). */
const MOST_RATIO = 1_032;
const HEAD = 5;

const whole = (max: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(max));
const schema = v.strictObject({
  files: v.pipe(
    v.array(v.strictTuple([v.custom<DeviceId>(isDevice), whole(MOST_NUMBER)])),
    v.maxLength(100),
  ),
  records: v.array(v.unknown()),
});

/** The bytes of a segment, to be sealed. */
export async function packSegment(content: Content): Promise<Uint8Array> {
  const text = new TextEncoder().encode(JSON.stringify(content));
  const packed = await deflate(text);
  const out = new Uint8Array(HEAD + packed.length);
  out[0] = VERSION;
  new DataView(out.buffer).setUint32(1, text.length);
  out.set(packed, HEAD);
  return out;
}

export type Unpacked =
  | { ok: true; content: Content }
  | { ok: false; why: Exclude<SegmentFailure, 'not-theirs'> };

function parsed(text: Uint8Array): Unpacked {
  // Half a pair of surrogates is escaped by JSON, so that the bytes are always right UTF-8.
  const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text));
  const said = v.safeParse(schema, value, { abortEarly: true });
  if (!said.success) return { ok: false, why: 'broken' };
  if (said.output.records.length > MOST_RECORDS) return { ok: false, why: 'too-large' };
  const records: StoredRecord[] = [];
  for (const one of said.output.records) {
    const record = checkRecord(one);
    if (!record) return { ok: false, why: 'broken' };
    records.push(record);
  }
  return { ok: true, content: { ...said.output, records } };
}

/** Reads what `packSegment` made, with its limits. Never throws; one bad record is a bad segment. */
export async function unpackSegment(bytes: Uint8Array): Promise<Unpacked> {
  if (bytes.length < HEAD) return { ok: false, why: 'broken' };
  if ((bytes[0] ?? 0) > VERSION) return { ok: false, why: 'newer' };
  if (bytes[0] !== VERSION) return { ok: false, why: 'broken' };
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(1);
  if (size > MOST_TEXT) return { ok: false, why: 'too-large' };
  if (size > (bytes.length - HEAD) * MOST_RATIO) return { ok: false, why: 'broken' };
  try {
    return parsed(await inflate(bytes.subarray(HEAD), size));
  } catch {
    return { ok: false, why: 'broken' };
  }
}
