import type { Count, Outcome } from '@/lib/programme/election/tally';
import { t } from '@/lib/t';
import { missingWords, titleOf } from './electionWords';

/** What a round came to, in sentences: who won, or what is missing and that it is voted again. */
export function OutcomeCard({ outcome, counts }: { outcome: Outcome; counts: Count[] }) {
  if (outcome.kind === 'none') return <p class="quiet">{t('electionNoBallots')}</p>;
  if (outcome.kind === 'winner') {
    const next = counts.filter(({ points, id }) => points > 0 && id !== outcome.winner.id);
    return (
      <div class="card outcome is-won">
        <p class="won-title">{t('electionWon', { title: titleOf(outcome.winner) })}</p>
        {next.length > 0 && (
          <p>
            {t('electionHonor', {
              titles: next
                .slice(0, 3)
                .map((count) =>
                  t('electionWithPoints', { title: titleOf(count), points: count.points }),
                )
                .join('; '),
            })}
          </p>
        )}
      </div>
    );
  }
  return (
    <div class="card outcome">
      <p class="won-title">{t('electionNobody')}</p>
      <ul>
        {outcome.missing.map((missing) => (
          <li key={missing.kind}>
            {missing.kind === 'tie' ? '' : `${titleOf(outcome.leader)}: `}
            {missingWords(missing)}
          </li>
        ))}
      </ul>
    </div>
  );
}
