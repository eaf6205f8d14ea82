import { type Ballot, CHOICES, type Title } from './election';
import type { Rule } from './rule';

/** One title's votes. */
export interface Count {
  /** `null`: the title was deleted, its votes are there. */
  title: Title | null;
  id: string;
  /** How many ballots have it as their first, second, third choice. */
  votes: [number, number, number];
  points: number;
}

/** Why nobody won; more than one may hold. */
export type Missing =
  | { kind: 'tie'; among: number }
  | { kind: 'firsts'; has: number; needs: number }
  | { kind: 'lead'; has: number; needs: number };

/** What a round came to. */
export type Outcome =
  | { kind: 'none' }
  | { kind: 'winner'; winner: Count }
  | { kind: 'again'; leader: Count; missing: Missing[] };

/** The votes for each title, most points first; at the same points, most first choices first. */
export function countVotes(ballots: Ballot[], titles: Title[], { points }: Rule): Count[] {
  const counts = new Map<string, Count>(
    titles.map((title) => [title.id, { title, id: title.id, votes: [0, 0, 0], points: 0 }]),
  );
  for (const { choices } of ballots) {
    for (let place = 0; place < CHOICES.length; place++) {
      const id = choices[place];
      if (!id) continue;
      const count = counts.get(id) ?? { title: null, id, votes: [0, 0, 0], points: 0 };
      count.votes[place as 0 | 1 | 2]++;
      count.points += points[place as 0 | 1 | 2];
      counts.set(id, count);
    }
  }
  return [...counts.values()].sort(
    (a, b) => b.points - a.points || b.votes[0] - a.votes[0] || b.votes[1] - a.votes[1],
  );
}

/** Whether the first of the counts has won. */
export function outcomeOf(counts: Count[], { firsts, lead }: Rule): Outcome {
  const [leader, next] = counts;
  if (!leader || leader.points === 0) return { kind: 'none' };
  const missing: Missing[] = [];
  const ahead = leader.points - (next?.points ?? 0);
  if (ahead === 0) {
    const among = counts.filter(({ points }) => points === leader.points).length;
    missing.push({ kind: 'tie', among });
  }
  if (leader.votes[0] < firsts)
    missing.push({ kind: 'firsts', has: leader.votes[0], needs: firsts });
  if (ahead > 0 && ahead < lead) missing.push({ kind: 'lead', has: ahead, needs: lead });
  return missing.length === 0
    ? { kind: 'winner', winner: leader }
    : { kind: 'again', leader, missing };
}
