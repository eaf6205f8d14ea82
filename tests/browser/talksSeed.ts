import { editRecord, newRecord } from '@/lib/records/edit';
import { sharedId } from '@/lib/records/id';
import { writeStamp } from '@/lib/records/stamp';
import type { View } from './driver/View.mjs';
import { askFrom, PARTNER } from './seed';

const seedId = (name: string) => sharedId('seed', name);

export const TITLES = [
  'The Quiet Otter',
  'Nine Lanterns',
  'A Map of Puddles',
  'Grandfather’s Kite',
];

/** A mock election of four titles with ballots (by the numbers of their titles, from 1); answers its id. */
export async function seedElection(notebook: View, ballots: number[][]): Promise<string> {
  const id = await seedId('election');
  const titles = await Promise.all(TITLES.map((text) => seedId(`title ${text}`)));
  const rows = await Promise.all(
    ballots.map(async ([first = 0, second = 0, third = 0], at) => ({
      id: await seedId(`ballot ${at}`),
      cells: {
        part: 'ballot',
        election: id,
        round: '1',
        voter: at === 0 ? 'Ann' : null,
        first: titles[first - 1] ?? '',
        second: titles[second - 1] ?? '',
        third: titles[third - 1] ?? '',
      },
    })),
  );
  await askFrom(notebook, 'entries.save', {
    activity: 'mock-elections',
    rows: [
      { id, cells: { part: 'election', name: 'Caldecott, Harbor Branch', round: '1' } },
      ...TITLES.map((text, at) => ({
        id: titles[at] ?? '',
        cells: { part: 'title', election: id, text },
      })),
    ],
  });
  // One after the other: the order in which they came is the order of voters.
  if (rows.length > 0)
    await askFrom(notebook, 'entries.save', { activity: 'mock-elections', rows });
  return id;
}

/** A mock interview with notes and a time, and a sheet of feedback from the other; answers their ids. */
export async function seedInterview(notebook: View): Promise<{ mine: string; theirs: string }> {
  const [mine = '', theirs = ''] = await Promise.all(
    ['interview', 'interview sheet'].map((name) => seedId(name)),
  );
  await askFrom(notebook, 'documents.save', {
    changes: [
      {
        kind: 'document',
        id: mine,
        fields: [
          ['type', 'interview'],
          ['onlyMe', true],
          ['title', 'Head of children’s services, Harbor Branch'],
          ['cell:role', 'ask'],
          ['cell:minutes', '2'],
          ['cell:order-five-years', '1'],
          ['cell:text-five-years', 'Where do you see yourself in five years?'],
          [
            'cell:note-five-years',
            'Named the story time for new families at once. Long at the end.',
          ],
          ['cell:time-five-years', '143'],
          ['cell:order-failed', '2'],
          ['cell:text-failed', 'Tell us about a program that failed. What did you change?'],
        ],
      },
    ],
  });
  const stamp = writeStamp(Date.now() - 86_400_000, 0, 'ruthdevice');
  const sheet = editRecord(
    newRecord(theirs, 'document', PARTNER, stamp),
    {
      fields: [
        ['type', 'interview-feedback'],
        ['title', 'Children’s librarian, Mill Road'],
        ['cell:label-answered', 'Answered what was asked'],
        ['cell:place-answered', '1'],
        ['cell:side-answered', 'work'],
        [
          'cell:words-answered',
          'The second question was about families, and you spoke about books.',
        ],
        ['cell:label-examples', 'Gave examples from work'],
        ['cell:place-examples', '2'],
        ['cell:side-examples', 'strength'],
        ['cell:words-examples', 'The lamp in the reading corner: I saw it before me.'],
        ['cell:asked-1', 'Tell us about yourself.'],
        ['cell:took-1', '95'],
      ],
      texts: [],
    },
    stamp,
  );
  const member = editRecord(
    newRecord(PARTNER, 'member', PARTNER, stamp),
    {
      fields: [
        ['name', 'Ruth'],
        ['role', 'mentor'],
      ],
    },
    stamp,
  );
  const records = [member, sheet].sort((a, b) => (a.id < b.id ? -1 : 1));
  await askFrom(notebook, 'copy.merge', { records, me: null });
  return { mine, theirs };
}
