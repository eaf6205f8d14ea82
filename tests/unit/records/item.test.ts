import { describe, expect, it } from 'vitest';
import { editRecord, newRecord } from '@/lib/records/edit';
import { randomId } from '@/lib/records/id';
import { readItem } from '@/lib/records/item';
import type { Kind, Value } from '@/lib/records/record';
import { writeStamp } from '@/lib/records/stamp';

const [ME, HER] = [randomId(), randomId()];
const stamp = writeStamp(Date.UTC(2026, 4, 1), 0, 'device0000');
const record = (kind: Kind, fields: [string, Value][], texts: [string, string][] = []) =>
  editRecord(newRecord(randomId(), kind, ME, stamp), { fields, texts }, stamp);
const textOf = (kind: Kind, fields: [string, Value][]) => readItem(record(kind, fields), ME)?.text;

describe('answers to prompts', () => {
  const mine: [string, Value] = [`answer:who.${ME}`, 'Mine'];
  const hers: [string, Value] = [`answer:who.${HER}`, 'Hers'];
  const shown = (member: string): [string, Value] => [`step:answered.${member}`, true];

  it.each<[string, [string, Value][], string]>([
    ['one’s own are found at once', [mine], 'Mine'],
    ['the other’s are kept back', [mine, hers, shown(HER)], 'Mine'],
    ['the other’s are kept back until they are shown', [mine, hers, shown(ME)], 'Mine'],
    ['both are found once both are shown', [mine, hers, shown(ME), shown(HER)], 'both'],
  ])('%s', (_, fields, text) => {
    const found = (textOf('activity', fields) ?? '').split('\n').sort().join(' ');
    expect(found).toBe(text === 'both' ? 'Hers Mine' : text);
  });

  it('what the pair keeps with an activity is found', () => {
    expect(textOf('activity', [['answer:hashtag', '#alscchat']])).toBe('#alscchat');
  });
});

describe('rows and documents of a view’s own', () => {
  it('are their words, not how they hang together', () => {
    const cells: [string, Value][] = [
      ['activity', 'survey'],
      ['cell:part', 'question'],
      ['cell:survey', randomId()],
      ['cell:order', '3'],
      ['cell:text', 'How loud may it be?'],
    ];
    expect(textOf('entry', cells)).toBe('How loud may it be?');
    const interview: [string, Value][] = [
      ['type', 'interview'],
      ['title', 'Branch head'],
      ['cell:order-failed', '1'],
      ['cell:time-failed', '90'],
      ['cell:running', 'failed:1777000000000'],
      ['cell:note-failed', 'Spoke of the puppet hour'],
    ];
    expect(readItem(record('document', interview), ME)).toMatchObject({
      title: 'Branch head',
      text: 'Spoke of the puppet hour',
      type: 'interview',
    });
  });

  it.each(['answers', 'ballot', 'left-out'])('of the part "%s" are no thing to find', (part) => {
    expect(readItem(record('entry', [['cell:part', part]]), ME)).toBeNull();
  });
});

it('what is deleted, a member, a page are no thing to find', () => {
  expect(readItem(record('note', [['deleted', true]], [['text', 'Gone']]), ME)).toBeNull();
  expect(readItem(record('member', [['name', 'Ann']]), ME)).toBeNull();
});
