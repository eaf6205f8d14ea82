import { WORDS } from './wordList';

/** The three words that both members read to each other, from `Linked.compare`. */
export const compareWords = (numbers: readonly number[]): string[] =>
  numbers.map((number) => WORDS[number] ?? '');
