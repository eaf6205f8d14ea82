import type { Election } from '@/lib/programme/election/election';
import { COMMITTEE } from '@/lib/programme/election/rule';
import { t, tn } from '@/lib/t';
import type { Parts } from '../activities/parts';
import { Button } from '../ui/Button';
import { formatPageDay } from '../ui/formatTime';
import { Printer } from '../ui/icons';
import { SideScroll } from '../ui/SideScroll';
import { nameOf } from './electionWords';
import { OutcomeCard } from './OutcomeCard';
import { roundOf } from './Tally';
import { TallyTable } from './TallyTable';

/** The tally as a page to be printed, with every ballot, so that anyone can compute it again by hand. */
export function ElectionPrint({ election, activity }: Parts & { election: Election }) {
  const rounds = Array.from({ length: election.round }, (_, at) => roundOf(election, at + 1));
  const titles = new Map(election.titles.map(({ id, text }) => [id, text]));
  const today = formatPageDay(new Date().toISOString().slice(0, 10));
  return (
    <section class="print election-print" aria-labelledby="election-print">
      <div class="head no-print">
        <a class="btn small" href={`#/activities/${activity.id}/${election.id}`}>
          {t('electionBack')}
        </a>
        <Button size="small" look="primary" icon={Printer} onPress={() => window.print()}>
          {t('print')}
        </Button>
      </div>
      <h2 id="election-print">{nameOf(election)}</h2>
      <p class="quiet">{today}</p>
      {rounds.map(({ round, ballots, rule, counts, outcome }) => (
        <div key={round} class="round">
          <h3>
            {t('electionRound', { round })} · {tn('electionBallots', ballots.length)}
          </h3>
          <p>
            {t('electionRuleNow', {
              points: rule.points.join(', '),
              firsts: rule.firsts,
              lead: rule.lead,
            })}
          </p>
          <OutcomeCard outcome={outcome} counts={counts} />
          <TallyTable
            caption={t('electionTallyOf', { round })}
            counts={counts}
            points={rule.points}
            winner={outcome.kind === 'winner' ? outcome.winner.id : null}
          />
          <SideScroll name={t('electionAllBallots')}>
            <table class="sheet-table read ballots">
              <caption>{t('electionAllBallots')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('electionVoter')}</th>
                  <th scope="col">{t('electionFirst')}</th>
                  <th scope="col">{t('electionSecond')}</th>
                  <th scope="col">{t('electionThird')}</th>
                </tr>
              </thead>
              <tbody>
                {ballots.map((ballot, at) => (
                  <tr key={ballot.id}>
                    <th scope="row">
                      {ballot.voter || t('electionVoterNumber', { number: at + 1 })}
                    </th>
                    {ballot.choices.map((id, place) => (
                      <td key={place}>{titles.get(id) || t('electionTitleGone')}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </SideScroll>
        </div>
      ))}
      <p class="quiet">
        {t('electionRuleSource', { voters: COMMITTEE.voters, firsts: COMMITTEE.firsts })}
      </p>
    </section>
  );
}
