import decodeQR from 'qr/decode.js';

/** A picture is read at no more than this, in pixels of its longer side: a photograph of ten megapixels is no clearer. */
const LONGEST = 1_600;

/** What a QR code in pixels says; `null` where there is none. */
export function textInPixels({ width, height, data }: ImageData): string | null {
  try {
    return decodeQR({ width, height, data });
  } catch {
    // The reader throws where it finds no code.
    return null;
  }
}

/** What the QR code in a picture says (PNG, JPEG, any that the browser can open); `null` where there is none. */
export async function readPicture(picture: Blob): Promise<string | null> {
  let image: ImageBitmap;
  try {
    image = await createImageBitmap(picture);
  } catch {
    return null;
  }
  const by = Math.min(1, LONGEST / Math.max(image.width, image.height));
  const [width, height] = [Math.round(image.width * by), Math.round(image.height * by)];
  const pen = new OffscreenCanvas(width, height).getContext('2d');
  if (!pen) return null;
  // A picture that is clear where nothing is drawn is read on white.
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, width, height);
  pen.drawImage(image, 0, 0, width, height);
  image.close();
  return textInPixels(pen.getImageData(0, 0, width, height));
}
