import { useState } from 'preact/hooks';
import { ballotsIn, ELECTION_LIMITS, type Election } from '@/lib/programme/election/election';
import { t, tn } from '@/lib/t';
import { PartHeading } from '../activities/PartHeading';
import type { Parts } from '../activities/parts';
import { RowText } from '../activities/RowText';
import { AskedButton } from '../drafts/AskedButton';
import { Segmented } from '../ui/Segmented';
import { nameOf } from './electionWords';
import { Rule } from './Rule';
import { Tally } from './Tally';
import { Titles } from './Titles';
import { Vote } from './Vote';

type Part = 'titles' | 'vote' | 'tally';

/** An open mock election: what stands on the ballot, the vote, what it came to. */
export function ElectionOpen({ election, ...parts }: Parts & { election: Election }) {
  const { host, activity } = parts;
  const here = ballotsIn(election, election.round).length;
  const [part, setPart] = useState<Part>(election.titles.length > 0 ? 'vote' : 'titles');
  const remove = async () => {
    const reply = await host.call('record.delete', { id: election.id });
    if (!reply.ok) return host.failed(reply);
    host.done(t('electionDeleted'));
    host.go(`#/activities/${activity.id}`);
  };
  return (
    <section class="election" aria-labelledby="election-title">
      <div class="head election-head">
        <PartHeading host={host} id="election-title">
          {nameOf(election)}
        </PartHeading>
        <a class="end btn small plain" href={`#/activities/${activity.id}`}>
          {t('electionAll')}
        </a>
      </div>
      <Segmented<Part>
        label={t('electionPart')}
        labelShown={false}
        value={part}
        onChoose={setPart}
        choices={[
          { value: 'titles', words: t('electionTitlesPart') },
          { value: 'vote', words: tn('electionBallots', here) },
          { value: 'tally', words: t('electionTallyPart') },
        ]}
      />
      {part === 'titles' && (
        <>
          <RowText
            {...parts}
            row={election.id}
            cell="name"
            label={t('electionName')}
            hint={t('electionNameHint')}
            text={election.name}
            most={ELECTION_LIMITS.line}
          />
          <Titles election={election} {...parts} />
          <Rule election={election} {...parts} />
          <div class="end-line">
            <AskedButton asksTwice onPress={() => void remove()} />
          </div>
        </>
      )}
      {part === 'vote' && (
        <Vote election={election} onTitles={() => setPart('titles')} {...parts} />
      )}
      {part === 'tally' && <Tally election={election} onVote={() => setPart('vote')} {...parts} />}
    </section>
  );
}
