import { finish, type PageText, readSteps } from './pageText';
import { type Words, wordSteps } from './words';

/**
 * A page made ready for finding: its text, its words, and for each distinct word where it stands. Distinct
 * words are numbered; `numbers[i]` is that of the page's i-th word.
 */
export interface PageIndex {
  page: PageText;
  words: Words;
  numbers: Int32Array;
  /** By number: how often on the page; the bits that meeting it is worth; its last place. */
  count: Int32Array;
  bits: Float64Array;
  head: Int32Array;
  /** By place: the same word's place before it, or -1. */
  before: Int32Array;
  /** The number of the word with this hash, or -1. */
  numberOf(hash: number): number;
}

export function* indexSteps(root: Element): Generator<void, PageIndex> {
  const page = yield* readSteps(root);
  const words = yield* wordSteps(page.text);
  const size = 1 << (33 - Math.clz32(Math.max(8, words.count)));
  const mask = size - 1;
  const slots = new Int32Array(size);
  const hashes = new Int32Array(words.count);
  const numbers = new Int32Array(words.count);
  yield;
  const count = new Int32Array(words.count);
  const head = new Int32Array(words.count).fill(-1);
  const before = new Int32Array(words.count);
  yield;
  let distinct = 0;
  const slotOf = (hash: number) => {
    let slot = (Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 8) & mask;
    for (;;) {
      const found = slots[slot] as number;
      if (found === 0 || hashes[found - 1] === hash) return slot;
      slot = (slot + 1) & mask;
    }
  };
  for (let i = 0; i < words.count; i++) {
    if ((i & 0x3fff) === 0x3fff) yield;
    const hash = words.hash[i] as number;
    const slot = slotOf(hash);
    let number = (slots[slot] as number) - 1;
    if (number < 0) {
      number = distinct++;
      hashes[number] = hash;
      slots[slot] = distinct;
    }
    numbers[i] = number;
    (count[number] as number)++;
    before[i] = head[number] as number;
    head[number] = i;
  }
  const bits = new Float64Array(distinct);
  for (let i = 0; i < distinct; i++) {
    if ((i & 0x3fff) === 0x3fff) yield;
    bits[i] = Math.log2(1 + words.count / (count[i] as number));
  }
  return {
    page,
    words,
    numbers,
    count,
    bits,
    head,
    before,
    numberOf: (hash) => (slots[slotOf(hash)] as number) - 1,
  };
}

/** Indexes the page: what all quotes share. */
export const buildIndex = (root: Element): PageIndex => finish(indexSteps(root));
