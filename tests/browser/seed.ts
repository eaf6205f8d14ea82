import { editRecord, newRecord } from '@/lib/records/edit';
import { randomId } from '@/lib/records/id';
import type { LiveRecord, Quote, StoredRecord } from '@/lib/records/record';
import { writeStamp } from '@/lib/records/stamp';
import { tagField } from '@/lib/records/tag';
import type { View } from './driver/View.mjs';
import { practice, TEXT } from './pages';

interface Seed {
  text: string;
  quote?: string;
  tags?: string[];
  page?: { address: string; title: string };
  deleted?: boolean;
  by?: 'partner';
  /** A second text that another device wrote without knowledge of the first. */
  apart?: string;
}

/** The second member's id. */
export const PARTNER = 'partner00000000000000ruth';
const QUIET = {
  address: practice.quietHour,
  title: 'Quiet hour: what we learned from a year of sensory storytimes',
};
const SCHEDULES = {
  address: practice.pictureSchedules,
  title: 'Picture schedules that families take home',
};

const quoteOf = (exact: string): Quote => ({ exact, prefix: '', suffix: '', start: 0, end: 0 });

/** Asks the background as the notebook tab does. */
export function askFrom<T>(view: View, call: string, ask: object): Promise<T> {
  return view.evaluate(
    async (wire) => {
      const scope = globalThis as unknown as { browser?: typeof chrome; chrome: typeof chrome };
      const reply = await (scope.browser ?? scope.chrome).runtime.sendMessage(wire);
      if (!reply?.ok) throw new Error(`${wire.call}: ${JSON.stringify(reply)}`);
      return reply.value;
    },
    { call, ask },
  ) as Promise<T>;
}

/** A note as its author's device would have stored it. */
export function noteRecord(seed: Seed, me: string, ms: number): LiveRecord {
  const device = seed.by === 'partner' ? 'ruthdevice' : 'seeddevice';
  const stamp = writeStamp(ms, 0, device);
  const page = seed.page ?? QUIET;
  const id = randomId();
  const author = seed.by === 'partner' ? PARTNER : me;
  const record = editRecord(
    newRecord(id, 'note', author, stamp),
    {
      fields: [
        ['pageAddress', page.address],
        ['pageTitle', page.title],
        ['pageKind', 'blog-post'],
        ...(seed.quote ? [['quote', quoteOf(seed.quote)] as [string, Quote]] : []),
        ...(seed.tags ?? []).map((tag): [string, string] => [tagField(tag), tag]),
        ...(seed.tags ? [['competency:III', true] as [string, boolean]] : []),
        ...(seed.deleted ? [['deleted', true] as [string, boolean]] : []),
      ],
      texts: [['text', seed.text]],
    },
    stamp,
  );
  if (!seed.apart) return record;
  const other = writeStamp(ms + 1, 0, 'otherdevic');
  const [text] = record.texts;
  if (!text) return record;
  const versions = [{ text: seed.apart, stamp: other }, ...text.versions];
  return {
    ...record,
    texts: [{ ...text, versions, seen: [['otherdevic', other] as [string, string], ...text.seen] }],
  };
}

function partner(ms: number): LiveRecord {
  const stamp = writeStamp(ms, 0, 'ruthdevice');
  return editRecord(
    newRecord(PARTNER, 'member', PARTNER, stamp),
    {
      fields: [
        ['name', 'Ruth'],
        ['role', 'mentor'],
      ],
    },
    stamp,
  );
}

const LONG = Array.from(
  { length: 14 },
  (_, i) => `${i + 1}. One more thing that I want to remember about that hour.`,
).join('\n');

const SEEDS: Seed[] = [
  {
    text: 'Dim the lights first. We always did it after.',
    quote: TEXT.quietHour,
    tags: ['Storytime', 'sensory'],
  },
  { text: 'Read this aloud at our branch, too.', quote: TEXT.quietRule, by: 'partner' },
  { text: LONG, quote: 'Fidget baskets sit on every mat.' },
  { text: 'Whole page: ask https://www.ala.org/alsc/ about the grant.', tags: ['grant'] },
  { text: 'What was it that stood here?', quote: 'A sentence that the blog took out again.' },
  {
    text: 'Three baskets are enough.',
    apart: 'Five baskets are enough.',
    quote: 'one book instead of three',
  },
  { text: 'Let the child draw lunch.', quote: TEXT.schedules, page: SCHEDULES, by: 'partner' },
  { text: 'Thrown out, then missed.', deleted: true, page: SCHEDULES },
];

/** A second member and notes of both, as they arrive by merge: into an empty notebook. */
export async function seedNotebook(notebook: View): Promise<void> {
  const { me } = await askFrom<{ me: string }>(notebook, 'notebook.which', {});
  const start = Date.now() - 3 * 86_400_000;
  const records: StoredRecord[] = [
    partner(start),
    ...SEEDS.map((seed, i) => noteRecord(seed, me, start + (i + 1) * 3_600_000)),
  ];
  records.sort((a, b) => (a.id < b.id ? -1 : 1));
  await askFrom(notebook, 'copy.merge', { records, me: null });
}
