import { wordsIn } from '@/lib/notebook/search/fold';

/** A piece of a text; `hit`: it was searched for. */
export interface Piece {
  text: string;
  hit: boolean;
}

/** So many UTF-16 units stand before the first found word of an excerpt. */
const BEFORE = 60;

/** Cuts a text at the words that were found. `terms` are folded words of the index. */
export function markedPieces(text: string, terms: ReadonlySet<string>): Piece[] {
  if (terms.size === 0) return [{ text, hit: false }];
  const pieces: Piece[] = [];
  let from = 0;
  for (const { word, at, end } of wordsIn(text)) {
    if (!terms.has(word)) continue;
    if (at > from) pieces.push({ text: text.slice(from, at), hit: false });
    pieces.push({ text: text.slice(at, end), hit: true });
    from = end;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), hit: false });
  return pieces;
}

/** The part of a long text that a row shows: from its beginning, or from shortly before the first found word. */
export function excerpt(text: string, terms: ReadonlySet<string>, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const first = terms.size > 0 ? wordsIn(line).find(({ word }) => terms.has(word)) : undefined;
  if (!first || first.end < most * 0.6) return line.slice(0, most);
  const start = line.lastIndexOf(' ', Math.max(0, first.at - BEFORE)) + 1;
  return `… ${line.slice(start, start + most)}`;
}
