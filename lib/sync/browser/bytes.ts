/** Thrown by a reader that meets anything but what a writer wrote; never leaves lib/sync. */
export class BadBytes extends Error {}

/** The most bytes a writer or a reader ever holds: a record of the largest text takes a third of it. */
const MOST = 1 << 20;

/** Bytes that grow at their end. */
export class Writer {
  private bytes = new Uint8Array(256);
  private length = 0;

  byte(value: number): void {
    if (this.length === this.bytes.length) this.grow(1);
    this.bytes[this.length++] = value;
  }

  put(bytes: Uint8Array): void {
    if (this.length + bytes.length > this.bytes.length) this.grow(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** A whole number of at most 53 bits, seven bits a byte, the lowest first. */
  number(value: number): void {
    let rest = value;
    while (rest > 127) {
      this.byte((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    this.byte(rest);
  }

  /** A whole number of either sign. */
  signed(value: number): void {
    this.number(value < 0 ? -value * 2 - 1 : value * 2);
  }

  done(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }

  private grow(by: number): void {
    const next = new Uint8Array(Math.max(this.bytes.length * 2, this.length + by));
    next.set(this.bytes);
    this.bytes = next;
  }
}

/** Reads what a `Writer` wrote; `BadBytes` where it ends too early or a number is out of bounds. */
export class Reader {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {
    if (bytes.length > MOST) throw new BadBytes();
  }

  get left(): number {
    return this.bytes.length - this.at;
  }

  byte(): number {
    const value = this.bytes[this.at++];
    if (value === undefined) throw new BadBytes();
    return value;
  }

  take(length: number): Uint8Array {
    if (length > this.left) throw new BadBytes();
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  number(most = Number.MAX_SAFE_INTEGER): number {
    let value = 0;
    for (let shift = 0; shift < 8; shift++) {
      const byte = this.byte();
      value += (byte % 128) * 128 ** shift;
      if (byte < 128) {
        if (value > most) throw new BadBytes();
        return value;
      }
    }
    throw new BadBytes();
  }

  signed(): number {
    const value = this.number();
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  }

  /** The bytes up to the next `end`, which is read too. */
  until(end: number): Uint8Array {
    const found = this.bytes.indexOf(end, this.at);
    if (found < 0) throw new BadBytes();
    const taken = this.bytes.subarray(this.at, found);
    this.at = found + 1;
    return taken;
  }
}
