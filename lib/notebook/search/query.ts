import { fold, foldedWords } from './fold';

/** Words that narrow a search: `tag:storytime`, `by:ruth`, `before:2026-03-01`. */
export const FIELD_WORDS = ['tag', 'by', 'on', 'kind', 'competency', 'before', 'after'] as const;
export type FieldWord = (typeof FIELD_WORDS)[number];

/** What is asked for: every word and every field word must hold. */
export interface Query {
  /** Folded, each once, at most `MOST_WORDS`. */
  words: string[];
  fields: { field: FieldWord; value: string }[];
}

/** Why a search text cannot be searched for. */
export type QueryFailure = 'too-long' | 'no-words' | 'no-day';
export type QueryReply =
  | { ok: true; query: Query }
  | { ok: false; failure: QueryFailure; detail?: string };

/** Most UTF-16 units of a search text. */
export const LONGEST_QUERY = 300;
/** More words than this make a search slow, and find nothing that fewer do not. */
const MOST_WORDS = 12;
const LONGEST_WORD = 40;

/** Words of other languages for the same fields, folded. */
const ALSO: Record<string, FieldWord> = {
  etiqueta: 'tag',
  de: 'by',
  en: 'on',
  tipo: 'kind',
  competencia: 'competency',
  antes: 'before',
  despues: 'after',
};

function fieldOf(word: string): FieldWord | null {
  const folded = fold(word);
  if (Object.hasOwn(ALSO, folded)) return ALSO[folded] ?? null;
  return FIELD_WORDS.find((field) => field === folded) ?? null;
}

/** `field:value` and `field:"several words"`. */
const FIELD = /(\p{L}+):(?:"([^"]*)"?|(\S+))/gu;

/** A day or a month or a year: the milliseconds at which it begins here, or `null`. */
export function dayStart(text: string): number | null {
  const found = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text);
  if (!found) return null;
  const [year, month, day] = [found[1], found[2] ?? '1', found[3] ?? '1'].map(Number);
  const date = new Date(year ?? 0, (month ?? 1) - 1, day ?? 1);
  const real = date.getMonth() === (month ?? 1) - 1 && date.getDate() === (day ?? 1);
  return real && (year ?? 0) >= 1970 && (year ?? 0) < 2100 ? date.getTime() : null;
}

/**
 * Reads what was typed into the search field. Everything is plain words but `field:value` and
 * `field:"several words"` of a known field; there is no other syntax, so nothing typed can be a fault of syntax.
 */
export function readQuery(text: string): QueryReply {
  if (text.length > LONGEST_QUERY) {
    return { ok: false, failure: 'too-long', detail: String(LONGEST_QUERY) };
  }
  const fields: Query['fields'] = [];
  const rest = text.replace(
    FIELD,
    (whole, name: string, quoted: string | undefined, bare: string | undefined) => {
      const field = fieldOf(name);
      const value = (quoted ?? bare ?? '').trim();
      if (!field || !value) return whole;
      fields.push({ field, value });
      return ' ';
    },
  );
  for (const { field, value } of fields) {
    if ((field === 'before' || field === 'after') && dayStart(value) === null) {
      return { ok: false, failure: 'no-day', detail: value.slice(0, 40) };
    }
  }
  const words = [...new Set(foldedWords(rest).map((word) => word.slice(0, LONGEST_WORD)))];
  if (words.length === 0 && fields.length === 0 && text.trim() !== '') {
    return { ok: false, failure: 'no-words' };
  }
  return { ok: true, query: { words: words.slice(0, MOST_WORDS), fields } };
}

/** The value that a search text gives a field word, or ''. */
export function fieldIn(text: string, field: FieldWord): string {
  for (const [, name = '', quoted, bare] of text.matchAll(FIELD)) {
    if (fieldOf(name) === field) return (quoted ?? bare ?? '').trim();
  }
  return '';
}

/** The search text with a field word set to `value`, or without it where that is ''. */
export function withField(text: string, field: FieldWord, value: string): string {
  const others = text
    .replace(FIELD, (whole, name: string) => (fieldOf(name) === field ? '' : whole))
    .replace(/\s+/g, ' ')
    .trim();
  const plain = value.replaceAll('"', '').trim();
  if (!plain) return others;
  return `${others} ${field}:${/\s/.test(plain) ? `"${plain}"` : plain}`.trim();
}
