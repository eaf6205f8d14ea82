import { useState } from 'preact/hooks';
import {
  type Ballot,
  ballotsIn,
  CHOICES,
  ELECTION_LIMITS,
  type Election,
  onBallot,
} from '@/lib/programme/election/election';
import { t, tn } from '@/lib/t';
import { PartHeading } from '../activities/PartHeading';
import { begin, type Parts } from '../activities/parts';
import { addRow } from '../activities/viewRows';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { FileInput, Plus, Trash } from '../ui/icons';
import { BallotForm } from './BallotForm';
import { ReadBallots } from './ReadBallots';

const SHOWN = 30;

/** The vote of a round: one ballot after the other on one screen, or many from a table. Nobody's choices are shown. */
export function Vote({
  election,
  onTitles,
  ...parts
}: Parts & { election: Election; onTitles: () => void }) {
  const { host, reload } = parts;
  const titles = onBallot(election, election.round);
  const ballots = ballotsIn(election, election.round);
  const [open, setOpen] = useState<'ballot' | 'read' | null>(null);
  const [passed, setPassed] = useState(0);
  const [most, setMost] = useState(SHOWN);
  if (titles.length < CHOICES.length) {
    return (
      <section class="vote" aria-label={t('electionVotePart')}>
        <p class="quiet">{t('electionFewTitles')}</p>
        <div>
          <Button look="primary" onPress={onTitles}>
            {t('electionToTitles')}
          </Button>
        </div>
      </section>
    );
  }
  const voterOf = (ballot: Ballot) =>
    ballot.voter || t('electionVoterNumber', { number: ballots.indexOf(ballot) + 1 });
  const cast = async (voter: string, choices: string[]) => {
    await begin(parts);
    const cells = Object.fromEntries(CHOICES.map((choice, at) => [choice, choices[at] ?? '']));
    const id = await addRow(parts, {
      part: 'ballot',
      election: election.id,
      round: String(election.round),
      voter: voter.trim() || null,
      ...cells,
    });
    if (!id) return false;
    await reload();
    setPassed(passed + 1);
    host.done(t('electionBallotKept'));
    return true;
  };
  const remove = async (ballot: Ballot) => {
    const reply = await host.call('record.delete', { id: ballot.id });
    if (!reply.ok) return host.failed(reply);
    host.done(t('electionBallotDeleted'));
    await reload();
  };
  const full = election.ballots.length >= ELECTION_LIMITS.ballots;
  return (
    <section class="vote" aria-labelledby="vote-title">
      <div class="head">
        <PartHeading host={host} id="vote-title">
          {t('electionRoundVote', { round: election.round })}
        </PartHeading>
      </div>
      {full ? (
        <p class="quiet">{t('electionBallotsFull', { most: ELECTION_LIMITS.ballots })}</p>
      ) : (
        <div class="doors">
          <Button
            icon={Plus}
            look={open === 'ballot' ? 'usual' : 'primary'}
            onPress={() => setOpen(open === 'ballot' ? null : 'ballot')}
          >
            {t('electionAddBallot')}
          </Button>
          <Button icon={FileInput} onPress={() => setOpen(open === 'read' ? null : 'read')}>
            {t('electionReadBallots')}
          </Button>
        </div>
      )}
      {open === 'ballot' && !full && (
        <BallotForm
          key={passed}
          titles={titles}
          ballots={ballots}
          again={passed > 0}
          onCast={cast}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'read' && (
        <ReadBallots election={election} onClose={() => setOpen(null)} {...parts} />
      )}
      <p class="quiet" role="status">
        {election.voters === null
          ? tn('electionBallots', ballots.length)
          : t('electionBallotsOf', { count: ballots.length, voters: election.voters })}
        {election.voters !== null && ballots.length > election.voters
          ? ` ${t('electionTooMany')}`
          : ''}
      </p>
      {ballots.length > 0 && (
        <details class="voters">
          <summary>{t('electionWhoVoted')}</summary>
          <ul class="list">
            {ballots.slice(0, most).map((ballot) => (
              <li key={ballot.id}>
                {voterOf(ballot)}
                <IconButton
                  icon={Trash}
                  name={t('electionDeleteBallot', { voter: voterOf(ballot) })}
                  onPress={() => void remove(ballot)}
                />
              </li>
            ))}
          </ul>
          {ballots.length > most && (
            <Button size="small" onPress={() => setMost(most + 200)}>
              {tn('surveyShowTexts', ballots.length - most)}
            </Button>
          )}
        </details>
      )}
    </section>
  );
}
