import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { freeSchema } from './evidenceSchemas';
import { Failed } from './Failed';
import { askEvidence } from './scripts';

/** The widest that a kept picture is, in pixels, and the most bytes of it. */
const WIDEST = 1_280;
const MOST_BYTES = 200_000;
/** Tried in turn until the picture is small enough: the width's share, and JPEG's quality. */
const STEPS = [
  [1, 0.8],
  [1, 0.65],
  [1, 0.5],
  [0.75, 0.5],
  [0.5, 0.5],
  [0.35, 0.4],
] as const;
/** Bytes that become base64 at a time. */
const CHUNK = 0x8000;

type Part = v.InferOutput<typeof freeSchema>;
const ALL: Part = { left: 0, top: 0, right: 1, bottom: 1 };

async function windowOf(tabId: number): Promise<number> {
  const { active, windowId } = await browser.tabs
    .get(tabId)
    .catch(() => ({ active: false, windowId: undefined }));
  if (!active || windowId === undefined) throw new Failed('no-picture');
  return windowId;
}

/**
 * The view of a tab. Both browsers want `activeTab` (the toolbar button, a key or the menu was used on this
 * page) or all sites; a permission for the site alone is not enough:
 * https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/tabs/captureVisibleTab
 */
async function capture(tabId: number): Promise<Blob> {
  const windowId = await windowOf(tabId);
  let address: string;
  try {
    address = await browser.tabs.captureVisibleTab(windowId, { format: 'jpeg', quality: 92 });
  } catch (error) {
    throw new Failed('no-picture', String(error).slice(0, 200));
  }
  // Another tab may have come to the front meanwhile: its picture is nobody's business.
  if ((await windowOf(tabId)) !== windowId) throw new Failed('no-picture');
  const bytes = Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (c) =>
    c.charCodeAt(0),
  );
  return new Blob([bytes], { type: 'image/jpeg' });
}

async function freePart(tabId: number): Promise<Part> {
  const reply = await askEvidence(tabId, 'evidence.free', {});
  const parsed = v.safeParse(freeSchema, reply.ok ? reply.value : null);
  if (!parsed.success) return ALL;
  const { left, top, right, bottom } = parsed.output;
  return right > left && bottom > top ? parsed.output : ALL;
}

async function asJpeg(
  image: ImageBitmap,
  part: Part,
  [share, quality]: (typeof STEPS)[number],
): Promise<Blob> {
  const left = Math.round(part.left * image.width);
  const top = Math.round(part.top * image.height);
  const width = Math.max(1, Math.round(part.right * image.width) - left);
  const height = Math.max(1, Math.round(part.bottom * image.height) - top);
  const scale = Math.min(1, WIDEST / width, (2 * WIDEST) / height) * share;
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(width * scale)),
    Math.max(1, Math.round(height * scale)),
  );
  const context = canvas.getContext('2d');
  if (!context) throw new Failed('no-picture');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, left, top, width, height, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: 'image/jpeg', quality });
}

async function base64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK)
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}

/** The page of a tab as it is seen, without our panel: a JPEG of at most 1280 px and 200 KB, as base64. */
export async function takePicture(tabId: number): Promise<string> {
  const part = await freePart(tabId);
  const image = await createImageBitmap(await capture(tabId));
  try {
    for (const step of STEPS) {
      const blob = await asJpeg(image, part, step);
      if (blob.size <= MOST_BYTES) return await base64(blob);
    }
  } finally {
    image.close();
  }
  throw new Failed('no-picture');
}
