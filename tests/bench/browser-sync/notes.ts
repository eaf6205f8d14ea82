import { editRecord, newRecord } from '@/lib/records/edit';
import type { LiveRecord } from '@/lib/records/record';
import { writeStamp } from '@/lib/records/stamp';
import { tagChanges } from '@/lib/records/tag';

/** Numbers from a seed (mulberry32): the same notes in each run. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const TAGS = [
  'storytime',
  'early literacy',
  'Programs',
  'for our meeting',
  'Outreach',
  'ideas',
  'diversity',
  'STEM',
  'Summer reading',
  'picture books',
  'tweens',
  'Caldecott',
  'advocacy',
  'weeding',
  'Budget',
  'try this',
  'parents',
  'bilingual',
  'collection development',
  'crafts',
  'school visits',
  'questions',
  'music',
  'tech',
];
const DAY = 86_400_000;
const LENGTH = 300;
const ID = 25;
const LETTERS = '0123456789abcdefghijklmnopqrstuvwxyz';

export const idFrom = (random: () => number, length = ID) => {
  let value = 0n;
  for (let n = 0; n < (length === ID ? 4 : 2); n++)
    value = (value << 32n) | BigInt(Math.floor(random() * 2 ** 32));
  let out = '';
  for (let n = 0; n < length; n++, value /= 36n) out = LETTERS.charAt(Number(value % 36n)) + out;
  return out;
};

export interface Desk {
  device: string;
  me: string;
}

/**
 * Notes of 300 characters, each as the product saves one from a page of the ALSC Blog: a sentence as its passage
 * with 64 characters before and after, title, address, kind and date of the page, a tag; then two edits, one of the
 * text and one that adds a second tag. Each is about a page of its own. Takes sentences from the front of
 * `sentences`, none twice, until they are used up or there are `most`.
 */
export function makeNotes(
  sentences: string[],
  most: number,
  seed: number,
  desk: Desk,
): LiveRecord[] {
  const random = randomFrom(seed);
  const left = sentences[Symbol.iterator]();
  const next = () => left.next().value ?? '';
  const pick = <T>(list: T[]) => list[Math.floor(random() * list.length)] as T;
  const notes: LiveRecord[] = [];
  let at = Date.UTC(2026, 0, 5, 15);
  while (notes.length < most) {
    const texts = [0, 1].map(() => {
      let text = '';
      while (text.length < LENGTH) {
        const more = next();
        if (!more) return '';
        text += (text ? ' ' : '') + more;
      }
      return text.slice(0, LENGTH);
    });
    const [exact, before, after, headline] = [next(), next(), next(), next()];
    if (!headline || !texts[1]) break;
    const title = headline
      .split(' ')
      .slice(0, 4 + Math.floor(random() * 5))
      .join(' ')
      .replace(/[,.;:]$/, '');
    at += Math.floor(random() * 2 * DAY);
    const date = new Date(at - Math.floor(random() * 900) * DAY).toISOString().slice(0, 10);
    const slug = title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '');
    const start = 200 + Math.floor(random() * 9_000);
    const tags = [pick(TAGS), pick(TAGS)];
    let stamp = writeStamp(at, 0, desk.device);
    let note = newRecord(idFrom(random), 'note', desk.me, stamp);
    const quote = {
      exact,
      prefix: before.slice(-64),
      suffix: after.slice(0, 64),
      start,
      end: start + exact.length,
    };
    note = editRecord(
      note,
      {
        fields: [
          [
            'pageAddress',
            `https://www.alsc.ala.org/blog/${date.slice(0, 4)}/${date.slice(5, 7)}/${slug}/`,
          ],
          ['pageTitle', title],
          ['pageKind', 'blog-post'],
          ['pageDate', date],
          ['quote', quote],
          ...tagChanges([], tags.slice(0, 1)),
        ],
        texts: [['text', texts[0] ?? '']],
      },
      stamp,
    );
    stamp = writeStamp(at + Math.floor(random() * DAY), 0, desk.device);
    note = editRecord(note, { texts: [['text', texts[1]]] }, stamp);
    stamp = writeStamp(at + DAY + Math.floor(random() * 5 * DAY), 0, desk.device);
    note = editRecord(note, { fields: tagChanges(tags.slice(0, 1), tags) }, stamp);
    notes.push(note);
  }
  return notes;
}
