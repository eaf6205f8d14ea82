import { notesOnPage, openNotebook } from '@/lib/notebook/read';
import { fold } from '@/lib/notebook/search/fold';
import { editRecord, newRecord } from '@/lib/records/edit';
import type { LiveRecord, Value } from '@/lib/records/record';
import { writeStamp } from '@/lib/records/stamp';
import { tagField } from '@/lib/records/tag';

/** Notes of one page, words of one note, different words in use. */
const PER_PAGE = 12;
const WORDS = 90;
const VOCABULARY = 20_000;
const SYLLABLES =
  'ba be bi bo ca ce chi co da de di dra ed en er fa fi fro ga ge gri ha he in ist ja ki la le li lo ma me mi mo na ne ni no on or pa pe pi plo qui ra re ri ro sa se shi so sta ta te ti to tru ul un va ve vi wa we ya zo ñe ó'.split(
    ' ',
  );

/** Mulberry32: the same numbers for the same seed (https://gist.github.com/tommyettinger/46a874533244883189143505d203312c). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const vocabulary = (() => {
  const random = randomOf(7);
  const words = new Set<string>();
  while (words.size < VOCABULARY) {
    const count = 2 + Math.floor(random() * 3);
    words.add(
      Array.from({ length: count }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join(
        '',
      ),
    );
  }
  return [...words];
})();

/** A word as often as words are (Zipf): few often, most seldom. */
const wordOf = (random: () => number) => vocabulary[Math.floor(VOCABULARY ** random()) - 1] ?? 'ba';

export const pageOf = (at: number) => `https://example.org/posts/${at}/`;

const idOf = (at: number) => `bench${String(at).padStart(20, '0')}`;

/** Notes number `from` to `to`, as another device would have stored them over a year. */
export function makeNotes(from: number, to: number, me: string): LiveRecord[] {
  const year = Date.now() - 365 * 86_400_000;
  return Array.from({ length: to - from }, (_, i) => {
    const at = from + i;
    const random = randomOf(at + 1);
    const stamp = writeStamp(year + Math.floor(random() * 360 * 86_400_000), 0, 'benchdevic');
    const page = Math.floor(at / PER_PAGE);
    const text = Array.from({ length: WORDS }, () => wordOf(random)).join(' ');
    const fields: [string, Value][] = [
      ['pageAddress', pageOf(page)],
      ['pageTitle', `${wordOf(random)} ${wordOf(random)} ${page}`],
      ['pageKind', 'blog-post'],
    ];
    if (at % 3 === 0) {
      const tag = vocabulary[Math.floor(random() * 40)] ?? 'ba';
      fields.push([tagField(tag), tag]);
    }
    const quote = Array.from({ length: 12 }, () => wordOf(random)).join(' ');
    if (at % 2 === 0)
      fields.push(['quote', { exact: quote, prefix: '', suffix: '', start: 0, end: 80 }]);
    return editRecord(
      newRecord(idOf(at), 'note', me, stamp),
      { fields, texts: [['text', text]] },
      stamp,
    );
  });
}

/** What people type: whole words, beginnings, one letter wrong, two words; frequent and seldom ones. */
export function makeQueries(count: number, seed: number): string[] {
  const random = randomOf(seed);
  const long = () => {
    for (;;) {
      const word = wordOf(random);
      if (word.length >= 5) return word;
    }
  };
  return Array.from({ length: count }, (_, at) => {
    const word = long();
    switch (at % 4) {
      case 0:
        return word;
      case 1:
        return word.slice(0, Math.max(3, word.length - 2));
      case 2: {
        const place = 1 + Math.floor(random() * (word.length - 2));
        return `${word.slice(0, place)}x${word.slice(place + 1)}`;
      }
      default:
        return `${word} ${long()}`;
    }
  });
}

/** The time of filtering a bare Map of the same texts by `includes`, for each query. */
export function filterMap(records: number, me: string, queries: string[]): number[] {
  const texts = new Map<string, string>();
  for (let at = 0; at < records; at += 1_000) {
    for (const record of makeNotes(at, Math.min(records, at + 1_000), me)) {
      texts.set(record.id, fold(record.texts[0]?.versions[0]?.text ?? ''));
    }
  }
  let found = 0;
  const times = queries.map((query) => {
    const words = fold(query).split(' ');
    const from = performance.now();
    for (const text of texts.values()) if (words.every((word) => text.includes(word))) found++;
    return performance.now() - from;
  });
  if (found < 0) throw new Error('never');
  return times;
}

/** The time of looking up the notes of a page, for pages at random. */
export async function lookUp(database: string, records: number, rounds: number): Promise<number[]> {
  const opened = await openNotebook(database);
  if (!opened.ok) throw new Error(opened.failure);
  const random = randomOf(records);
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const page = pageOf(Math.floor((random() * records) / PER_PAGE));
    const from = performance.now();
    const notes = await notesOnPage(opened.value, page);
    times.push(performance.now() - from);
    if (notes.length === 0) throw new Error(`no notes on ${page}`);
  }
  opened.value.close();
  return times;
}

/** Notes at random, to be edited: what `note.edit` asks. */
export function edits(records: number, rounds: number): object[] {
  const random = randomOf(records + 1);
  return Array.from({ length: rounds }, (_, round) => ({
    id: idOf(Math.floor(random() * records)),
    text: `Edited in round ${round}: ${Array.from({ length: 60 }, () => wordOf(random)).join(' ')}`,
    quote: null,
    tags: [],
    competencies: [],
    onlyMe: false,
  }));
}
