import { isId } from '../../records/id';
import {
  type Field,
  isPurged,
  type Quote,
  type StoredRecord,
  type TextField,
  type Value,
} from '../../records/record';
import { type Stamp, stampDevice, stampTime } from '../../records/stamp';
import { Writer } from './bytes';
import { KINDS_1, NAMES_1 } from './compactNames';

/**
 * Records in few bytes, as two streams that are compressed apart: `raw` (ids, times: random bytes that no
 * compression makes smaller and that would spoil the text's), and `text` (the shape of each record, then its
 * strings, column by column, so that like stands by like). `expand` reads it.
 */
export interface Compact {
  raw: Uint8Array;
  text: Uint8Array;
}

/** How a value is written; a quote is `QUOTE` and its flags. */
export const TYPE = {
  null: 0,
  true: 1,
  false: 2,
  string: 3,
  /** Of a family: the value is a string, and the key is that string folded. */
  folded: 4,
  number: 5,
  id: 6,
  base64: 7,
  whole: 8,
  QUOTE: 16,
} as const;
export const QUOTE_FLAG = { prefix: 1, suffix: 2, cut: 4, pasted: 8, end: 32 } as const;
export const KIND_FLAG = { literal: 31, purged: 32, longId: 64 } as const;
/** A name of a family of fields, `tag:storytime`. */
export const FAMILY = 128;
/** The columns beside those of `NAMES_1`. */
export const COLUMN = { key: 200, prefix: 201, suffix: 202, literal: 203 } as const;
/** The number that a text of a-z and 0-9 is, in bytes, the highest first. */
function bytesOf36(text: string, length: number): Uint8Array {
  let value = 0n;
  for (const letter of text) value = value * 36n + BigInt(Number.parseInt(letter, 36));
  const out = new Uint8Array(length);
  for (let at = length - 1; at >= 0; at--) {
    out[at] = Number(value & 255n);
    value >>= 8n;
  }
  return out;
}

/** The ids that this program makes fit in 16 bytes; any text of their shape does in 17. */
const LAST_SHORT = ((1n << 128n) - 1n).toString(36).padStart(25, '0');
const isLong = (id: string) => id > LAST_SHORT;

/** Text as UTF-8 that ends with 0; halves of surrogate pairs, which UTF-8 has not, are spelled out. */
export function bytesOfText(text: string): Uint8Array {
  const safe = text
    .replaceAll('\x01', '\x011')
    .replaceAll('\0', '\x010')
    .replace(
      /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      (half) => `\x01u${half.charCodeAt(0).toString(16)}`,
    );
  return new TextEncoder().encode(safe);
}

