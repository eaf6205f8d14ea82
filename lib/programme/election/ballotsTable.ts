import { type BallotFault, ballotFault, voterKey } from './ballot';
import {
  type Ballot,
  ballotsIn,
  CHOICES,
  ELECTION_LIMITS,
  type Election,
  onBallot,
} from './election';

/** The titles of the table's columns in the person's language. */
export interface BallotWords {
  round: string;
  voter: string;
  first: string;
  second: string;
  third: string;
}

/** Every ballot of every round as a table, its titles first. */
export function ballotsTable(election: Election, words: BallotWords): string[][] {
  const title = new Map(election.titles.map(({ id, text }) => [id, text]));
  const rows = [...election.ballots]
    .sort((a, b) => a.round - b.round)
    .map(({ round, voter, choices }) => [
      String(round),
      voter,
      ...choices.map((id) => title.get(id) ?? ''),
    ]);
  return [[words.round, words.voter, words.first, words.second, words.third], ...rows];
}

/** A row that is no ballot. `row` counts as a spreadsheet does. */
export interface BadBallot {
  row: number;
  fault: BallotFault;
  /** What stands there. */
  text: string;
}

/** What would come of a table. */
export interface BallotPlan {
  added: { voter: string; choices: string[] }[];
  bad: BadBallot[];
  /** Rows of another round: they are passed over. */
  otherRound: number;
  /** Rows beyond the most ballots that an election takes. */
  beyond: number;
}

const folded = (text: string) =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase();

type Column = 'round' | 'voter' | (typeof CHOICES)[number];

/** The columns that the first row names, or `null` where it names none. */
function headsOf(row: string[], words: BallotWords): (Column | null)[] | null {
  const names = new Map<string, Column>();
  for (const column of ['round', 'voter', ...CHOICES] as const) {
    names.set(column, column);
    names.set(folded(words[column]), column);
  }
  const heads = row.map((title) => names.get(folded(title)) ?? null);
  return CHOICES.some((choice) => heads.includes(choice)) ? heads : null;
}

/** Without titles: three choices, or a voter and three choices. */
const usual = (width: number): Column[] => (width >= 4 ? ['voter', ...CHOICES] : [...CHOICES]);

/** Whether the first row of a table names the columns of ballots. */
export const hasBallotTitles = (table: string[][], words: BallotWords) =>
  headsOf(table[0] ?? [], words) !== null;

/**
 * What a table of ballots would add to the round that is voted in: nothing is written. A title is known by its words
 * or by its number on the ballot.
 */
export function planBallots(table: string[][], election: Election, words: BallotWords): BallotPlan {
  const titles = onBallot(election, election.round);
  const known = new Map<string, string>();
  for (const [at, { id }] of titles.entries()) known.set(String(at + 1), id);
  for (const { id, text } of titles) known.set(folded(text), id);
  const named = headsOf(table[0] ?? [], words);
  const heads = named ?? usual(Math.max(0, ...table.map((row) => row.length)));
  const plan: BallotPlan = { added: [], bad: [], otherRound: 0, beyond: 0 };
  const others: Ballot[] = ballotsIn(election, election.round);
  const voted = new Set(others.map(({ voter }) => voterKey(voter)).filter(Boolean));
  const room = ELECTION_LIMITS.ballots - election.ballots.length;
  for (const [at, row] of table.entries()) {
    if ((named && at === 0) || row.every((cell) => cell.trim() === '')) continue;
    const cell = (column: Column) => (row[heads.indexOf(column)] ?? '').trim();
    const round = heads.includes('round') ? cell('round') : '';
    if (round !== '' && round !== String(election.round)) {
      plan.otherRound++;
      continue;
    }
    const voter = cell('voter').slice(0, ELECTION_LIMITS.voter);
    const choices = CHOICES.map((choice) => {
      const text = cell(choice);
      return text === '' ? '' : (known.get(folded(text)) ?? text);
    });
    const fault = voted.has(voterKey(voter))
      ? 'voted'
      : ballotFault({ voter, choices }, titles, []);
    if (fault) plan.bad.push({ row: at + 1, fault, text: row.join(' · ').slice(0, 200) });
    else if (plan.added.length >= room) plan.beyond++;
    else {
      plan.added.push({ voter, choices });
      if (voterKey(voter)) voted.add(voterKey(voter));
    }
  }
  return plan;
}
