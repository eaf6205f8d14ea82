import { ALONE, fold, SKIP, WORD } from './characters';

/** The words of a text, in order: UTF-16 offsets [start, end) and a hash in which case and accents do not count. */
export interface Words {
  count: number;
  start: Int32Array;
  end: Int32Array;
  hash: Int32Array;
}

const STEP = 1 << 15;
const SALT = 0x2545f491;
const SPREAD = 0x9e3779b1;

function longer(array: Int32Array): Int32Array {
  const twice = new Int32Array(array.length * 2);
  twice.set(array);
  return twice;
}

function room(words: Words, least: number): void {
  while (words.start.length < least) {
    words.start = longer(words.start);
    words.end = longer(words.end);
    words.hash = longer(words.hash);
  }
}

/** The hash of a character that is a word: with its neighbour, since alone it is on every page many times. */
function hashAlone(text: string, at: number, folded: number): number {
  const next = at + 1 < text.length ? fold(text.charCodeAt(at + 1)) : 0;
  return Math.imul(folded, SPREAD) ^ Math.imul((next & 3) === ALONE ? next : 0, SALT);
}

/** Adds the words that begin in [from, to) of a text; answers where the last one ends. */
function scan(text: string, from: number, to: number, words: Words): number {
  const length = text.length;
  let { count, start, end, hash } = words;
  let i = from;
  while (i < to) {
    const folded = fold(text.charCodeAt(i));
    const kind = folded & 3;
    if (kind !== WORD && kind !== ALONE) {
      i++;
      continue;
    }
    if (count === start.length) {
      room(words, count + 1);
      ({ start, end, hash } = words);
    }
    start[count] = i;
    if (kind === ALONE) {
      end[count] = i + 1;
      hash[count++] = hashAlone(text, i++, folded);
      continue;
    }
    let mixed = SALT;
    let next = folded;
    let last = i;
    do {
      if ((next & 3) === WORD) {
        mixed = Math.imul(mixed ^ (mixed >>> 15) ^ next, SPREAD);
        last = i;
      }
      if (++i === length) break;
      next = fold(text.charCodeAt(i));
    } while ((next & 3) === WORD || (next & 3) === SKIP);
    end[count] = last + 1;
    hash[count++] = mixed;
  }
  words.count = count;
  return i;
}

/** Cuts a text into words; one step some 33,000 units. */
export function* wordSteps(text: string): Generator<void, Words> {
  const size = (text.length >> 2) + 64;
  const words: Words = {
    count: 0,
    start: new Int32Array(size),
    end: new Int32Array(size),
    hash: new Int32Array(size),
  };
  for (let at = 0; at < text.length; ) {
    if (at) yield;
    at = scan(text, at, Math.min(text.length, at + STEP), words);
  }
  return words;
}
