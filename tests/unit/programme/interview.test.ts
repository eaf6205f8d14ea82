import { describe, expect, it } from 'vitest';
import { ACTIVITIES } from '@/lib/programme/activities';
import {
  bankOf,
  elapsed,
  minutesOf,
  nextRole,
  pointsOf,
  readFeedback,
  readInterview,
  sheetOf,
} from '@/lib/programme/interview/interview';
import { sheetText } from '@/lib/programme/interview/sheetText';
import type { Entry } from '@/lib/records/activity';
import { editRecord, newRecord } from '@/lib/records/edit';
import { randomId } from '@/lib/records/id';
import type { Value } from '@/lib/records/record';
import { writeStamp } from '@/lib/records/stamp';

const shape = ACTIVITIES.find(({ id }) => id === 'mock-interview')?.interview;
if (!shape) throw new Error('the activity has no questions');
const english = ({ en }: { en: string }) => en;
const entry = (cells: Record<string, string>): Entry => ({
  id: randomId(),
  author: 'me',
  activity: 'mock-interview',
  cells,
  competencies: [],
  pageAddress: '',
  pageTitle: '',
  made: 0,
  changed: 0,
});
const document = (fields: [string, Value][]) => {
  const stamp = writeStamp(Date.UTC(2026, 4, 1), 0, 'device0000');
  return editRecord(newRecord(randomId(), 'document', randomId(), stamp), { fields }, stamp);
};

describe('the bank', () => {
  it('has the question about five years, and each question has a kind', () => {
    const bank = bankOf(shape, [], english);
    expect(bank.map(({ text }) => text)).toContain('Where do you see yourself in five years?');
    expect(bank).toHaveLength(shape.questions.length);
  });
  it('takes the pair’s own, each among its kind', () => {
    const bank = bankOf(
      shape,
      [
        entry({ part: 'question', kind: 'people', text: 'Who taught you most?' }),
        entry({ part: 'question', kind: 'gone', text: 'Of a kind that is not there' }),
        entry({ part: 'question', kind: 'people', text: '  ' }),
      ],
      english,
    );
    expect(bank).toHaveLength(shape.questions.length + 2);
    expect(bank.filter(({ kind }) => kind === 'people').at(-1)?.text).toBe('Who taught you most?');
    expect(bank.find(({ text }) => text.startsWith('Of a kind'))?.kind).toBe(shape.kinds[0]?.id);
  });
  it('what feedback is about is the activity’s list, without what was left out and with what was added', () => {
    const keys = pointsOf(
      shape,
      [entry({ part: 'left-out', point: 'manner' }), entry({ part: 'point', text: 'Humour' })],
      english,
    ).map(({ text }) => text);
    expect(keys).toContain('Humour');
    expect(keys).not.toContain('Voice and manner');
  });
});

describe('an interview', () => {
  it('is read in the order of its questions, whatever else stands in it', () => {
    const read = readInterview(
      document([
        ['type', 'interview'],
        ['title', 'Branch head'],
        ['cell:role', 'answer'],
        ['cell:minutes', '600'],
        ['cell:order-failed', '2'],
        ['cell:text-failed', 'What failed?'],
        ['cell:order-tell-us', '1'],
        ['cell:text-tell-us', 'Tell us'],
        ['cell:note-tell-us', 'Slow'],
        ['cell:time-tell-us', '95'],
        ['cell:time-failed', 'soon'],
        ['cell:running', 'failed:1777000000000'],
        ['cell:text-gone', 'Taken out again'],
      ]),
    );
    expect(read).toMatchObject({
      position: 'Branch head',
      role: 'answer',
      minutes: null,
      running: { key: 'failed', since: 1_777_000_000_000 },
      asked: [
        { key: 'tell-us', text: 'Tell us', note: 'Slow', seconds: 95 },
        { key: 'failed', text: 'What failed?', note: '', seconds: null },
      ],
    });
  });
  it.each([
    ['', null],
    [' 2 ', 2],
    ['30', 30],
    ['31', undefined],
    ['600', undefined],
    ['0', undefined],
    ['2.5', undefined],
    ['two', undefined],
  ])('minutes "%s"', (text, minutes) => {
    expect(minutesOf(text)).toBe(minutes);
  });
  it('that ran for ten hours was forgotten; its time is not kept', () => {
    expect(elapsed(0, 125_400)).toBe(125);
    expect(elapsed(0, 10 * 3_600_000)).toBeNull();
    expect(elapsed(5_000, 0)).toBe(0);
  });
  it('changes roles by turns', () => {
    const turns = (...roles: ('ask' | 'answer')[]) => roles.map((role, made) => ({ role, made }));
    expect(nextRole([], 'ask', false)).toBe('ask');
    expect(nextRole([], 'answer', false)).toBe('answer');
    expect(nextRole(turns('ask'), 'ask', false)).toBe('answer');
    expect(nextRole(turns('ask', 'answer'), 'ask', false)).toBe('ask');
    expect(nextRole(turns('answer'), 'ask', true)).toBe('answer');
  });
});

it('a sheet has strengths first, and leaves out what nothing was said on', () => {
  const sheet = readFeedback(
    document([
      ['type', 'interview-feedback'],
      ['title', 'Branch head'],
      ['onlyMe', true],
      ['cell:label-b', 'Answered\nwhat was asked'],
      ['cell:place-b', '1'],
      ['cell:words-b', 'Stay with the question.'],
      ['cell:label-a', 'Examples'],
      ['cell:place-a', '2'],
      ['cell:side-a', 'strength'],
      ['cell:label-c', 'Manner'],
      ['cell:place-c', '3'],
      ['cell:asked-1', 'Tell us'],
      ['cell:took-1', '65'],
      ['cell:asked-2', 'What failed?'],
    ]),
  );
  expect(sheet.onlyMe).toBe(true);
  expect(sheetOf(sheet).strengths.map(({ key }) => key)).toEqual(['a']);
  expect(sheetOf(sheet).work.map(({ key }) => key)).toEqual(['b']);
  const words = {
    title: 'Feedback: Branch head',
    from: 'From Ruth',
    strengths: 'Strengths',
    work: 'To work on next',
    asked: 'What was asked',
    noWords: 'No words on it.',
  };
  expect(sheetText(sheet, words)).toBe(`# Feedback: Branch head

From Ruth

## Strengths

**Examples**

No words on it.

## To work on next

**Answered what was asked**

Stay with the question.

## What was asked

1. Tell us (1:05)
2. What failed?
`);
});
