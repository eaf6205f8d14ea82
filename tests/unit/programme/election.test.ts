import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ballotFault } from '@/lib/programme/election/ballot';
import { ballotsTable, planBallots } from '@/lib/programme/election/ballotsTable';
import {
  type Ballot,
  type Election,
  electionsOf,
  pointsOf,
} from '@/lib/programme/election/election';
import { ruleOf, scaled } from '@/lib/programme/election/rule';
import { countVotes, outcomeOf } from '@/lib/programme/election/tally';
import type { Entry } from '@/lib/records/activity';

const TITLES = ['A', 'B', 'C', 'D'].map((text) => ({ id: `id-${text}`, text, out: null }));
const WORDS = {
  round: 'Round',
  voter: 'Voter',
  first: 'First choice',
  second: 'Second choice',
  third: 'Third choice',
};
const ballot = (choices: string, voter = '', round = 1): Ballot => ({
  id: `ballot-${choices}-${voter}`,
  round,
  voter,
  choices: [...choices].map((one) => `id-${one}`),
  made: 0,
});
const election = (ballots: Ballot[], more: Partial<Election> = {}): Election => ({
  id: 'election',
  name: 'Ours',
  voters: null,
  rule: { points: null, firsts: null, lead: null },
  round: 1,
  titles: TITLES,
  ballots,
  made: 0,
  ...more,
});
const come = (ballots: Ballot[], more: Partial<Election> = {}) => {
  const rule = ruleOf(election(ballots, more), ballots.length);
  const counts = countVotes(ballots, TITLES, rule);
  return { counts, outcome: outcomeOf(counts, rule), rule };
};
const many = (times: number, choices: string) =>
  Array.from({ length: times }, () => ballot(choices));

describe('the rule', () => {
  it('of fifteen is the committees’ own: eight first choices, eight points', () => {
    expect(scaled(15)).toEqual({ firsts: 8, lead: 8 });
  });
  it.each([
    [1, 1, 1],
    [2, 2, 2],
    [5, 3, 3],
    [10, 6, 6],
    [30, 16, 16],
  ])('of %i is scaled: %i first choices, %i points', (voters, firsts, lead) => {
    expect(scaled(voters)).toEqual({ firsts, lead });
  });
  it('may be changed by the pair, and by the size of the group', () => {
    const own = election([], { rule: { points: [5, 3, 1], firsts: 2, lead: 1 }, voters: 9 });
    expect(ruleOf(own, 3)).toEqual({ points: [5, 3, 1], firsts: 2, lead: 1, voters: 9 });
    expect(ruleOf(election([], { voters: 15 }), 3)).toMatchObject({ firsts: 8, lead: 8 });
  });
  it.each([
    ['4, 3, 2', [4, 3, 2]],
    ['3,2,2', [3, 2, 2]],
    ['2, 3, 4', null],
    ['4, 3', null],
    ['0,0,0', null],
    ['-1,0,0', null],
    ['4.5, 3, 2', null],
    ['4, 3, 2, 1', null],
  ])('points "%s"', (text, points) => {
    expect(pointsOf(text)).toEqual(points);
  });
});

describe('the tally', () => {
  it('has a winner with enough first choices and enough of a lead', () => {
    // A: 10 first, 5 third = 50. B: 5 first, 5 second = 35. C: 5 second, 5 third = 25. D: 5 second, 5 third = 25.
    const { outcome, counts } = come([...many(5, 'ABC'), ...many(5, 'ACD'), ...many(5, 'BDA')]);
    expect(counts.map(({ id, votes, points }) => [id, votes, points])).toEqual([
      ['id-A', [10, 0, 5], 50],
      ['id-B', [5, 5, 0], 35],
      ['id-C', [0, 5, 5], 25],
      ['id-D', [0, 5, 5], 25],
    ]);
    expect(outcome).toMatchObject({ kind: 'winner', winner: { id: 'id-A' } });
  });
  it('has none where the leader has too few first choices', () => {
    const { outcome } = come([...many(7, 'ABC'), ...many(5, 'CAD'), ...many(3, 'DAB')]);
    expect(outcome).toMatchObject({
      kind: 'again',
      leader: { id: 'id-A', points: 52 },
      missing: [{ kind: 'firsts', has: 7, needs: 8 }],
    });
  });
  it('has none where the lead is too small, which is said with both numbers', () => {
    const { outcome } = come([...many(8, 'ABC'), ...many(7, 'BAC')]);
    expect(outcome).toMatchObject({
      kind: 'again',
      missing: [{ kind: 'lead', has: 1, needs: 8 }],
    });
  });
  it('has none where two have the same', () => {
    const { outcome } = come([ballot('ABC'), ballot('BAC')]);
    expect(outcome).toMatchObject({
      kind: 'again',
      missing: [
        { kind: 'tie', among: 2 },
        { kind: 'firsts', has: 1, needs: 2 },
      ],
    });
  });
  it('of no ballots is none', () => {
    expect(come([]).outcome).toEqual({ kind: 'none' });
  });
  it('keeps the votes for a title that was deleted', () => {
    const counts = countVotes([ballot('AXC')], TITLES, ruleOf(election([]), 1));
    expect(counts.find(({ id }) => id === 'id-X')).toMatchObject({ title: null, points: 3 });
  });
  it('is what a second computation from the table gives, whatever is voted', () => {
    const votes = fc.array(
      fc.shuffledSubarray(['A', 'B', 'C', 'D'], { minLength: 3, maxLength: 3 }),
    );
    fc.assert(
      fc.property(votes, (all) => {
        const ballots = all.map((choices) => ballot(choices.join('')));
        const { counts, rule } = come(ballots);
        // From the table that is handed out: title by title, column by column.
        const [, ...rows] = ballotsTable(election(ballots), WORDS);
        for (const { title, points, votes: found } of counts) {
          const inColumn = (column: number) =>
            rows.filter((row) => row[column] === title?.text).length;
          expect(found).toEqual([inColumn(2), inColumn(3), inColumn(4)]);
          expect(points).toBe(4 * inColumn(2) + 3 * inColumn(3) + 2 * inColumn(4));
        }
        expect(counts.reduce((sum, { points }) => sum + points, 0)).toBe(9 * ballots.length);
        expect(rule.points).toEqual([4, 3, 2]);
      }),
    );
  });
});

