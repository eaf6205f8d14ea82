// @ts-check
import { inflateSync } from 'node:zlib';

/**
 * The pixels of a screenshot: PNG, 8 bits a channel, RGB or RGBA, not interlaced (what both browsers write).
 * @param {Uint8Array} png
 * @returns {{ width: number, height: number, at: (x: number, y: number) => [number, number, number] }}
 */
export function readPng(png) {
  const file = Buffer.from(png);
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  const channels = file[25] === 6 ? 4 : 3;
  /** @type {Buffer[]} */
  const parts = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') {
      parts.push(file.subarray(at + 8, at + 8 + length));
    }
    at += length + 12;
  }
  const raw = inflateSync(Buffer.concat(parts));
  const line = width * channels;
  const pixels = Buffer.alloc(line * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (line + 1)];
    for (let i = 0; i < line; i++) {
      const a = i < channels ? 0 : (pixels[y * line + i - channels] ?? 0);
      const b = y === 0 ? 0 : (pixels[(y - 1) * line + i] ?? 0);
      const c = y === 0 || i < channels ? 0 : (pixels[(y - 1) * line + i - channels] ?? 0);
      const p = a + b - c;
      const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)];
      const paeth = pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
      const add = [0, a, b, (a + b) >> 1, paeth][filter ?? 0] ?? 0;
      pixels[y * line + i] = ((raw[y * (line + 1) + 1 + i] ?? 0) + add) & 255;
    }
  }
  return {
    width,
    height,
    at: (x, y) => {
      const i = y * line + x * channels;
      return [pixels[i] ?? 0, pixels[i + 1] ?? 0, pixels[i + 2] ?? 0];
    },
  };
}
