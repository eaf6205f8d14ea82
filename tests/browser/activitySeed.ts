import { editRecord, newRecord } from '@/lib/records/edit';
import { sharedId } from '@/lib/records/id';
import type { LiveRecord, StoredRecord, Value } from '@/lib/records/record';
import { writeStamp } from '@/lib/records/stamp';
import type { View } from './driver/View.mjs';
import { practice, TEXT } from './pages';
import { askFrom, noteRecord, PARTNER } from './seed';

const DAY = 86_400_000;
/** The same at each seeding: what is there already stays as it is. */
const seedId = (name: string) => sharedId('seed', name);

/** A record of the partner's, as it arrives by merge. */
function hers(
  kind: LiveRecord['kind'],
  id: string,
  ms: number,
  fields: [string, Value][],
  texts: [string, string][] = [],
): LiveRecord {
  const stamp = writeStamp(ms, 0, 'ruthdevice');
  return editRecord(newRecord(id, kind, PARTNER, stamp), { fields, texts }, stamp);
}

/** The partner, with answers to the prompts of a topic, rows of sheets, notes and judgements. */
export async function seedActivities(notebook: View): Promise<void> {
  const { me } = await askFrom<{ me: string }>(notebook, 'notebook.which', {});
  const start = Date.now() - 40 * DAY;
  const page = {
    address: practice.pictureSchedules,
    title: 'Picture schedules that families take home',
  };
  const note = async (seed: Parameters<typeof noteRecord>[0], days: number) => ({
    ...noteRecord({ page, ...seed }, me, start + 6_000 + days * DAY),
    id: await seedId(seed.text),
  });
  const dia = await sharedId('activity', 'dia');
  const records: StoredRecord[] = [
    hers('member', PARTNER, start, [
      ['name', 'Ruth'],
      ['role', 'mentor'],
    ]),
    hers('activity', dia, start + 1_000, [
      ['activity', 'dia'],
      ['state', 'started'],
      [`answer:now.${PARTNER}`, 'A bilingual story hour every April.'],
      [`answer:families.${PARTNER}`, 'Families of the harbor school, and few others.'],
      [`step:answered.${PARTNER}`, true],
    ]),
    hers('entry', await seedId('row 1'), start + 2_000, [
      ['activity', 'book-list'],
      ['cell:title', 'The Snail Who Stayed'],
      ['cell:author', 'P. Orchard'],
      [`cell:like.${PARTNER}`, 'Children finish its sentences.'],
      [`cell:like.${me}`, 'It is slow, and nobody minds.'],
    ]),
    hers('entry', await seedId('row 2'), start + 3_000, [
      ['activity', 'book-list'],
      ['cell:title', 'Lamps at Low Tide'],
      [`cell:like.${PARTNER}`, '=SUM(1,2) is what a child wrote in it'],
    ]),
    hers('entry', await seedId('row 3'), start + 4_000, [
      ['activity', 'wish-list'],
      ['cell:item', 'Button maker'],
      ['cell:price', '249.50'],
      [`cell:priority.${PARTNER}`, 'high'],
    ]),
    hers(
      'judgement',
      await sharedId('judgement', 'III', PARTNER),
      start + 5_000,
      [
        ['section', 'III'],
        ['level', 'could-teach'],
        [`past:${start}`, 'confident'],
        [`past:${start + 20 * DAY}`, 'could-teach'],
      ],
      [['comment', 'Happy to watch one with you.']],
    ),
    await note({ text: 'Our baskets are full of string.', by: 'partner', tags: ['baskets'] }, 0),
    await note({ text: 'Marker first, then the plan.', quote: TEXT.schedules, tags: ['plan'] }, 30),
    await note({ text: 'Ask who is tired.' }, 31),
  ];
  records.sort((a, b) => (a.id < b.id ? -1 : 1));
  await askFrom(notebook, 'copy.merge', { records, me: null });
}
