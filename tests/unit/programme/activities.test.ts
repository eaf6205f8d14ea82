import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ACTIVITIES, GROUPS } from '@/lib/programme/activities';
import { activityFaults, GROUPS as CHECKED_GROUPS } from '@/lib/programme/activities/shape';

const FOLDER = 'lib/programme/activities';
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));
const whole = () => JSON.parse(readFileSync(`${FOLDER}/book-list.json`, 'utf8'));

describe('the files of activities', () => {
  it.each(files)('%s has the one shape', (file) => {
    const value = JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8'));
    expect(activityFaults(file.replace('.json', ''), value)).toEqual([]);
  });

  it('are all of the table, and nothing else', () => {
    expect(ACTIVITIES).toHaveLength(files.length);
    expect(GROUPS).toEqual(CHECKED_GROUPS);
    expect(ACTIVITIES.map(({ id }) => id).sort()).toEqual([
      'alscchat',
      'book-list',
      'cv-review',
      'dia',
      'every-child-ready',
      'forum-question',
      'great-websites',
      'managers-and-directors',
      'match-examples',
      'mentoring-article',
      'mock-elections',
      'mock-interview',
      'program-ideas',
      'questions-ahead',
      'read-article',
      'student-session',
      'survey',
      'wish-list',
      'write-post',
    ]);
  });

  it.each([
    [
      'a field of no known type',
      (file: ReturnType<typeof whole>) => {
        file.sheet.fields[2].type = 'isbm';
      },
      'sheet.fields.2.type',
    ],
    [
      'a field that nobody knows',
      (file: ReturnType<typeof whole>) => {
        file.reason = 'why';
      },
      'reason',
    ],
    [
      'a word without Spanish',
      (file: ReturnType<typeof whole>) => {
        delete file.title.es;
      },
      'title.es',
    ],
    [
      'a view of a field that is none',
      (file: ReturnType<typeof whole>) => {
        file.sheet.both.field = 'liked';
      },
      'sheet',
    ],
    [
      'another name than the file',
      (file: ReturnType<typeof whole>) => {
        file.id = 'books';
      },
      'id',
    ],
  ])('names %s', (_what, spoil, path) => {
    const file = whole();
    spoil(file);
    const [fault = ''] = activityFaults('book-list', file);
    expect(fault.startsWith(`${path}:`), fault).toBe(true);
  });
});
