import type { DocxProblem, ReadDocx } from '@/lib/formats/docx';
import { LIMITS } from '@/lib/records/kinds';

/** Why a file is no text to comment on; `cvBad_<name>` in the messages says it. */
export type OpenProblem = DocxProblem | 'empty' | 'not_text' | 'scanned' | 'too_long';

export type Opened = { ok: true; text: string } | { ok: false; problem: OpenProblem };

/** A larger file is not even read. */
export const MOST_BYTES = 20_000_000;

/** Line ends, spaces and control characters as a text of the notebook has them. */
export function tidyText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029|\f|\v/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[ \t\u00a0]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** A text that was read or pasted, or why it cannot be taken. */
export function textTaken(raw: string): Opened {
  const text = tidyText(raw);
  if (text === '') return { ok: false, problem: 'empty' };
  return text.length > LIMITS.note ? { ok: false, problem: 'too_long' } : { ok: true, text };
}

function plainText(bytes: Uint8Array): string | null {
  const as = (label: string, fatal = false) => new TextDecoder(label, { fatal }).decode(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return as('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return as('utf-16be');
  if (bytes.subarray(0, 4_000).includes(0)) return null;
  try {
    return as('utf-8', true);
  } catch {
    return as('windows-1252');
  }
}

const begins = (bytes: Uint8Array, signs: number[]) =>
  signs.every((sign, at) => bytes[at] === sign);

function docxInWorker(bytes: ArrayBuffer): Promise<ReadDocx> {
  const worker = new Worker(new URL('./docxWorker.ts', import.meta.url), { type: 'module' });
  return new Promise<ReadDocx>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<ReadDocx>) => resolve(data);
    worker.onerror = () => resolve({ ok: false, problem: 'broken' });
    worker.postMessage(bytes, [bytes]);
  }).finally(() => worker.terminate());
}

/** The text of a file: plain text, Markdown, .docx, .pdf, known by what it begins with. */
export async function openText(file: File): Promise<Opened> {
  if (file.size > MOST_BYTES) return { ok: false, problem: 'too_large' };
  const buffer = await file.arrayBuffer().catch(() => null);
  if (!buffer) return { ok: false, problem: 'broken' };
  const bytes = new Uint8Array(buffer);
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { ok: false, problem: 'encrypted' };
  if (begins(bytes, [0x50, 0x4b])) {
    const read = await docxInWorker(buffer);
    return read.ok ? textTaken(read.text) : read;
  }
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1_024));
  if (start.includes('%PDF-')) {
    const { readPdf } = await import('./readPdf');
    const read = await readPdf(buffer);
    return read.ok ? textTaken(read.text) : read;
  }
  if (start.startsWith('{\\rtf')) return { ok: false, problem: 'other_file' };
  const text = plainText(bytes);
  return text === null ? { ok: false, problem: 'not_text' } : textTaken(text);
}
