import { downloadBytes } from '@/components/ui/downloadBytes';
import { ask } from '@/lib/ask';
import type { Reply } from '@/lib/calls';
import type { MatchFile, Preview } from '@/lib/calls/exchangeCalls';
import { fromBase64, toBase64 } from './base64';
import { canShare, shareFile } from './shareFile';

/** Bytes of one piece: Chromium's messages are JSON of at most 64 MiB (design: law 1). */
const PIECE = 1024 * 1024;
/** The largest file of a match that is looked at, in bytes. */
export const MOST_MATCH_FILE = 16 * 1024 * 1024;

/** What was sent: nothing was new, or so many records in a file of that name. */
export type Sent = null | MatchFile;

async function wholeFile({ id, pieces }: MatchFile): Promise<Reply<Uint8Array<ArrayBuffer>[]>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let piece = 0; piece < pieces; piece++) {
    const reply = await ask('exchange.piece', { id, piece });
    if (!reply.ok) return reply;
    parts.push(fromBase64(reply.value.base64));
  }
  return { ok: true, value: parts };
}

/** "Send to my match": one sealed file with what is new for them, saved or shared. */
export async function sendToMatch(everything: boolean): Promise<Reply<Sent>> {
  const made = await ask('exchange.send', { everything });
  if (!made.ok || made.value === null) return made;
  const parts = await wholeFile(made.value);
  if (!parts.ok) return parts;
  const { name, id } = made.value;
  const file = new File(parts.value, name, { type: 'application/octet-stream' });
  const shared = canShare(name) && (await shareFile(file));
  if (!shared) downloadBytes(file, name);
  const sent = await ask('exchange.sent', { id });
  return sent.ok ? { ok: true, value: made.value } : sent;
}

/** A file that was opened: the id to merge it by, and what it brings. */
export interface OpenedFile {
  id: string;
  preview: Preview;
}

const randomName = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(25)), (byte) => (byte % 36).toString(36)).join(
    '',
  );

/** Hands a file from the match to the background, piece by piece. Nothing is merged. */
export async function openMatchFile(file: Blob): Promise<Reply<OpenedFile>> {
  const id = randomName();
  const of = Math.max(1, Math.ceil(file.size / PIECE));
  for (let piece = 0; piece < of; piece++) {
    const part = file.slice(piece * PIECE, (piece + 1) * PIECE);
    const base64 = toBase64(new Uint8Array(await part.arrayBuffer()));
    const reply = await ask('exchange.open', { id, piece, of, base64 });
    if (!reply.ok) return reply;
    if (reply.value) return { ok: true, value: { id, preview: reply.value } };
  }
  return { ok: false, failure: 'unexpected', detail: 'the file said nothing' };
}

/** What an answer, a welcome or a new key begins with (lib/seal, `kindOf`); what is exchanged later begins otherwise. */
const PAIRING = ['MBKA', 'MBKW', 'MBKG', 'MBKL'];

/** Whether a file belongs to letting somebody in, and is none that brings records. */
export async function isPairing(file: Blob): Promise<boolean> {
  return PAIRING.includes(await file.slice(0, 4).text());
}
