import encodeQR from 'qr';

/** Pixels of one square. */
const SQUARE = 8;
/** White around it, in squares, as readers want it (ISO/IEC 18004, 5.3.8). */
const MARGIN = 4;
/** A longer text has fewer squares to spare for what a camera misreads: they would be too small. */
const LONG = 500;

/**
 * Draws a text as a QR code, black on white in every theme: a camera reads nothing else. Ours are of upper case letters
 * and digits, which a QR code packs closest.
 */
export function drawPicture(canvas: HTMLCanvasElement, text: string): void {
  const squares = encodeQR(text, 'raw', {
    ecc: text.length > LONG ? 'low' : 'medium',
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
