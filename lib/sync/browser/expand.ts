import { checkRecord } from '../../records/check';
import type { Field, Quote, StoredRecord, TextField, Value } from '../../records/record';
import { type Stamp, stampDevice, writeStamp } from '../../records/stamp';
import { BadBytes, Reader } from './bytes';
import { COLUMN, FAMILY, KIND_FLAG, QUOTE_FLAG, TYPE } from './compact';
import { KINDS_1, NAMES_1 } from './compactNames';

/** Most records that one value is read for. */
const MOST_RECORDS = 5_000;
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function text36(bytes: Uint8Array, length: number): string {
  let value = 0n;
  for (const byte of bytes) value = (value << 8n) | BigInt(byte);
  const text = value.toString(36).padStart(length, '0');
  if (text.length > length) throw new BadBytes();
  return text;
}

/** The text of bytes that `bytesOfText` made. */
function textOf(bytes: Uint8Array): string {
  let text: string;
  try {
    text = UTF8.decode(bytes);
  } catch {
    throw new BadBytes();
  }
  const [first = '', ...escaped] = text.split('\x01');
  return escaped.reduce((whole, part) => {
    const half = /^u[0-9a-f]{4}/.exec(part)?.[0];
    const code = half ? Number.parseInt(half.slice(1), 16) : '01'.indexOf(part.charAt(0));
    if (code < 0 || part === '') throw new BadBytes();
    return whole + String.fromCharCode(code) + part.slice(half ? half.length : 1);
  }, first);
}

const base64Of = (bytes: Uint8Array) =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

/** A record being read: its strings come after all shapes, so that they are put in by these. */
type Open = { -readonly [K in 'id' | 'kind' | 'author' | 'made']: string } & {
  fields: Field[];
  texts: TextField[];
};

class Expanding {
  private readonly raw: Reader;
  private readonly text: Reader;
  private readonly waiting: { column: number; put: (text: string) => void }[] = [];
  private readonly devices: string[];
  private readonly authors: string[];
  private lastMade = 0;

  constructor(raw: Uint8Array, text: Uint8Array) {
    this.raw = new Reader(raw);
    this.text = new Reader(text);
    this.devices = this.list(7, 10);
    this.authors = this.list(17, 25);
  }

  records(): unknown[] {
    const count = this.text.number(MOST_RECORDS);
    const records = Array.from({ length: count }, () => this.record());
    this.waiting.sort((a, b) => a.column - b.column);
    for (const { put } of this.waiting) put(textOf(this.text.until(0)));
    return records;
  }

  private list(bytes: number, letters: number): string[] {
    const count = this.raw.number(MOST_RECORDS);
    return Array.from({ length: count }, () => text36(this.raw.take(bytes), letters));
  }

  private of<T>(list: readonly T[], at: number): T {
    const item = list[at];
    if (item === undefined) throw new BadBytes();
    return item;
  }

  private string(column: number, put: (text: string) => void): void {
    this.waiting.push({ column, put });
  }

  private stamps(count: number): Stamp[] {
    const out: Stamp[] = [];
    let made = 0;
    for (let at = 0; at < count; at++) {
      const ms = this.raw.signed() + (at === 0 ? this.lastMade : made);
      if (ms < 0) throw new BadBytes();
      if (at === 0) made = ms;
      out.push(writeStamp(ms, this.text.number(36 ** 3 - 1), this.device()));
    }
    this.lastMade = made;
    return out;
  }

  private device(): string {
    return this.of(this.devices, this.text.number());
  }

  private record(): StoredRecord | Open {
    const flags = this.text.byte();
    const long = (flags & KIND_FLAG.longId) !== 0;
    const id = text36(this.raw.take(long ? 17 : 16), 25);
    if (flags & KIND_FLAG.purged) return { id, purged: this.of(this.stamps(1), 0) };
    const kind = flags & 31;
    const record: Open = {
      id,
      kind: KINDS_1[kind] ?? '',
      author: '',
      made: '',
      fields: [],
      texts: [],
    };
    if (kind === KIND_FLAG.literal)
      this.string(COLUMN.literal, (name) => {
        record.kind = name;
      });
    record.author = this.of(this.authors, this.text.number());
    const stamps = this.stamps(this.text.number(MOST_RECORDS));
    record.made = this.of(stamps, 0);
    const fields = this.text.number(MOST_RECORDS);
    for (let n = 0; n < fields; n++) record.fields.push(this.field(stamps));
    const texts = this.text.number(MOST_RECORDS);
    for (let n = 0; n < texts; n++) record.texts.push(this.textField(stamps));
    return record;
  }

