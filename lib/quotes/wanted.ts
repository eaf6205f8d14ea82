import type { Quote } from '@/lib/records/record';
import { finish } from './pageText';
import { type Words, wordSteps } from './words';

/** One quote among all that are wanted. Offsets are in `Wanted.text`, indexes in `Wanted.words`. */
export interface Want {
  /** [first, last) of its words, context included. */
  first: number;
  last: number;
  /** [from, to) of the quote itself, without context. */
  from: number;
  to: number;
  /** Where its context begins in the text, and what was left out of its middle: where, and how much. */
  base: number;
  cutAt: number;
  cut: number;
}

/** All quotes that are looked for, as one text, so that the page need be gone through only once. */
export interface Wanted {
  text: string;
  words: Words;
  wants: Want[];
}

/** Puts quotes with their contexts behind one another. */
export function gather(quotes: Quote[]): Wanted {
  const parts: string[] = [];
  let length = 0;
  const wants = quotes.map((quote): Want => {
    const { exact, prefix, suffix, cut } = quote;
    const base = length;
    const from = base + prefix.length;
    // A line feed, so that the words on both sides of the cut do not run together.
    const text = cut ? `${exact.slice(0, cut.at)}\n${exact.slice(cut.at)}` : exact;
    parts.push(prefix, text, suffix, '\n');
    length = from + text.length + suffix.length + 1;
    return {
      first: 0,
      last: 0,
      from,
      to: from + text.length,
      base,
      cutAt: cut ? from + cut.at : Infinity,
      cut: cut ? cut.length : 0,
    };
  });
  const text = parts.join('');
  const words = finish(wordSteps(text));
  let word = 0;
  for (const [i, want] of wants.entries()) {
    const end = wants[i + 1]?.base ?? length;
    want.first = word;
    while (word < words.count && (words.start[word] as number) < end) word++;
    want.last = word;
  }
  return { text, words, wants };
}
