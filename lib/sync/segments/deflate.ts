/** Thrown where bytes are no deflate stream of the length that they should have; never leaves lib/sync. */
export class BadStream extends Error {}

async function through(
  bytes: Uint8Array,
  stream: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array> {
  const writer = stream.writable.getWriter();
  // What fails here fails below too, where it is awaited.
  writer.write(new Uint8Array(bytes)).catch(() => {});
  writer.close().catch(() => {});
  const reader = stream.readable.getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel().catch(() => {});
      throw new BadStream();
    }
    pieces.push(value);
  }
  const out = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}

/** Raw deflate (RFC 1951), by the browser itself. */
export function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  return through(bytes, new CompressionStream('deflate-raw'), Number.POSITIVE_INFINITY);
}

/**
 * Inflates to exactly `size` bytes. A stream that goes on is left as soon as it does (a bomb costs no more than `size`);
 * throws `BadStream` for it and for every other.
 */
export async function inflate(bytes: Uint8Array, size: number): Promise<Uint8Array> {
  let made: Uint8Array;
  try {
    made = await through(bytes, new DecompressionStream('deflate-raw'), size);
  } catch {
    throw new BadStream();
  }
  if (made.length !== size) throw new BadStream();
  return made;
}
