import { useState } from 'preact/hooks';
import { CHOICES, type Election, onBallot } from '@/lib/programme/election/election';
import { t, tn } from '@/lib/t';
import type { Parts } from '../activities/parts';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Printer } from '../ui/icons';
import { nameOf } from './electionWords';

const COPIES = [1, 2, 4, 10, 20, 30];

/** Ballots to be printed: the titles with a box for each choice. */
export function BallotPrint({ election, activity }: Parts & { election: Election }) {
  const [copies, setCopies] = useState(2);
  const titles = onBallot(election, election.round);
  const ballot = (at: number) => (
    <div key={at} class="paper" aria-hidden={at > 0 || undefined}>
      <h2>{nameOf(election)}</h2>
      <p>{t('electionPaperHow')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('electionTitleColumn')}</th>
            {CHOICES.map((choice) => (
              <th key={choice} scope="col">
                {t(
                  choice === 'first'
                    ? 'electionFirst'
                    : choice === 'second'
                      ? 'electionSecond'
                      : 'electionThird',
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {titles.map(({ id, text }, number) => (
            <tr key={id}>
              <th scope="row">
                {number + 1}. {text}
              </th>
              {CHOICES.map((choice) => (
                <td key={choice}>
                  <span class="box" />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
  return (
    <section class="print election-print" aria-label={t('electionPrintBallots')}>
      <div class="head no-print">
        <a class="btn small" href={`#/activities/${activity.id}/${election.id}`}>
          {t('electionBack')}
        </a>
        <Field label={t('electionCopies')} of="ballot-copies">
          <select
            id="ballot-copies"
            class="in"
            value={String(copies)}
            onChange={(event) => setCopies(Number(event.currentTarget.value))}
          >
            {COPIES.map((count) => (
              <option key={count} value={String(count)}>
                {tn('electionBallots', count)}
              </option>
            ))}
          </select>
        </Field>
        <Button size="small" look="primary" icon={Printer} onPress={() => window.print()}>
          {t('print')}
        </Button>
      </div>
      {Array.from({ length: copies }, (_, at) => ballot(at))}
    </section>
  );
}
