/**
 * Bytes as text that costs one counted byte a character in every browser's `storage.sync`: printable ASCII and
 * DEL without `"` and `\` (JSON escapes them) and `<` (Chromium counts six for it). 17 characters hold 111 bits.
 */
const LETTERS = Array.from({ length: 96 }, (_, at) => String.fromCharCode(32 + at))
  .join('')
  .replace(/["\\<]/g, '');
const BASE = 93;
const BLOCK_BITS = 111;
const BLOCK_LETTERS = 17;
/** A block is three limbs of this many bits: a limb times 93 stays exact in a double. */
const LIMB_BITS = 37;
const LIMB = 2 ** LIMB_BITS;
const POWERS = Float64Array.from({ length: LIMB_BITS + 1 }, (_, bits) => 2 ** bits);
const power = (bits: number) => POWERS[bits] ?? 1;

const VALUES = new Int8Array(128).fill(-1);
for (let at = 0; at < BASE; at++) VALUES[LETTERS.charCodeAt(at)] = at;

/** The whole bits that so many letters hold, up to a block. */
const bitsOf = (letters: number) => Math.floor(letters * Math.log2(BASE));

const lettersFor = (bits: number) => {
  let letters = 0;
  while (bitsOf(letters) < bits) letters++;
  return letters;
};

/** How many characters `bytes` bytes take. */
export function lengthInBase93(bytes: number): number {
  const bits = bytes * 8;
  return Math.floor(bits / BLOCK_BITS) * BLOCK_LETTERS + lettersFor(bits % BLOCK_BITS);
}

/** Reads `count` (at most 37) bits from bit `at` on; zeros beyond the end. */
function bitsAt(bytes: Uint8Array, at: number, count: number): number {
  let value = 0;
  let left = count;
  let bit = at;
  while (left > 0) {
    const offset = bit % 8;
    const take = Math.min(8 - offset, left);
    const byte = bytes[Math.floor(bit / 8)] ?? 0;
    value = value * power(take) + ((byte >> (8 - offset - take)) & (power(take) - 1));
    bit += take;
    left -= take;
  }
  return value;
}

export function toBase93(bytes: Uint8Array): string {
  const total = bytes.length * 8;
  let out = '';
  for (let at = 0; at < total; at += BLOCK_BITS) {
    const bits = Math.min(BLOCK_BITS, total - at);
    let count = BLOCK_LETTERS;
    // The last block counts its bits from the bottom, so that few letters hold them.
    let [a, b, c] = [0, 0, 0];
    if (bits === BLOCK_BITS) {
      a = bitsAt(bytes, at, LIMB_BITS);
      b = bitsAt(bytes, at + LIMB_BITS, LIMB_BITS);
      c = bitsAt(bytes, at + 2 * LIMB_BITS, LIMB_BITS);
    } else {
      count = lettersFor(bits);
      const low = Math.min(bits, LIMB_BITS);
      const mid = Math.min(bits - low, LIMB_BITS);
      const high = bits - low - mid;
      a = bitsAt(bytes, at, high);
      b = bitsAt(bytes, at + high, mid);
      c = bitsAt(bytes, at + high + mid, low);
    }
    let letters = '';
    for (let n = 0; n < count; n++) {
      const x = b + (a % BASE) * LIMB;
      a = Math.floor(a / BASE);
      const y = c + (x % BASE) * LIMB;
      b = Math.floor(x / BASE);
      letters = LETTERS.charAt(y % BASE) + letters;
      c = Math.floor(y / BASE);
    }
    out += letters;
  }
  return out;
}

/** The bytes of a text that `toBase93` made; `null` for any other. */
export function fromBase93(text: string): Uint8Array | null {
  const whole = Math.floor(text.length / BLOCK_LETTERS);
  const rest = text.length % BLOCK_LETTERS;
  const size = Math.floor((whole * BLOCK_BITS + bitsOf(rest)) / 8);
  if (lengthInBase93(size) !== text.length) return null;
  const bytes = new Uint8Array(size);
  let bit = 0;
  const put = (value: number, count: number) => {
    let left = count;
    while (left > 0) {
      const offset = bit % 8;
      const take = Math.min(8 - offset, left);
      left -= take;
      const chunk = Math.floor(value / power(left)) % power(take);
      const at = (bit - offset) / 8;
      bytes[at] = (bytes[at] ?? 0) | (chunk << (8 - offset - take));
      bit += take;
    }
  };
  for (let at = 0; at < text.length; at += BLOCK_LETTERS) {
    const end = Math.min(text.length, at + BLOCK_LETTERS);
    let [a, b, c] = [0, 0, 0];
    for (let n = at; n < end; n++) {
      const code = text.charCodeAt(n);
      const digit = code < 128 ? (VALUES[code] ?? -1) : -1;
      if (digit < 0) return null;
      const y = c * BASE + digit;
      c = y % LIMB;
      const x = b * BASE + Math.floor(y / LIMB);
      b = x % LIMB;
      a = a * BASE + Math.floor(x / LIMB);
    }
    const bits = Math.min(BLOCK_BITS, size * 8 - bit);
    const low = Math.min(bits, LIMB_BITS);
    const mid = Math.min(bits - low, LIMB_BITS);
    const high = bits - low - mid;
    if (a >= power(high) || b >= power(mid) || c >= power(low)) return null;
    put(a, high);
    put(b, mid);
    put(c, low);
  }
  return bytes;
}
