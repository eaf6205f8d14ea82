import type { Entry } from '../../records/activity';
import { type Column, cellOf, cellWords, columnTitle, type Language } from './columns';

/** The column of a file that names a row, so that a row that comes back changed is known again. */
export const ROW_ID = 'Matchbook row';

/** A sheet as a table of texts, its titles first: what a file holds. */
export function sheetTable(
  entries: Entry[],
  columns: Column[],
  language: Language,
  { ids }: { ids: boolean },
): string[][] {
  const titles = columns.map((column) => columnTitle(column, language));
  const rows = entries.map((entry) => [
    ...columns.map((column) => cellWords(entry, column, language)),
    ...(ids ? [entry.id] : []),
  ]);
  return [ids ? [...titles, ROW_ID] : titles, ...rows];
}

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

export interface SheetOrder {
  /** The key of a column, or `null`: in the order in which rows were made. */
  by: string | null;
  down: boolean;
}

/** The rows that hold every word looked for, in the order wanted; empty cells last either way. */
export function shownRows(
  entries: Entry[],
  columns: Column[],
  words: string,
  { by, down }: SheetOrder,
  language: Language,
): Entry[] {
  const wanted = folded(words).split(/\s+/).filter(Boolean);
  const found = entries.filter((entry) => {
    if (wanted.length === 0) return true;
    const all = folded(columns.map((column) => cellWords(entry, column, language)).join(' '));
    return wanted.every((word) => all.includes(word));
  });
  const column = columns.find(({ key }) => key === by);
  if (!column) return found;
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  const sign = down ? -1 : 1;
  return found.toSorted((a, b) => {
    const [first, second] = [cellOf(a, column), cellOf(b, column)];
    if (first === '' || second === '') return Number(first === '') - Number(second === '');
    return sign * collator.compare(first, second);
  });
}
