import type { BallotWords } from '@/lib/programme/election/ballotsTable';
import type { Election } from '@/lib/programme/election/election';
import type { Count, Missing } from '@/lib/programme/election/tally';
import { t, wordsLanguage } from '@/lib/t';

/** What an election is called. */
export const nameOf = ({ name }: Pick<Election, 'name'>) => name.trim() || t('electionNoName');

/** What a title is called, also one that was deleted though it has votes. */
export const titleOf = ({ title }: Pick<Count, 'title'>) => title?.text || t('electionTitleGone');

/** The columns of a table of ballots. */
export const ballotWords = (): BallotWords => ({
  round: t('electionRoundColumn'),
  voter: t('electionVoter'),
  first: t('electionFirst'),
  second: t('electionSecond'),
  third: t('electionThird'),
});

/** "2 × 4 + 1 × 3 + 0 × 2": how a title's points come about, to be computed again by hand. */
export const sumOf = ({ votes }: Count, points: readonly number[]) =>
  votes.map((count, place) => `${count} × ${points[place]}`).join(' + ');

/** Why nobody won, in a sentence. */
export function missingWords(missing: Missing): string {
  if (missing.kind === 'tie') return t('electionTie', { among: missing.among });
  return t(missing.kind === 'firsts' ? 'electionFewFirsts' : 'electionSmallLead', {
    has: missing.has,
    needs: missing.needs,
  });
}

export const numberWords = (count: number) => new Intl.NumberFormat(wordsLanguage()).format(count);
