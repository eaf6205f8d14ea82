import { quoteOf } from '@/lib/quotes/describe';
import { editRecord, newRecord } from '@/lib/records/edit';
import { sharedId } from '@/lib/records/id';
import type { Quote, Value } from '@/lib/records/record';
import { writeStamp } from '@/lib/records/stamp';
import type { View } from './driver/View.mjs';
import { askFrom, PARTNER } from './seed';

const FIRST = `Ann Moss
Children’s librarian, Harbor Branch

Work
2021 to today\tHarbor Branch Library: story times for 3 to 5 year olds
Planned a quiet hour each week; attendance rose from 6 to 31.
Wrote a grant of $4,200 for tactile picture books.
Reliable and a team player.

Education
MLIS, University of Somewhere, 2020`;
const SECOND = FIRST.replace('each week', 'every Tuesday').replace(
  'Reliable and a team player.',
  'Leads the branch’s weekly meeting.',
);

const passage = (text: string, words: string): Quote => {
  const at = text.indexOf(words);
  return quoteOf(text, at, at + words.length);
};

/** A CV in two versions with comments of both; answers the id of the second. */
export async function seedCv(notebook: View): Promise<string> {
  const ids = ['first', 'second', 'mine', 'hers', 'gone'].map((name) =>
    sharedId('seed', `cv ${name}`),
  );
  const [first = '', second = '', mine = '', hers = '', gone = ''] = await Promise.all(ids);
  const cv = (id: string, text: string, fields: [string, Value][]) => ({
    kind: 'document',
    id,
    text,
    fields: [['type', 'cv'], ['title', 'CV for the county library'], ...fields],
  });
  await askFrom(notebook, 'documents.save', {
    changes: [
      cv(first, FIRST, []),
      cv(second, SECOND, [['earlier', first]]),
      {
        kind: 'comment',
        id: mine,
        text: 'Is this enough about Spanish?',
        fields: [
          ['about', second],
          ['type', 'suggestion'],
        ],
      },
    ],
  });
  const stamp = writeStamp(Date.now() - 86_400_000, 0, 'ruthdevice');
  const remark = (id: string, words: string, type: string, text: string) =>
    editRecord(
      newRecord(id, 'comment', PARTNER, stamp),
      {
        fields: [
          ['about', first],
          ['type', type],
          ['quote', passage(FIRST, words)],
        ],
        texts: [['text', text]],
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
  const records = [
    member,
    remark(hers, 'attendance rose from 6 to 31', 'strength', 'Numbers! Keep them.'),
    remark(gone, 'Reliable and a team player', 'suggestion', 'Show it instead of saying it.'),
  ].sort((a, b) => (a.id < b.id ? -1 : 1));
  await askFrom(notebook, 'copy.merge', { records, me: null });
  return second;
}
