import type english from '../public/_locales/en/messages.json';

/** The key of a sentence in `public/_locales/<language>/messages.json`. Plurals end in `_one`, `_other`. */
export type WordKey = keyof typeof english;
type PluralKey = WordKey extends infer K ? (K extends `${infer Base}_other` ? Base : never) : never;
export type Messages = Record<string, { message: string }>;

let words: Messages = {};
let language = 'en';
let plurals = new Intl.PluralRules('en');

/** The language that words and dates are in now, such as 'en'. */
export function wordsLanguage(): string {
  return language;
}

/** Takes a language's messages. Done once before anything is drawn, and again when the language is changed. */
export function useWords(messages: Messages, of: string): void {
  words = messages;
  language = of;
  plurals = new Intl.PluralRules(of);
}

/** Loads the messages of `wanted` ('auto': the browser's own language), English where there are none. */
export async function loadWords(
  wanted: string,
  urlOf: (path: string) => string,
  browserLanguage: string,
): Promise<void> {
  const have = ['en'];
  const asked = (wanted === 'auto' ? browserLanguage : wanted).slice(0, 2).toLowerCase();
  const of = have.includes(asked) ? asked : 'en';
  const response = await fetch(urlOf(`/_locales/${of}/messages.json`));
  useWords((await response.json()) as Messages, of);
}

function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The sentence of a key, with `{name}` replaced by `values.name`. */
export function t(key: WordKey, values: Record<string, string | number> = {}): string {
  return fill(words[key]?.message ?? key, values);
}

/** The sentence for a count: `key_one`, `key_other` by the language's own rules; `{count}` is the number. */
export function tn(
  key: PluralKey,
  count: number,
  values: Record<string, string | number> = {},
): string {
  const chosen = words[`${key}_${plurals.select(count)}`] ?? words[`${key}_other`];
  const number = new Intl.NumberFormat(language).format(count);
  return fill(chosen?.message ?? key, { count: number, ...values });
}
