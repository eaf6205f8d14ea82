import type { Book } from '@/components/notebook/book';
import { saveCopy } from '@/components/settings/saveCopy';
import { downloadBytes } from '@/components/ui/downloadBytes';
import type { Reply } from '@/lib/calls';
import { type Note, readNote } from '@/lib/records/note';
import { fieldValue, isPurged } from '@/lib/records/record';
import { wordsLanguage } from '@/lib/t';
import { fileWords } from './fileWords';

export const EXPORT_FORMS = [
  'copy',
  'annotations',
  'markdown',
  'markdown-pages',
  'csv',
  'print',
] as const;
export type ExportForm = (typeof EXPORT_FORMS)[number];

/** So many records are asked for one by one; for more, all are read. */
const FEW = 500;

/** The live notes of the notebook: all, or those with these ids, the newest first. */
export async function notesOf(book: Book, ids: ReadonlySet<string> | null): Promise<Note[]> {
  const few = ids !== null && ids.size <= FEW;
  const records = few
    ? (await Promise.all([...ids].map((id) => book.record(id)))).filter((record) => record !== null)
    : await book.allRecords();
  return records
    .flatMap((record) =>
      !isPurged(record) &&
      record.kind === 'note' &&
      fieldValue(record, 'deleted') !== true &&
      (ids === null || ids.has(record.id))
        ? [readNote(record)]
        : [],
    )
    .sort((a, b) => b.made - a.made || (a.id < b.id ? -1 : 1));
}

/** `matchbook-notes-2026-03-01.csv`, by the day here. */
function fileName(ending: string, now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `matchbook-notes-${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}.${ending}`;
}

async function bytesOf(form: Exclude<ExportForm, 'copy'>, notes: Note[], book: Book) {
  const words = fileWords(book);
  const text = (ending: string, type: string, content: string) => ({
    ending,
    type,
    bytes: new TextEncoder().encode(content),
  });
  switch (form) {
    case 'annotations': {
      const { writeWebAnnotations } = await import('@/lib/formats/webAnnotation');
      const content = writeWebAnnotations(notes, words.title, words.nameOf);
      return text('jsonld', 'application/ld+json', content);
    }
    case 'markdown': {
      const { writeMarkdown } = await import('@/lib/formats/markdown');
      return text('md', 'text/markdown', writeMarkdown(notes, words));
    }
    case 'markdown-pages': {
      const [{ markdownFiles }, { strToU8, zipSync }] = await Promise.all([
        import('@/lib/formats/markdown'),
        import('fflate'),
      ]);
      const files = Object.entries(markdownFiles(notes, words));
      const bytes = zipSync(Object.fromEntries(files.map(([name, one]) => [name, strToU8(one)])));
      return { ending: 'zip', type: 'application/zip', bytes };
    }
    case 'csv': {
      const { writeNotesCsv } = await import('@/lib/formats/notesCsv');
      return text('csv', 'text/csv', writeNotesCsv(notes, words));
    }
    case 'print': {
      const { writePrintedPage } = await import('@/lib/formats/printedPage');
      return text('html', 'text/html', await writePrintedPage(notes, words, wordsLanguage()));
    }
  }
}

/** Saves notes as a file: all of them, or those with these ids. Answers how many notes (records, of a copy) are in it. */
export async function exportFile(
  form: ExportForm,
  ids: ReadonlySet<string> | null,
  book: Book,
): Promise<Reply<number>> {
  if (form === 'copy') return saveCopy(book);
  try {
    const notes = await notesOf(book, ids);
    const { bytes, ending, type } = await bytesOf(form, notes, book);
    downloadBytes(new Blob([bytes], { type }), fileName(ending, new Date()));
    return { ok: true, value: notes.length };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { ok: false, failure: 'unexpected', detail };
  }
}
