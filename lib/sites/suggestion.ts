/** The longest annotation that a suggestion should have, in words. */
export const MOST_WORDS = 75;

export interface Suggestion {
  title: string;
  address: string;
  annotation: string;
  audience: string;
  category: string;
  why: string;
  criteria: string[];
}

/** The words of its parts' headings, in the language on screen. */
export type SuggestionWords = Record<keyof Suggestion, string>;

/** How many words a text has: runs between white space that hold a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
}

/** A text on one line. */
const line = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The suggestion as plain text, part by part; parts with nothing in them are left out. */
export function suggestionText(suggestion: Suggestion, words: SuggestionWords): string {
  const { title, address, annotation, audience, category, why, criteria } = suggestion;
  const parts: [string, string][] = [
    [words.title, line(title)],
    [words.address, address],
    [words.annotation, annotation.trim()],
    [words.audience, line(audience)],
    [words.category, line(category)],
    [words.why, why.trim()],
    [words.criteria, criteria.map((one) => `\n- ${line(one)}`).join('')],
  ];
  return parts.flatMap(([name, text]) => (text ? [`${name}: ${text}`] : [])).join('\n');
}

/** Longer addresses are cut or refused by mail programs (https://learn.microsoft.com/troubleshoot/windows-client/networking/maximum-url-length). */
const MAILTO_UNITS = 1_900;

/**
 * The address that opens an e-mail draft: nothing is sent. `null` where the text is too long for one: then it is
 * to be copied.
 */
export function mailDraft(to: string, subject: string, body: string): string | null {
  const people = to
    .split(/[,;\s]+/)
    .filter((one) => /^[^\s@<>]+@[^\s@<>]+$/.test(one))
    .map((one) => encodeURIComponent(one).replace('%40', '@'));
  const lines = body.replace(/\r?\n/g, '\r\n');
  const href = `mailto:${people.join(',')}?subject=${encodeURIComponent(line(subject))}&body=${encodeURIComponent(lines)}`;
  return href.length > MAILTO_UNITS ? null : href;
}
