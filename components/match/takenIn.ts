import { t } from '@/lib/t';
import { toBase64 } from './base64';

/** An invitation or an answer is far smaller, in bytes; a picture of one may be a photograph. */
const MOST_FILE = 64 * 1024;
const MOST_PICTURE = 40 * 1024 * 1024;

export type TakenIn = { ok: true; file: string } | { ok: false; why: string };

/** What a file or picture holds, as base64; a sentence where it can hold nothing of ours. */
export async function takenIn(file: Blob): Promise<TakenIn> {
  try {
    if (file.type.startsWith('image/')) {
      if (file.size > MOST_PICTURE) return { ok: false, why: t('matchPictureTooLarge') };
      const { readPicture } = await import('./readPicture');
      const bytes = await readPicture(file);
      return bytes
        ? { ok: true, file: toBase64(bytes) }
        : { ok: false, why: t('matchPictureUnread') };
    }
    if (file.size > MOST_FILE) return { ok: false, why: t('error_not_an_invitation') };
    return { ok: true, file: toBase64(new Uint8Array(await file.arrayBuffer())) };
  } catch {
    // The file went away, or may not be read.
    return { ok: false, why: t('copyUnreadable') };
  }
}
