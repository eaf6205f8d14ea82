import type { GivenFile } from '@/lib/calls/matchCalls';
import { t } from '@/lib/t';
import { toBase64 } from './base64';

/** An invitation or an answer is far smaller, in bytes; a picture of one may be a photograph. */
const MOST_FILE = 64 * 1024;
const MOST_PICTURE = 40 * 1024 * 1024;

export type TakenIn = { ok: true; given: GivenFile } | { ok: false; why: string };

/** What a file holds, or a picture says; a sentence where it can hold nothing of ours. */
export async function takenIn(file: Blob): Promise<TakenIn> {
  try {
    if (file.type.startsWith('image/')) {
      if (file.size > MOST_PICTURE) return { ok: false, why: t('matchPictureTooLarge') };
      const { readPicture } = await import('./readPicture');
      const text = await readPicture(file);
      return text ? { ok: true, given: { text } } : { ok: false, why: t('matchPictureUnread') };
    }
    if (file.size > MOST_FILE) return { ok: false, why: t('error_not_an_invitation') };
    const bytes = new Uint8Array(await file.arrayBuffer());
    return { ok: true, given: { file: toBase64(bytes) } };
  } catch {
    // The file went away, or may not be read.
    return { ok: false, why: t('copyUnreadable') };
  }
}
