import { type Ballot, CHOICES, type Title } from './election';

/** Why a ballot cannot be counted; `ballot_<name>` in the messages says it. */
export type BallotFault = 'few' | 'twice' | 'unknown' | 'voted';

/** Voters are told apart by their names as they are read, not as they are typed. */
export const voterKey = (voter: string) =>
  voter.normalize('NFKC').replace(/\s+/g, ' ').trim().toLocaleLowerCase();

/**
 * What is wrong with a ballot: too few votes, one title twice, a title that does not stand on it, a voter who has
 * voted in this round. A voter without a name is nobody in particular.
 */
export function ballotFault(
  { choices, voter }: Pick<Ballot, 'choices' | 'voter'>,
  titles: Title[],
  others: Ballot[],
): BallotFault | null {
  const given = choices.filter(Boolean);
  if (given.length < CHOICES.length) return 'few';
  if (new Set(given).size < given.length) return 'twice';
  const known = new Set(titles.map(({ id }) => id));
  if (!given.every((id) => known.has(id))) return 'unknown';
  const key = voterKey(voter);
  return key !== '' && others.some((other) => voterKey(other.voter) === key) ? 'voted' : null;
}
