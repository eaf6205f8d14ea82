import { readBookmarks } from './bookmarks';
import { readHypothesis, readHypothesisCsv } from './hypothesis';
import type { ImportReply } from './noteIn';
import { readWebAnnotations } from './webAnnotation';

/** The largest file that is read, in bytes: an import lies in memory several times over. */
export const IMPORT_LIMIT = 100_000_000;

export type ImportForm = 'copy' | 'annotations' | 'hypothesis' | 'bookmarks';

/** What a file is, by what is in it; `copy`: one of our own, which lib/formats/copy.ts reads. */
export type ReadImport =
  | { form: 'copy' }
  | { form: Exclude<ImportForm, 'copy'>; reply: ImportReply };

const refused = (failure: Extract<ImportReply, { ok: false }>['failure']): ReadImport => ({
  form: 'annotations',
  reply: { ok: false, failure },
});

function filled(form: Exclude<ImportForm, 'copy'>, reply: ImportReply): ReadImport {
  if (!reply.ok) return { form, reply };
  const { notes, sites, unreadable } = reply.value;
  const nothing = notes.length + sites.length + unreadable === 0;
  return { form, reply: nothing ? { ok: false, failure: 'empty' } : reply };
}

/** Reads a file of any form that we know. Never throws; nothing that it holds is run or shown as anything but text. */
export async function readImport(text: string): Promise<ReadImport> {
  if (text.length > IMPORT_LIMIT) return refused('too-large');
  const source = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (source.trim() === '') return refused('empty');
  if (/^\s*[{[]/.test(source.slice(0, 1_000))) {
    if (/^\s*\{\s*"format"\s*:\s*"matchbook-copy"/.test(source.slice(0, 400))) {
      return { form: 'copy' };
    }
    let value: unknown;
    try {
      value = JSON.parse(source);
    } catch {
      return refused('truncated');
    }
    const hypothesis = await readHypothesis(value);
    if (hypothesis) return filled('hypothesis', hypothesis);
    const annotations = await readWebAnnotations(value);
    return annotations ? filled('annotations', annotations) : refused('unknown-format');
  }
  const bookmarks = readBookmarks(source);
  if (bookmarks) return filled('bookmarks', bookmarks);
  const csv = await readHypothesisCsv(source);
  return csv ? filled('hypothesis', csv) : refused('unknown-format');
}
