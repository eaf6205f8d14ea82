import type { DevicePublic } from '../../seal';

const KEY = 32;

/** A device's two public keys as text, base64: what a `member` record says of it. */
export function publicText({ agree, sign }: DevicePublic): string {
  return btoa(String.fromCharCode(...agree, ...sign));
}

/** The keys of such a text; `null` where it is none. */
export function readPublicText(text: unknown): DevicePublic | null {
  if (typeof text !== 'string' || text.length > 100) return null;
  try {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    if (bytes.length !== 2 * KEY) return null;
    return { agree: bytes.slice(0, KEY), sign: bytes.slice(KEY) };
  } catch {
    return null;
  }
}
