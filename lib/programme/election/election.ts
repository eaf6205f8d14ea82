import type { Entry } from '../../records/activity';

/** At most so many, and so long (UTF-16 units). */
export const ELECTION_LIMITS = {
  titles: 60,
  ballots: 1_000,
  line: 300,
  voter: 80,
  rounds: 20,
  points: 100,
} as const;

/** The choices of a ballot, the first first. */
export const CHOICES = ['first', 'second', 'third'] as const;
export type Choice = (typeof CHOICES)[number];

/** A book that can be voted for. */
export interface Title {
  id: string;
  text: string;
  /** The first round in which it stands on the ballot no more; `null`: it stands on all. */
  out: number | null;
}

/** One voter's choices: ids of titles, the first choice first. Times are milliseconds since 1970. */
export interface Ballot {
  id: string;
  round: number;
  voter: string;
  choices: string[];
  made: number;
}

/** What the pair set apart from the rule of the award committees; `null`: as the rule has it. */
export interface OwnRule {
  points: [number, number, number] | null;
  firsts: number | null;
  lead: number | null;
}

/** A mock election of the pair's. Times are milliseconds since 1970. */
export interface Election {
  id: string;
  name: string;
  /** How many are to vote; `null`: as many as there are ballots. */
  voters: number | null;
  rule: OwnRule;
  /** The round that is voted in now, from 1. */
  round: number;
  titles: Title[];
  /** Of every round, in the order in which they came. */
  ballots: Ballot[];
  made: number;
}

/** A whole number as it is kept in a cell, or `null`. */
export function wholeNumber(text: string | undefined, least: number, most: number): number | null {
  if (!text || !/^\d{1,6}$/.test(text)) return null;
  const number = Number(text);
  return number >= least && number <= most ? number : null;
}

/** "4, 3, 2": what the choices count, none more than the one before it; `null` for anything else. */
export function pointsOf(text: string | undefined): [number, number, number] | null {
  const parts = (text ?? '').split(',').map((part) => part.trim());
  if (parts.length !== 3) return null;
  const [a, b, c] = parts.map((part) => wholeNumber(part, 0, ELECTION_LIMITS.points) ?? Number.NaN);
  if (a === undefined || b === undefined || c === undefined) return null;
  return a >= b && b >= c && a > 0 ? [a, b, c] : null;
}

function titlesOf(entries: Entry[], election: string): Title[] {
  return entries
    .filter(({ cells }) => cells.part === 'title' && cells.election === election)
    .slice(0, ELECTION_LIMITS.titles)
    .map(({ id, cells }) => ({
      id,
      text: cells.text ?? '',
      out: wholeNumber(cells.out, 1, ELECTION_LIMITS.rounds + 1),
    }));
}

function ballotsOf(entries: Entry[], election: string): Ballot[] {
  return entries
    .filter(({ cells }) => cells.part === 'ballot' && cells.election === election)
    .map(({ id, cells, made }) => ({
      id,
      round: wholeNumber(cells.round, 1, ELECTION_LIMITS.rounds) ?? 1,
      voter: cells.voter ?? '',
      choices: CHOICES.map((choice) => cells[choice] ?? ''),
      made,
    }));
}

/** The mock elections among the rows of the activity, the latest first. */
export function electionsOf(entries: Entry[]): Election[] {
  return entries
    .filter(({ cells }) => cells.part === 'election')
    .map(({ id, cells, made }) => ({
      id,
      name: cells.name ?? '',
      voters: wholeNumber(cells.voters, 1, ELECTION_LIMITS.ballots),
      rule: {
        points: pointsOf(cells.points),
        firsts: wholeNumber(cells.firsts, 1, ELECTION_LIMITS.ballots),
        lead: wholeNumber(cells.lead, 1, ELECTION_LIMITS.ballots * ELECTION_LIMITS.points),
      },
      round: wholeNumber(cells.round, 1, ELECTION_LIMITS.rounds) ?? 1,
      titles: titlesOf(entries, id),
      ballots: ballotsOf(entries, id),
      made,
    }))
    .reverse();
}

/** What stands on the ballot of a round. */
export const onBallot = ({ titles }: Pick<Election, 'titles'>, round: number): Title[] =>
  titles.filter(({ text, out }) => text.trim() !== '' && (out === null || out > round));

/** The ballots of a round. */
export const ballotsIn = ({ ballots }: Pick<Election, 'ballots'>, round: number): Ballot[] =>
  ballots.filter((ballot) => ballot.round === round);
