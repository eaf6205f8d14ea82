import type { Note } from '@/lib/records/note';
import { quoteText } from '../ui/QuoteBlock';

/** A note as plain text for the clipboard: quote in quotation marks, text, title and address of its page. */
export function noteAsText(
  note: Pick<Note, 'text' | 'quote' | 'pageTitle' | 'pageAddress'>,
): string {
  const passage = note.quote ? `“${quoteText(note.quote)}”` : '';
  const source = [note.pageTitle, note.pageAddress].filter(Boolean).join('\n');
  return [passage, note.text.trim(), source].filter(Boolean).join('\n\n');
}
