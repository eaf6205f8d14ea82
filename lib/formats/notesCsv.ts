import type { Note } from '../records/note';
import { writeCsv } from './csv';
import { type FileWords, passageText } from './markdown';

/** Headings stay English, as programs that read the file know them. */
const HEADINGS = [
  'id',
  'created',
  'changed',
  'author',
  'page title',
  'page address',
  'page',
  'quote',
  'text',
  'tags',
  'competencies',
  'only me',
];

/** Notes as a table, a line each; times in UTC. Several tags are parted by commas, which no tag has in it. */
export function writeNotesCsv(notes: Note[], { nameOf }: Pick<FileWords, 'nameOf'>): string {
  const rows = notes.map((note) => [
    note.id,
    new Date(note.made).toISOString(),
    new Date(note.changed).toISOString(),
    nameOf(note.author),
    note.pageTitle,
    note.pageAddress,
    note.pdfPage === null ? '' : String(note.pdfPage),
    note.quote ? passageText(note.quote) : '',
    [note.text, ...note.otherTexts].join('\n\n'),
    note.tags.join(', '),
    note.competencies.join(', '),
    note.onlyMe ? 'yes' : '',
  ]);
  // Excel takes a file for UTF-8 only by this mark.
  return writeCsv([HEADINGS, ...rows]);
}
