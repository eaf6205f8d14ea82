import {
  GlobalWorkerOptions,
  getDocument,
  PasswordException,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem } from 'pdfjs-dist/types/src/display/api';

export type ReadPdf =
  | { ok: true; text: string }
  | { ok: false; problem: 'broken' | 'encrypted' | 'scanned' | 'too_long' };

const MOST_PAGES = 60;

/** The lines of a page. An empty one stands where the gap between two is wider than a line. */
function linesOf(items: TextItem[]): string {
  let text = '';
  let last: number | null = null;
  for (const { str, hasEOL, transform, height } of items) {
    const at: number = transform[5] ?? 0;
    if (str.trim() !== '') {
      const gap = last === null ? 0 : Math.abs(last - at);
      if (text.endsWith('\n') && gap > 2.2 * Math.max(height, 6)) text += '\n';
      last = at;
    }
    text += str;
    if (hasEOL) text += '\n';
  }
  return text;
}

/** Reads the text of a PDF, in a worker of the library's own. */
export async function readPdf(data: ArrayBuffer): Promise<ReadPdf> {
  const port = new Worker(new URL('pdfjs-dist/legacy/build/pdf.worker.mjs', import.meta.url), {
    type: 'module',
  });
  GlobalWorkerOptions.workerPort = port;
  const loading = getDocument({
    data,
    useWasm: false,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    const pdf = await loading.promise;
    if (pdf.numPages > MOST_PAGES) return { ok: false, problem: 'too_long' };
    const pages: string[] = [];
    for (let at = 1; at <= pdf.numPages; at++) {
      const page = await pdf.getPage(at);
      const { items } = await page.getTextContent();
      pages.push(linesOf(items.filter((item): item is TextItem => 'str' in item)));
    }
    // A glyph without a character arrives as U+0000.
    const text = pages
      .join('\n')
      .replaceAll('\u0000', '')
      .replace(/[ \t]+\n/g, '\n')
      .trim();
    return text === '' ? { ok: false, problem: 'scanned' } : { ok: true, text };
  } catch (error) {
    return { ok: false, problem: error instanceof PasswordException ? 'encrypted' : 'broken' };
  } finally {
    await loading.destroy().catch(() => {});
    port.terminate();
  }
}
