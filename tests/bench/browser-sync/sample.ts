import { editRecord, newRecord } from '@/lib/records/edit';
import type { Kind, LiveRecord, Value } from '@/lib/records/record';
import { editShared } from '@/lib/records/sharedText';
import { writeStamp } from '@/lib/records/stamp';
import { compact } from '@/lib/sync/browser/compact';
import { travelForm } from '@/lib/sync/browser/travelForm';
import { cover } from './cover';
import { idFrom, makeNotes, randomFrom } from './notes';

const SIZE = 32_768;
const DESK = { device: 'trainingde', me: 'trainingtrainingtrainingt' };
/** Found by trying: stretches of 16 to 64 bytes and runs of 5 to 8 came within two hundredths of each other. */
const STRETCH = 48;
const RUN = 6;

/** Records of the other kinds, as the product writes them, with sentences of their own. */
function others(sentences: string[], seed: number): LiveRecord[] {
  const random = randomFrom(seed);
  const left = sentences[Symbol.iterator]();
  const next = () => left.next().value ?? '';
  const pick = <T>(...list: T[]) => list[Math.floor(random() * list.length)] as T;
  const id = () => idFrom(random);
  const page = (): [string, Value][] => [
    [
      'pageAddress',
      `https://www.ala.org/alsc/${pick('publications', 'awards', 'professional-tools', 'kickstart')}`,
    ],
    ['pageTitle', next().slice(0, 60)],
    ['pageKind', pick('ala-page', 'gwk-category', 'community-thread', 'other')],
  ];
  const shapes: Record<string, () => { fields: [string, Value][]; texts?: [string, string][] }> = {
    comment: () => ({ fields: [['about', id()]], texts: [['text', next()]] }),
    site: () => ({
      fields: [
        ['address', `https://www.${next().split(' ')[0]?.toLowerCase()}.org/kids/`],
        ['title', next().slice(0, 40)],
        [
          `from:https://gws.ala.org/category/${pick('animals', 'the-arts', 'history-biography', 'sciences')}`,
          next().slice(0, 40),
        ],
      ],
      texts: [['annotation', next()]],
    }),
    review: () => ({
      fields: [
        ['site', id()],
        ['choice', pick('used', 'try', 'not')],
        ['verdict', pick('yes', 'not-yet', 'no')],
        ...['authority', 'purpose', 'content', 'design'].map((q): [string, Value] => [
          `answer:${q}`,
          pick('yes', 'partly', 'no'),
        ]),
        ['band:grades-k-2', true],
      ],
      texts: [['remark', next()]],
    }),
    draft: () => ({
      fields: [
        ['type', pick('forum-question', 'connect-post', 'blog-post')],
        ['audience', 'alsc-l'],
        ['status', pick('drafting', 'ready', 'agreed')],
        ['statusAt:drafting', String(Date.UTC(2026, 2, 1))],
        ['title', next().slice(0, 60)],
        ['body', editShared(null, { id: '', base: '' }, `${next()} ${next()}`, DESK.device)],
      ],
    }),
    entry: () => ({
      fields: [
        ['activity', 'forum-date'],
        ['cell:what', next().slice(0, 40)],
        ['cell:at', '2026-03-12T18:00:00.000Z'],
      ],
    }),
    member: () => ({
      fields: [
        ['name', pick('Ana', 'Joan', 'Maria')],
        ['role', pick('mentor', 'mentee')],
      ],
    }),
    action: () => ({
      fields: [
        ['owner', id()],
        ['by', '2026-04-01'],
      ],
      texts: [['what', next()]],
    }),
    goal: () => ({
      fields: [
        ['by', '2026-09-01'],
        ['met', 'open'],
      ],
      texts: [
        ['what', next()],
        ['measure', next()],
      ],
    }),
    note: () => ({
      fields: [...page(), ...(pick(true, false) ? [['onlyMe', true] as [string, Value]] : [])],
      texts: [['text', `${next()} ${next()}`]],
    }),
  };
  return Object.entries(shapes).flatMap(([kind, shape]) =>
    Array.from({ length: 24 }, () => {
      const stamp = writeStamp(Date.UTC(2026, 1, 1) + Math.floor(random() * 1e10), 0, DESK.device);
      return editRecord(newRecord(id(), kind as Kind, DESK.me, stamp), shape(), stamp);
    }),
  );
}

/**
 * The preset dictionary: what is worth most in the text of records like ours.
 *
 * @param sentences that the bench never sees
 * @param words of our own screens and data files, of which notes will speak
 */
export function trainDictionary(sentences: string[], words: string[]): Uint8Array {
  const records = [
    ...others(sentences.splice(0, 600), 3),
    ...makeNotes(sentences, Number.POSITIVE_INFINITY, 4, DESK),
  ].map(travelForm);
  const parts: Uint8Array[] = [];
  for (let at = 0; at < records.length; at += 20)
    parts.push(compact(records.slice(at, at + 20)).text);
  parts.push(new TextEncoder().encode(words.join('\0')));
  const sample = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    sample.set(part, at);
    at += part.length;
  }
  return cover(sample, SIZE, STRETCH, RUN);
}

export { crc32 } from '@/lib/seal/value';
