import encodeQR from 'qr';

/** The letters of RFC 4648's base32: all of them stand in a QR code's short alphabet. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/** What the text of every picture of ours begins with. */
const MARK = 'MATCHBOOK:';
/** Pixels of one square. */
const SQUARE = 8;
/** White around it, in squares, as readers want it (ISO/IEC 18004, 5.3.8). */
const MARGIN = 4;

/** Bytes as the text of a picture: upper case letters and digits, which a QR code packs closest. */
export function pictureText(bytes: Uint8Array): string {
  let [text, bits, held] = [MARK, 0, 0];
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += LETTERS.charAt((held >> bits) & 31);
    }
    held &= (1 << bits) - 1;
  }
  return bits > 0 ? text + LETTERS.charAt((held << (5 - bits)) & 31) : text;
}

/** The bytes that a picture's text says; `null` where it is none of ours. */
export function bytesOfText(text: string): Uint8Array<ArrayBuffer> | null {
  if (!text.startsWith(MARK)) return null;
  const bytes: number[] = [];
  let [bits, held] = [0, 0];
  for (const letter of text.slice(MARK.length)) {
    const value = LETTERS.indexOf(letter);
    if (value < 0) return null;
    held = ((held << 5) | value) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 255);
    }
  }
  return Uint8Array.from(bytes);
}

/** Draws bytes as a QR code, black on white in every theme: a camera reads nothing else. */
export function drawPicture(canvas: HTMLCanvasElement, bytes: Uint8Array): void {
  const squares = encodeQR(pictureText(bytes), 'raw', {
    ecc: 'medium',
    encoding: 'alphanumeric',
    border: MARGIN,
  });
  const size = squares.length * SQUARE;
  canvas.width = size;
  canvas.height = size;
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, size, size);
  pen.fillStyle = '#000000';
  for (const [y, row] of squares.entries()) {
    for (const [x, dark] of row.entries()) {
      if (dark) pen.fillRect(x * SQUARE, y * SQUARE, SQUARE, SQUARE);
    }
  }
}
