import { wordsLanguage } from '@/lib/t';

/** A data file's words in the language on screen. */
export function inLanguage(words: { en: string; es: string }): string {
  return wordsLanguage() === 'es' ? words.es : words.en;
}
