import type { Election } from './election';

/**
 * The rule of the Newbery and Caldecott committees: fifteen members, each with a first, second and third choice; a
 * winner has at least eight first choices and eight points more than the next, else it is voted again. From the
 * Caldecott manual as quoted in Horn Book's "Calling Caldecott" (the vote of 2018), and CCBC-Net, August 1995.
 */
export const COMMITTEE = { voters: 15, points: [4, 3, 2], firsts: 8, lead: 8 } as const;

/** What counts in one round. */
export interface Rule {
  points: readonly [number, number, number];
  /** A winner needs at least so many first choices. */
  firsts: number;
  /** And so many points more than the next. */
  lead: number;
  /** The size of the group that it was scaled to. */
  voters: number;
}

/**
 * The committees' rule for a group of another size: more than half of the first choices, and a lead in the same
 * measure to the group. For fifteen it is the committees' own.
 */
export function scaled(voters: number): Pick<Rule, 'firsts' | 'lead'> {
  return {
    firsts: Math.floor(voters / 2) + 1,
    lead: Math.max(1, Math.ceil((COMMITTEE.lead * voters) / COMMITTEE.voters)),
  };
}

/** The rule that holds in a round: what the pair set, else the committees' scaled to the group. */
export function ruleOf({ rule, voters }: Pick<Election, 'rule' | 'voters'>, ballots: number): Rule {
  const size = Math.max(1, voters ?? ballots);
  const usual = scaled(size);
  return {
    points: rule.points ?? COMMITTEE.points,
    firsts: rule.firsts ?? usual.firsts,
    lead: rule.lead ?? usual.lead,
    voters: size,
  };
}
