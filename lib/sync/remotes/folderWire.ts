/**
 * How the background asks the notebook tab for the folder: over a port of this name, one question after another,
 * bytes as base64 in pieces (Chromium's messages are JSON; design: law 1).
 */
export const FOLDER_PORT = 'match-folder';
/** Bytes of one piece. */
export const PIECE = 1024 * 1024;

export type FolderAsk =
  | { id: number; call: 'list' }
  | { id: number; call: 'remove'; name: string }
  /** A piece of a file, from this byte on. */
  | { id: number; call: 'read'; name: string; at: number }
  /** A piece of a new file of `size` bytes; the file is written when the last one came. */
  | { id: number; call: 'create'; name: string; at: number; size: number; base64: string };

export interface FolderReply {
  id: number;
  /** A `RemoteAnswer`: of a listing, of a piece (`{ base64, size }`), or of nothing. */
  answer: unknown;
}

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(text);
}

export const fromBase64 = (base64: string): Uint8Array =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
