import { describe, expect, it } from 'vitest';
import type { Review } from '@/lib/records/review';
import type { Site } from '@/lib/records/site';
import { readSiteCheck, writeSiteCheck } from '@/lib/records/siteCheck';
import {
  agreementByCriterion,
  filterCounts,
  inFilter,
  searched,
  sorted,
  TABLE_FILTERS,
  tableSites,
} from '@/lib/sites/siteTable';

const NOW = Date.UTC(2026, 10, 24);
const DAY = 86_400_000;
const site = (id: string, title: string): Site => ({
  id,
  title,
  address: `https://${id}.example/`,
  annotation: '',
  from: [],
  tags: [],
  checked: null,
  bring: false,
  made: 0,
  changed: 0,
});
const review = (siteOf: string, author: string, more: Partial<Review> = {}): Review => ({
  id: `${siteOf}-${author}`,
  author,
  site: siteOf,
  choice: null,
  remark: '',
  tags: [],
  verdict: null,
  annotation: '',
  bands: [],
  answers: {},
  remarks: {},
  facts: [],
  peeked: false,
  reviewed: null,
  looked: '',
  onlyMe: false,
  made: 0,
  changed: 0,
  ...more,
});
const SITES = [site('a', 'Zebra Éléphant'), site('b', 'ant 10'), site('c', 'ant 9')];
const rows = (reviews: Review[]) => tableSites(SITES, reviews, 'me', NOW);

describe('the other’s review in the table', () => {
  const theirs = review('a', 'ruth', {
    verdict: 'no',
    answers: { a1: 'no' },
    remarks: { a1: 'Nowhere.' },
    annotation: 'Never.',
    bands: ['k-2'],
    choice: 'used',
    reviewed: NOW,
  });

  it('is kept back until one’s own is saved', () => {
    const [row] = rows([theirs, review('a', 'me', { choice: 'try' })]);
    expect(row?.hidden).toBe(true);
    expect(row?.match).toMatchObject({
      choice: 'used',
      verdict: null,
      answers: {},
      remarks: {},
      annotation: '',
      bands: [],
    });
    expect(row?.compared).toBeNull();
    expect(JSON.stringify(row)).not.toMatch(/Never|Nowhere/);
    expect(inFilter('both-reviewed', row as NonNullable<typeof row>)).toBe(false);
  });

  it('is seen once one’s own is saved, or one looked', () => {
    const own = review('a', 'me', { verdict: 'yes', answers: { a1: 'no' }, reviewed: NOW });
    expect(rows([theirs, own])[0]).toMatchObject({ hidden: false, match: { verdict: 'no' } });
    expect(rows([theirs, own])[0]?.compared?.length).toBeGreaterThan(0);
    const peeked = rows([theirs, review('a', 'me', { peeked: true })])[0];
    expect(peeked).toMatchObject({
      hidden: false,
      compared: null,
      match: { annotation: 'Never.' },
    });
  });
});

describe('filters, search and order', () => {
  const both = [
    review('a', 'me', { choice: 'try', verdict: 'yes', reviewed: NOW - 400 * DAY }),
    review('a', 'ruth', { choice: 'try', verdict: 'no', reviewed: NOW - 380 * DAY }),
    review('b', 'me', { choice: 'used' }),
    review('c', 'ruth', { choice: 'not', verdict: 'not-yet', reviewed: NOW - DAY }),
    review('c', 'me', { choice: 'used' }),
  ];

  it('leave what they say', () => {
    const all = rows(both);
    const left = (filter: (typeof TABLE_FILTERS)[number]) =>
      all.filter((row) => inFilter(filter, row)).map((row) => row.site.id);
    expect(TABLE_FILTERS.map(left)).toEqual([
      ['a', 'b', 'c'],
      ['a'],
      ['b', 'c'],
      ['a', 'c'],
      ['a'],
      ['a'],
    ]);
    expect(filterCounts(all)).toMatchObject({ all: 3, again: 1 });
  });

  it('look again a year after the last look, by the day it was saved too', () => {
    const again = (looked: string) =>
      rows([review('a', 'me', { reviewed: NOW - 500 * DAY, looked })])[0]?.again;
    expect(again('')).toBe(true);
    expect(again('2026-11-01')).toBe(false);
    expect(rows([review('b', 'me', { choice: 'used' })])[1]?.looked).toBeNull();
  });

  it('find every word, whatever its case and accents', () => {
    const found = (words: string) => searched(rows([]), words).map((row) => row.site.id);
    expect(found('elephant ZEB')).toEqual(['a']);
    expect(found('ant')).toEqual(['a', 'b', 'c']);
    expect(found('ant 7')).toEqual([]);
    expect(found('  ')).toHaveLength(3);
  });

  it('sort numbers as numbers, and what is missing last either way', () => {
    const order = (by: 'title' | 'verdict' | 'looked', down: boolean) =>
      sorted(rows(both), { by, down }, 'en')
        .map((row) => row.site.id)
        .join('');
    expect(order('title', false)).toBe('cba');
    expect(order('title', true)).toBe('abc');
    expect(order('looked', false)).toBe('acb');
    expect(order('looked', true)).toBe('cab');
    expect(order('verdict', false)).toBe('acb');
  });
});

describe('agreement by criterion', () => {
  it('counts sites that both answered for, and nothing else', () => {
    const one = (id: string, author: string, answers: Record<string, string>) =>
      review(id, author, { answers, verdict: 'yes', reviewed: NOW });
    const all = agreementByCriterion(
      rows([
        one('a', 'me', { a1: 'yes', p1: 'pass' }),
        one('a', 'ruth', { a1: 'yes', p1: 'fail', a2: 'no' }),
        one('b', 'me', { a1: 'no' }),
        one('b', 'ruth', { a1: 'yes' }),
        one('c', 'ruth', { a1: 'yes' }),
      ]),
    );
    expect(all).toEqual([
      { question: 'verdict', agree: 2, differ: 0 },
      { question: 'a1', agree: 1, differ: 1 },
      { question: 'p1', agree: 0, differ: 1 },
    ]);
  });
});

describe('a re-check as one line', () => {
  it('is written and read alike', () => {
    const gone = { day: '2026-11-24', found: 'gone', status: 404, to: '' } as const;
    expect(writeSiteCheck(gone)).toBe('2026-11-24 gone 404');
    expect(readSiteCheck('2026-11-24 gone 404')).toEqual(gone);
    const moved = { day: '2026-11-24', found: 'moved', status: 200, to: 'https://a.example/b?c=1' };
    expect(readSiteCheck(writeSiteCheck({ ...moved, found: 'moved' }))).toEqual(moved);
    const none = { day: '2026-11-24', found: 'no-answer', status: null, to: '' } as const;
    expect(readSiteCheck(writeSiteCheck(none))).toEqual(none);
  });
  it('is none where it is anything else', () => {
    for (const line of [
      null,
      '',
      'gone',
      '2026-11-24 eaten 200',
      '2026-11-24 moved 200 javascript:1',
    ])
      expect(readSiteCheck(line)).toBeNull();
  });
});