function bytesOfBase64(text: string): Uint8Array | null {
  if (text.length < 8 || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return null;
  try {
    const letters = atob(text);
    return btoa(letters) === text ? Uint8Array.from(letters, (l) => l.charCodeAt(0)) : null;
  } catch {
    return null;
  }
}

class Packing {
  private readonly raw = new Writer();
  private readonly text = new Writer();
  private readonly columns: { column: number; bytes: Uint8Array }[] = [];
  private readonly devices = new Map<string, number>();
  private readonly authors = new Map<string, number>();
  private lastMade = 0;

  constructor(records: StoredRecord[]) {
    for (const record of records) {
      if (!isPurged(record)) this.number(this.authors, record.author);
      for (const stamp of stampsOf(record)) this.number(this.devices, stampDevice(stamp));
      if (isPurged(record)) continue;
      for (const { seen } of record.texts)
        for (const [device] of seen) this.number(this.devices, device);
    }
    this.raw.number(this.devices.size);
    for (const device of this.devices.keys()) this.raw.put(bytesOf36(device, 7));
    this.raw.number(this.authors.size);
    for (const author of this.authors.keys()) this.raw.put(bytesOf36(author, 17));
    this.text.number(records.length);
    for (const record of records) this.record(record);
  }

  done(): Compact {
    this.columns.sort((a, b) => a.column - b.column);
    for (const { bytes } of this.columns) {
      this.text.put(bytes);
      this.text.byte(0);
    }
    return { raw: this.raw.done(), text: this.text.done() };
  }

  private number(names: Map<string, number>, name: string): number {
    const known = names.get(name) ?? names.size;
    names.set(name, known);
    return known;
  }

  private string(column: number, text: string): void {
    this.columns.push({ column, bytes: bytesOfText(text) });
  }

  private record(record: StoredRecord): void {
    const long = isLong(record.id) ? KIND_FLAG.longId : 0;
    this.raw.put(bytesOf36(record.id, long ? 17 : 16));
    const stamps = stampsOf(record);
    const indexes = new Map(stamps.map((stamp, at) => [stamp, at]));
    if (isPurged(record)) this.text.byte(KIND_FLAG.purged | long);
    else {
      const kind = KINDS_1.indexOf(record.kind);
      this.text.byte((kind < 0 ? KIND_FLAG.literal : kind) | long);
      if (kind < 0) this.string(COLUMN.literal, record.kind);
      this.text.number(this.number(this.authors, record.author));
      this.text.number(stamps.length);
    }
    const made = stampTime(stamps[0] ?? '');
    for (const [at, stamp] of stamps.entries()) {
      this.raw.signed(stampTime(stamp) - (at === 0 ? this.lastMade : made));
      this.text.number(Number.parseInt(stamp.slice(9, 12), 36));
      this.text.number(this.number(this.devices, stampDevice(stamp)));
    }
    this.lastMade = made;
    if (isPurged(record)) return;
    this.text.number(record.fields.length);
    for (const field of record.fields) this.field(field, indexes);
    this.text.number(record.texts.length);
    for (const text of record.texts) this.textField(text, indexes);
  }

  /** Writes a name; answers its column. */
  private name(name: string): number {
    const at = NAMES_1.indexOf(name);
    this.text.byte(at + 1);
    if (at < 0) this.string(COLUMN.literal, name);
    return at < 0 ? COLUMN.literal : at;
  }

  private field([name, value, stamp]: Field, stamps: Map<Stamp, number>): void {
    const colon = name.indexOf(':');
    const family = colon > 0 ? NAMES_1.indexOf(name.slice(0, colon)) : -1;
    const key = family < 0 ? null : name.slice(colon + 1);
    let column = family;
    if (key === null) column = this.name(name);
    else this.text.byte(FAMILY | (family + 1));
    const folded = key !== null && typeof value === 'string' && value.toLowerCase() === key;
    if (key !== null && !folded) this.string(COLUMN.key, key);
    this.value(column, value, folded);
    this.text.number(stamps.get(stamp) ?? 0);
  }

  private value(column: number, value: Value, folded: boolean): void {
    if (value === null) this.text.byte(TYPE.null);
    else if (typeof value === 'boolean') this.text.byte(value ? TYPE.true : TYPE.false);
    else if (typeof value === 'number') this.numeric(column, value);
    else if (typeof value === 'object') this.quote(column, value);
    else if (folded) {
      this.text.byte(TYPE.folded);
      this.string(column, value);
    } else if (isId(value) && !isLong(value)) {
      this.text.byte(TYPE.id);
      this.raw.put(bytesOf36(value, 16));
    } else this.plain(column, value);
  }

  private plain(column: number, value: string): void {
    const bytes = column === BODY || column === NOTES ? bytesOfBase64(value) : null;
    this.text.byte(bytes ? TYPE.base64 : TYPE.string);
    if (bytes) {
      this.text.number(bytes.length);
      this.text.put(bytes);
    } else this.string(column, value);
  }

  private numeric(column: number, value: number): void {
    const whole = Number.isSafeInteger(value) && value >= 0;
    this.text.byte(whole ? TYPE.whole : TYPE.number);
    if (whole) this.raw.number(value);
    else this.string(column, String(value));
  }

  private quote(column: number, quote: Quote): void {
    const end = quote.start + quote.exact.length + (quote.cut?.length ?? 0);
    const flags =
      (quote.prefix ? QUOTE_FLAG.prefix : 0) |
      (quote.suffix ? QUOTE_FLAG.suffix : 0) |
      (quote.cut ? QUOTE_FLAG.cut : 0) |
      (quote.pasted ? QUOTE_FLAG.pasted : 0) |
      (quote.end === end ? 0 : QUOTE_FLAG.end);
    this.text.byte(TYPE.QUOTE | flags);
    this.raw.number(quote.start);
    if (quote.end !== end) this.raw.number(quote.end);
    if (quote.cut) {
      this.raw.number(quote.cut.at);
      this.raw.number(quote.cut.length);
    }
    this.string(column, quote.exact);
    if (quote.prefix) this.string(COLUMN.prefix, quote.prefix);
    if (quote.suffix) this.string(COLUMN.suffix, quote.suffix);
  }

  private textField({ name, versions, seen }: TextField, stamps: Map<Stamp, number>): void {
    const column = this.name(name);
    this.text.number(versions.length);
    for (const version of versions) {
      this.text.number(stamps.get(version.stamp) ?? 0);
      this.string(column, version.text);
    }
    this.text.number(seen.length);
    for (const [device, stamp] of seen) {
      const at = stamps.get(stamp) ?? 0;
      if (device === stampDevice(stamp)) this.text.number(at + 1);
      else {
        // Only another program writes a stamp under a device that is not its own.
        this.text.byte(0);
        this.text.number(this.number(this.devices, device));
        this.text.number(at);
      }
    }
  }
}

const BODY = NAMES_1.indexOf('body');
const NOTES = NAMES_1.indexOf('notes');

/** Every stamp of a record once, that of its making first. */
function stampsOf(record: StoredRecord): Stamp[] {
  if (isPurged(record)) return [record.purged];
  return [
    ...new Set([
      record.made,
      ...record.fields.map((field) => field[2]),
      ...record.texts.flatMap(({ versions, seen }) => [
        ...versions.map(({ stamp }) => stamp),
        ...seen.map(([, stamp]) => stamp),
      ]),
    ]),
  ];
}

const madeOf = (record: StoredRecord) =>
  `${isPurged(record) ? record.purged : record.made}${record.id}`;

/** The compact form of records, whatever their order. */
export function compact(records: readonly StoredRecord[]): Compact {
  const sorted = [...records].sort((a, b) => (madeOf(a) < madeOf(b) ? -1 : 1));
  return new Packing(sorted).done();
}
