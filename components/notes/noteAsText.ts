import type { Note } from '@/lib/records/note';
import { t, wordsLanguage } from '@/lib/t';
import { quoteText } from '../ui/QuoteBlock';

/** The page of a PDF, in words: "Page 12". */
export function pdfPageWords(page: number): string {
  return t('pdfPageAt', { page: new Intl.NumberFormat(wordsLanguage()).format(page) });
}

/** A note as plain text for the clipboard: quote in quotation marks, text, title and address of its page. */
export function noteAsText(
  note: Pick<Note, 'text' | 'quote' | 'pdfPage' | 'pageTitle' | 'pageAddress'>,
): string {
  const passage = note.quote ? `“${quoteText(note.quote)}”` : '';
  const page = note.pdfPage === null ? '' : pdfPageWords(note.pdfPage);
  const source = [note.pageTitle, page, note.pageAddress].filter(Boolean).join('\n');
  return [passage, note.text.trim(), source].filter(Boolean).join('\n\n');
}
