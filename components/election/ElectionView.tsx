import './election.css';
import { electionsOf } from '@/lib/programme/election/election';
import { t, tn } from '@/lib/t';
import type { OwnViewProps } from '../activities/ownViews';
import { PartHeading } from '../activities/PartHeading';
import { addRow } from '../activities/viewRows';
import { Button } from '../ui/Button';
import { Plus } from '../ui/icons';
import { BallotPrint } from './BallotPrint';
import { ElectionOpen } from './ElectionOpen';
import { ElectionPrint } from './ElectionPrint';
import { nameOf } from './electionWords';

/** The ballot beside the talk about mock elections: the elections that there are, or the open one. */
export function ElectionView({ path, ...parts }: OwnViewProps) {
  const { host, view, activity } = parts;
  const elections = electionsOf(view.entries);
  const [id, part] = path;
  const open = elections.find((one) => one.id === id);
  if (open && part === 'print') return <ElectionPrint election={open} {...parts} />;
  if (open && part === 'ballots') return <BallotPrint election={open} {...parts} />;
  if (open) return <ElectionOpen key={open.id} election={open} {...parts} />;
  const start = async () => {
    const made = await addRow(parts, { part: 'election', round: '1' });
    if (!made) return;
    await parts.reload();
    host.go(`#/activities/${activity.id}/${made}`);
  };
  return (
    <section class="elections" aria-labelledby="elections-title">
      <div class="head">
        <PartHeading host={host} id="elections-title">
          {tn('electionCount', elections.length)}
        </PartHeading>
      </div>
      <p class="quiet">{t('electionWhat')}</p>
      {elections.length > 0 && (
        <ul class="list">
          {elections.map((election) => (
            <li key={election.id} class="election-row">
              <a href={`#/activities/${activity.id}/${election.id}`}>{nameOf(election)}</a>
              <small>
                {[
                  tn('electionTitles', election.titles.length),
                  tn('electionBallots', election.ballots.length),
                ].join(' · ')}
              </small>
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button look="primary" icon={Plus} onPress={() => void start()}>
          {t('electionNew')}
        </Button>
      </div>
    </section>
  );
}
