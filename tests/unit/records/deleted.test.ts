import { describe, expect, it } from 'vitest';
import { readDeleted } from '@/lib/records/deleted';
import { editRecord, newRecord } from '@/lib/records/edit';
import { KINDS, type Kind, type Value } from '@/lib/records/record';
import { editShared } from '@/lib/records/sharedText';
import { writeStamp } from '@/lib/records/stamp';

const ID = 'a'.repeat(25);
const MS = 1_700_000_000_000;
const made = (kind: Kind, fields: [string, Value][], texts: [string, string][] = []) => {
  const stamp = writeStamp(MS, 0, 'ruthdevice');
  return editRecord(
    newRecord(ID, kind, ID, stamp),
    { fields: [...fields, ['deleted', true]], texts },
    stamp,
  );
};

describe('a deleted record', () => {
  it.each([
    [
      'note',
      made('note', [['pageTitle', 'Quiet hour']], [['text', 'Dim the lights']]),
      'Dim the lights',
    ],
    ['draft', made('draft', [['title', 'Grants']]), 'Grants'],
    [
      'draft',
      made('draft', [
        ['body', editShared(null, { id: ID, base: '' }, 'No title yet', 'ruthdevice')],
      ]),
      'No title yet',
    ],
    ['comment', made('comment', [['about', ID]], [['text', 'Shorter?']]), 'Shorter?'],
    ['site', made('site', [['title', 'Owl Post']]), 'Owl Post'],
    ['review', made('review', [['site', ID]], [['annotation', 'Calm']]), 'Calm'],
    [
      'entry',
      made('entry', [
        ['activity', 'forum-date'],
        ['cell:what', 'Spring forum'],
        ['cell:at', new Date(MS).toISOString()],
      ]),
      'Spring forum',
    ],
  ])('of the kind %s is known again by its words', (kind, record, words) => {
    expect(readDeleted(record)).toMatchObject({ id: ID, kind, words, author: ID, deleted: MS });
  });

  it('of another kind is not listed, and none throws', () => {
    for (const kind of KINDS) expect(() => readDeleted(made(kind, []))).not.toThrow();
    expect(readDeleted(made('member', []))).toBeNull();
  });
});
