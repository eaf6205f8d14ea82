import type { MatchFile, Preview } from '@/lib/calls/exchangeCalls';
import { type ExchangeFile, MOST_FILES } from '@/lib/notebook/exchange';
import { readExchangeFile, readExchangeFiles } from '@/lib/notebook/read';
import { keepExchange, type Rows } from '@/lib/notebook/write';
import { randomId } from '@/lib/records/id';
import { fromBase64, PIECE, toBase64 } from '@/lib/sync/remotes/folderWire';
import { MOST_BYTES } from '@/lib/sync/remotes/remote';
import { handedOver, makeFile, mergeFile, openFile } from '@/lib/sync/segments';
import { Failed, take } from '../Failed';
import { home } from '../home';
import { inOrder } from '../inOrder';
import { groundNow, groundOf } from './ground';
import { shown } from './run';

/** Files whose pieces are still coming, in this worker's life. */
const coming = new Map<string, Uint8Array[]>();
const MOST_COMING = 4;

/** Keeps a file until it was handed over or merged: a person may look at it for longer than a worker lives. */
async function keepFile(id: string, file: ExchangeFile): Promise<void> {
  const here = await home();
  const old = await readExchangeFiles(here.db);
  const rows: Rows = old
    .filter(([other]) => other !== id)
    .sort(([, a], [, b]) => b.at - a.at)
    .slice(MOST_FILES - 1)
    .map(([other]) => [['file', other], null]);
  take(await keepExchange(here, [...rows, [['file', id], file]]));
}

async function fileOf(id: string): Promise<ExchangeFile> {
  const file = await readExchangeFile((await home()).db, id);
  if (!file) throw new Failed('not-found');
  return file;
}

async function forgetFile(id: string): Promise<void> {
  take(await keepExchange(await home(), [[['file', id], null]]));
}

/** "Send to my match": makes the file. */
export async function sendFile(everything: boolean): Promise<MatchFile | null> {
  // Numbers are given one after another.
  const made = await inOrder('exchange', async () => makeFile(await groundOf(), everything));
  if (made === 'too-large') throw new Failed('segment-too-large');
  if (!made) return null;
  const { sealed, records, number, seq } = made;
  const id = randomId();
  await keepFile(id, { bytes: sealed, at: Date.now(), made: { records, number, seq } });
  const day = new Date().toISOString().slice(0, 10);
  return {
    id,
    name: `notebook-${day}-${number}.matchbook`,
    bytes: sealed.length,
    records,
    pieces: Math.max(1, Math.ceil(sealed.length / PIECE)),
  };
}

export async function filePiece(id: string, piece: number): Promise<{ base64: string }> {
  const { bytes } = await fileOf(id);
  return { base64: toBase64(bytes.subarray(piece * PIECE, (piece + 1) * PIECE)) };
}

/** It was handed to the person. */
export function fileSent(id: string): Promise<void> {
  return inOrder('exchange', async () => {
    const { made, bytes } = await fileOf(id);
    if (!made) throw new Failed('not-found');
    await handedOver(await groundOf(), { ...made, sealed: bytes });
  });
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}

/** A piece of a file from the match; the last one answers what the file brings. */
export async function takePiece(
  id: string,
  piece: number,
  of: number,
  base64: string,
): Promise<Preview | null> {
  let bytes: Uint8Array;
  try {
    bytes = fromBase64(base64);
  } catch {
    throw new Failed('bad-input');
  }
  const pieces = piece === 0 ? [] : coming.get(id);
  if (!pieces || piece > pieces.length) throw new Failed('not-found');
  // Asked twice, the same piece comes twice.
  pieces[piece] = bytes;
  coming.delete(id);
  coming.set(id, pieces);
  for (const old of [...coming.keys()].slice(0, -MOST_COMING)) coming.delete(old);
  const size = pieces.reduce((sum, one) => sum + one.length, 0);
  if (size > MOST_BYTES) {
    coming.delete(id);
    throw new Failed('segment-too-large');
  }
  if (piece < of - 1) return null;
  coming.delete(id);
  const whole = joined(pieces);
  const opened = await openFile(await groundOf(), whole);
  if (!opened.ok) throw new Failed(`segment-${opened.why}`);
  await keepFile(id, { bytes: whole, at: Date.now(), made: null });
  return opened.preview;
}

/** What a file brings that was opened in another view. */
export async function previewOf(id: string): Promise<Preview> {
  const { bytes } = await fileOf(id);
  const opened = await openFile(await groundOf(), bytes);
  if (!opened.ok) throw new Failed(`segment-${opened.why}`);
  return opened.preview;
}

/** Merges a file that was opened and looked at. */
export function mergeOpened(id: string): Promise<void> {
  return inOrder('exchange', () => merge(id));
}

async function merge(id: string): Promise<void> {
  const now = await groundNow();
  if (!now?.on) throw new Failed('no-match');
  const { bytes } = await fileOf(id);
  const opened = await openFile(now.ground, bytes);
  if (!opened.ok) throw new Failed(`segment-${opened.why}`);
  const merged = await mergeFile(now.ground, opened.incoming);
  if (merged === 'not-theirs') throw new Failed('segment-not-theirs');
  await forgetFile(id);
  await shown(merged);
}
