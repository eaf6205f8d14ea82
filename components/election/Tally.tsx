import { useMemo } from 'preact/hooks';
import { fileNameOf } from '@/lib/formats/fileNameOf';
import { ballotsTable } from '@/lib/programme/election/ballotsTable';
import {
  ballotsIn,
  ELECTION_LIMITS,
  type Election,
  onBallot,
} from '@/lib/programme/election/election';
import { ruleOf } from '@/lib/programme/election/rule';
import { countVotes, outcomeOf } from '@/lib/programme/election/tally';
import { t, tn } from '@/lib/t';
import { PartHeading } from '../activities/PartHeading';
import type { Parts } from '../activities/parts';
import { saveRows } from '../activities/viewRows';
import { Button } from '../ui/Button';
import { download } from '../ui/download';
import { Download, RotateCcw } from '../ui/icons';
import { ballotWords, nameOf } from './electionWords';
import { OutcomeCard } from './OutcomeCard';
import { TallyTable } from './TallyTable';

/** A round's counts and what they come to. */
export function roundOf(election: Election, round: number) {
  const ballots = ballotsIn(election, round);
  const rule = ruleOf(election, ballots.length);
  const counts = countVotes(ballots, onBallot(election, round), rule);
  return { round, ballots, rule, counts, outcome: outcomeOf(counts, rule) };
}

/** What the votes came to, round by round, the last first; where nobody won it is voted again. */
export function Tally({
  election,
  onVote,
  ...parts
}: Parts & { election: Election; onVote: () => void }) {
  const { host, activity, reload } = parts;
  const rounds = useMemo(
    () => Array.from({ length: election.round }, (_, at) => roundOf(election, election.round - at)),
    [election],
  );
  const [now] = rounds;
  const save = async () => {
    const { writeCsv } = await import('@/lib/formats/csv');
    download(
      writeCsv(ballotsTable(election, ballotWords())),
      `${fileNameOf(nameOf(election), 'ballots')}.csv`,
      'text/csv',
    );
  };
  const again = async () => {
    const cells = { round: String(election.round + 1) };
    if (!(await saveRows(parts, [{ id: election.id, cells }]))) return;
    await reload();
    host.done(t('electionRoundBegun', { round: election.round + 1 }));
    onVote();
  };
  const stuck = now?.outcome.kind === 'again';
  return (
    <section class="tallies" aria-labelledby="tally-title">
      <div class="head">
        <PartHeading host={host} id="tally-title">
          {t('electionTallyPart')}
        </PartHeading>
        {election.ballots.length > 0 && (
          <span class="end">
            <Button size="small" icon={Download} onPress={() => void save()}>
              {t('electionSaveBallots')}
            </Button>
            <a class="btn small" href={`#/activities/${activity.id}/${election.id}/print`}>
              {t('electionPrintTally')}
            </a>
          </span>
        )}
      </div>
      {rounds.map(({ round, ballots, rule, counts, outcome }) => (
        <section key={round} class="round" aria-labelledby={`round-${round}`}>
          <PartHeading host={host} id={`round-${round}`} sub>
            {t('electionRound', { round })} · {tn('electionBallots', ballots.length)}
          </PartHeading>
          <OutcomeCard outcome={outcome} counts={counts} />
          {ballots.length > 0 && (
            <TallyTable
              caption={t('electionTallyOf', { round })}
              counts={counts}
              points={rule.points}
              winner={outcome.kind === 'winner' ? outcome.winner.id : null}
            />
          )}
          {round === election.round && stuck && round < ELECTION_LIMITS.rounds && (
            <div>
              <Button look="primary" icon={RotateCcw} onPress={() => void again()}>
                {t('electionVoteAgain')}
              </Button>
            </div>
          )}
        </section>
      ))}
    </section>
  );
}
