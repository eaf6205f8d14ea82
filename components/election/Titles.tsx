import { useLayoutEffect, useState } from 'preact/hooks';
import { ELECTION_LIMITS, type Election, type Title } from '@/lib/programme/election/election';
import { t, tn } from '@/lib/t';
import { PartHeading } from '../activities/PartHeading';
import type { Parts } from '../activities/parts';
import { RowText, rowTextId } from '../activities/RowText';
import { addRow, saveRows } from '../activities/viewRows';
import { Button } from '../ui/Button';
import { ErrorSentence } from '../ui/ErrorSentence';
import { IconButton } from '../ui/IconButton';
import { Plus, Trash } from '../ui/icons';
import { Toggle } from '../ui/Toggle';

/** What can be voted for. From the second round on a title may be left off the ballot. */
export function Titles({ election, ...parts }: Parts & { election: Election }) {
  const { host, activity, reload } = parts;
  const { titles, round, ballots } = election;
  const [wish, setWish] = useState<string | null>(null);
  const [wrong, setWrong] = useState('');
  useLayoutEffect(() => {
    const element = wish && document.getElementById(wish);
    if (!element) return;
    element.focus();
    setWish(null);
  });
  const add = async () => {
    setWrong('');
    const id = await addRow(parts, { part: 'title', election: election.id });
    if (!id) return;
    setWish(rowTextId(id, 'text'));
    await reload();
  };
  const remove = async (title: Title) => {
    const votes = ballots.filter(({ choices }) => choices.includes(title.id)).length;
    if (votes > 0) return setWrong(tn('electionTitleVoted', votes, { title: title.text }));
    setWrong('');
    const reply = await host.call('record.delete', { id: title.id });
    if (!reply.ok) return host.failed(reply);
    host.done(t('electionTitleDeleted'));
    setWish('add-title');
    await reload();
  };
  const stand = async ({ id }: Title, on: boolean) => {
    const cells = { out: on ? null : String(round) };
    if (await saveRows(parts, [{ id, cells }])) await reload();
  };
  return (
    <section class="titles" aria-labelledby="titles-title">
      <div class="head">
        <PartHeading host={host} id="titles-title">
          {tn('electionTitles', titles.length)}
        </PartHeading>
        {titles.length > 0 && (
          <a class="end btn small" href={`#/activities/${activity.id}/${election.id}/ballots`}>
            {t('electionPrintBallots')}
          </a>
        )}
      </div>
      {titles.length === 0 && <p class="quiet">{t('electionNoTitles')}</p>}
      {wrong && <ErrorSentence>{wrong}</ErrorSentence>}
      <ol>
        {titles.map((title, at) => {
          const name = t('electionTitleNumber', { number: at + 1 });
          return (
            <li key={title.id}>
              <RowText
                {...parts}
                row={title.id}
                cell="text"
                label={name}
                text={title.text}
                most={ELECTION_LIMITS.line}
              />
              {round > 1 && (
                <Toggle
                  on={title.out === null || title.out > round}
                  onToggle={(on) => void stand(title, on)}
                >
                  {t('electionOnBallot', { round })}
                </Toggle>
              )}
              <IconButton
                icon={Trash}
                name={t('surveyRemove', { name })}
                onPress={() => void remove(title)}
              />
            </li>
          );
        })}
      </ol>
      <div>
        {titles.length < ELECTION_LIMITS.titles ? (
          <Button
            id="add-title"
            icon={Plus}
            look={titles.length === 0 ? 'primary' : 'usual'}
            onPress={() => void add()}
          >
            {t('electionAddTitle')}
          </Button>
        ) : (
          <p class="quiet">{t('electionTitlesFull', { most: ELECTION_LIMITS.titles })}</p>
        )}
      </div>
    </section>
  );
}