describe('a ballot', () => {
  it.each([
    ['with one title twice', ['id-A', 'id-A', 'id-B'], '', 'twice'],
    ['with too few votes', ['id-A', 'id-B', ''], '', 'few'],
    ['with a title that is not on it', ['id-A', 'id-B', 'id-X'], '', 'unknown'],
    ['of one who has voted', ['id-A', 'id-B', 'id-C'], ' ann ', 'voted'],
    ['that is right', ['id-A', 'id-B', 'id-C'], 'Kim', null],
    ['of nobody in particular', ['id-A', 'id-B', 'id-C'], '', null],
  ])('%s', (_, choices, voter, fault) => {
    expect(ballotFault({ choices, voter }, TITLES, [ballot('ABC', 'Ann'), ballot('ABC')])).toBe(
      fault,
    );
  });
});

describe('a table of ballots', () => {
  const plan = (table: string[][], ballots: Ballot[] = []) =>
    planBallots(table, election(ballots), WORDS);

  it('is read back as it was handed out', () => {
    const ballots = [ballot('ABC', 'Ann'), ballot('DCB')];
    const { added, bad } = plan(ballotsTable(election(ballots), WORDS));
    expect(bad).toEqual([]);
    expect(added).toEqual(ballots.map(({ voter, choices }) => ({ voter, choices })));
  });
  it('needs no titles, and takes numbers of titles and words in any case', () => {
    expect(plan([['1', 'b', ' C ']]).added).toEqual([
      { voter: '', choices: ['id-A', 'id-B', 'id-C'] },
    ]);
    expect(plan([['Kim', '4', '3', '2']]).added).toEqual([
      { voter: 'Kim', choices: ['id-D', 'id-C', 'id-B'] },
    ]);
  });
  it('names every row that is no ballot, and leaves out other rounds', () => {
    const read = plan(
      [
        ['Round', 'Voter', 'First choice', 'Second choice', 'Third choice'],
        ['1', 'Kim', 'A', 'A', 'B'],
        ['1', 'Lee', 'A', 'B', ''],
        ['1', 'Mo', 'A', 'B', 'Unheard of'],
        ['1', 'ANN', 'A', 'B', 'C'],
        ['2', 'Kim', 'A', 'B', 'C'],
        ['', '', '', '', ''],
        ['1', 'Pat', 'A', 'B', 'C'],
        ['1', 'pat', 'B', 'A', 'C'],
      ],
      [ballot('ABC', 'Ann')],
    );
    expect(read.bad.map(({ row, fault }) => [row, fault])).toEqual([
      [2, 'twice'],
      [3, 'few'],
      [4, 'unknown'],
      [5, 'voted'],
      [9, 'voted'],
    ]);
    expect(read.otherRound).toBe(1);
    expect(read.added).toEqual([{ voter: 'Pat', choices: ['id-A', 'id-B', 'id-C'] }]);
  });
  it('of ten thousand ballots adds as many as an election takes', () => {
    const read = plan(Array.from({ length: 10_000 }, () => ['A', 'B', 'C']));
    expect([read.added.length, read.beyond]).toEqual([1_000, 9_000]);
  });
});

describe('what is kept', () => {
  const entry = (id: string, cells: Record<string, string>): Entry => ({
    id,
    author: 'me',
    activity: 'mock-elections',
    cells,
    competencies: [],
    pageAddress: '',
    pageTitle: '',
    made: 0,
    changed: 0,
  });
  it('is read whatever stands in it', () => {
    const [read] = electionsOf([
      entry('e', { part: 'election', name: 'Ours', round: '99999', voters: '-3', points: 'x' }),
      entry('t', { part: 'title', election: 'e', text: 'A', out: '2' }),
      entry('b', { part: 'ballot', election: 'e', round: 'x', first: 't' }),
      entry('o', { part: 'ballot', election: 'other' }),
    ]);
    expect(read).toMatchObject({
      round: 1,
      voters: null,
      rule: { points: null, firsts: null, lead: null },
      titles: [{ id: 't', text: 'A', out: 2 }],
      ballots: [{ id: 'b', round: 1, choices: ['t', '', ''] }],
    });
  });
});
