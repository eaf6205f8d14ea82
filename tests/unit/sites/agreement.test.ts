import { describe, expect, it } from 'vitest';
import { agreement, agreementCounts } from '@/lib/sites/agreement';
import { GROUPS, questionOf, SCALES } from '@/lib/sites/criteria';
import { siteFilter } from '@/lib/sites/siteFilter';

const nothing = { answers: {}, verdict: null, bands: [] };

describe('two reviews', () => {
  it('are compared question by question, the verdict first', () => {
    const all = agreement(
      { answers: { a1: 'yes', a2: 'no', c8: 'partly' }, verdict: 'yes', bands: ['k-2', 'pre-k'] },
      {
        answers: { a1: 'yes', a2: 'yes', p1: 'fail' },
        verdict: 'not-yet',
        bands: ['pre-k', 'k-2'],
      },
    );
    const how = Object.fromEntries(all.map((one) => [one.question, one.how]));
    expect(all[0]?.question).toBe('verdict');
    expect(how).toMatchObject({
      verdict: 'differ',
      bands: 'agree',
      a1: 'agree',
      a2: 'differ',
      c8: 'one',
      p1: 'one',
      a3: 'none',
    });
    expect(agreementCounts(all)).toEqual({ agree: 2, differ: 2, one: 2 });
  });

  it('without answers agree in nothing', () => {
    expect(agreementCounts(agreement(nothing, nothing))).toEqual({ agree: 0, differ: 0, one: 0 });
  });
});

describe('the criteria', () => {
  const questions = GROUPS.flatMap((group) => group.questions);

  it('have the four headings first, then three blocks', () => {
    expect(GROUPS.filter(({ block }) => !block).map(({ title }) => title.en)).toEqual([
      'Authorship/Sponsorship',
      'Purpose',
      'Design and Stability',
      'Content',
    ]);
    expect(GROUPS.filter(({ block }) => block).map(({ id }) => id)).toEqual([
      'privacy',
      'inclusion',
      'together',
    ]);
    expect(GROUPS.at(-1)?.questions).toHaveLength(8);
  });

  it('have each question once, short, in two languages', () => {
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    for (const { id, ask, scale } of questions) {
      expect(ask.en.length).toBeLessThanOrEqual(60);
      expect(ask.es.trim()).not.toBe('');
      expect(ask.en).not.toBe(ask.es);
      expect(SCALES[scale].length).toBe(4);
      expect(questionOf(id)?.id).toBe(id);
    }
  });

  it('know no question of a strange name', () => {
    expect(questionOf('constructor')).toBeUndefined();
  });
});

describe('the filters', () => {
  it('leave what they say', () => {
    expect(siteFilter('both-try', { mine: 'try', match: 'try' })).toBe(true);
    expect(siteFilter('both-try', { mine: 'try', match: null })).toBe(false);
    expect(siteFilter('one-used', { mine: 'used', match: null })).toBe(true);
    expect(siteFilter('one-used', { mine: null, match: 'used' })).toBe(true);
    expect(siteFilter('one-used', { mine: 'used', match: 'used' })).toBe(false);
    expect(siteFilter('differ', { mine: 'used', match: 'not' })).toBe(true);
    expect(siteFilter('differ', { mine: 'used', match: 'try' })).toBe(false);
    expect(siteFilter('differ', { mine: 'not', match: null })).toBe(false);
    expect(siteFilter('all', { mine: null, match: null })).toBe(true);
  });
});