  private field(stamps: Stamp[]): Field {
    const code = this.text.byte();
    const at = (code & (FAMILY - 1)) - 1;
    const name = at < 0 ? '' : this.of(NAMES_1, at);
    const field: Field = [name, null, ''];
    const inFamily = (code & FAMILY) !== 0;
    if (at < 0)
      this.string(COLUMN.literal, (literal) => {
        field[0] = literal;
      });
    const type = this.text.byte();
    if (inFamily && type !== TYPE.folded)
      this.string(COLUMN.key, (key) => {
        field[0] = `${name}:${key}`;
      });
    this.value(field, at < 0 ? COLUMN.literal : at, type);
    field[2] = this.of(stamps, this.text.number());
    return field;
  }

  private value(field: Field, column: number, type: number): void {
    const name = field[0];
    const put = (value: Value) => {
      field[1] = value;
    };
    if (type & TYPE.QUOTE) put(this.quote(column, type));
    else if (type === TYPE.true || type === TYPE.false) put(type === TYPE.true);
    else if (type === TYPE.string) this.string(column, put);
    else if (type === TYPE.number) this.string(column, (value) => put(Number(value)));
    else if (type === TYPE.whole) put(this.raw.number());
    else if (type === TYPE.id) put(text36(this.raw.take(16), 25));
    else if (type === TYPE.base64) put(base64Of(this.text.take(this.text.number())));
    else if (type === TYPE.folded)
      this.string(column, (value) => {
        field[0] = `${name}:${value.toLowerCase()}`;
        put(value);
      });
    else if (type !== TYPE.null) throw new BadBytes();
  }

  private quote(column: number, type: number): Quote {
    const quote: Quote = { exact: '', prefix: '', suffix: '', start: this.raw.number(), end: 0 };
    const end = type & QUOTE_FLAG.end ? this.raw.number() : null;
    if (type & QUOTE_FLAG.cut) quote.cut = { at: this.raw.number(), length: this.raw.number() };
    if (type & QUOTE_FLAG.pasted) quote.pasted = true;
    this.string(column, (exact) => {
      quote.exact = exact;
      quote.end = end ?? quote.start + exact.length + (quote.cut?.length ?? 0);
    });
    for (const side of ['prefix', 'suffix'] as const) {
      if (type & QUOTE_FLAG[side])
        this.string(COLUMN[side], (text) => {
          quote[side] = text;
        });
    }
    return quote;
  }

  private textField(stamps: Stamp[]): TextField {
    const at = this.text.byte() - 1;
    const field: TextField = { name: NAMES_1[at] ?? '', versions: [], seen: [] };
    if (at < 0)
      this.string(COLUMN.literal, (name) => {
        field.name = name;
      });
    const versions = this.text.number(MOST_RECORDS);
    for (let n = 0; n < versions; n++) {
      const version = { text: '', stamp: this.of(stamps, this.text.number()) };
      field.versions.push(version);
      this.string(at < 0 ? COLUMN.literal : at, (text) => {
        version.text = text;
      });
    }
    const seen = this.text.number(MOST_RECORDS);
    for (let n = 0; n < seen; n++) field.seen.push(this.seen(stamps));
    return field;
  }

  private seen(stamps: Stamp[]): [device: string, stamp: Stamp] {
    const first = this.text.number();
    if (first > 0) {
      const stamp = this.of(stamps, first - 1);
      return [stampDevice(stamp), stamp];
    }
    const device = this.device();
    return [device, this.of(stamps, this.text.number())];
  }
}

/**
 * The records of a compact form. Those that are not as a record must be are left out, and counted in `bad`; throws
 * `BadBytes` where the bytes are none of ours at all.
 */
export function expand(
  raw: Uint8Array,
  text: Uint8Array,
): { records: StoredRecord[]; bad: number } {
  const made = new Expanding(raw, text).records();
  const records = made.map(checkRecord).filter((record) => record !== null);
  return { records, bad: made.length - records.length };
}
