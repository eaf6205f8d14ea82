import { useState } from 'preact/hooks';
import type { CsvProblem, ReadCsv } from '@/lib/formats/csv';
import {
  type BallotPlan,
  hasBallotTitles,
  planBallots,
} from '@/lib/programme/election/ballotsTable';
import { CHOICES, type Election } from '@/lib/programme/election/election';
import { randomId } from '@/lib/records/id';
import { t, tn } from '@/lib/t';
import { PartHeading } from '../activities/PartHeading';
import { begin, type Parts } from '../activities/parts';
import { saveRows } from '../activities/viewRows';
import { Button } from '../ui/Button';
import { ErrorSentence } from '../ui/ErrorSentence';
import { Field } from '../ui/Field';
import { ballotWords } from './electionWords';

/** What lib/formats/csv takes: a larger file is not even read. */
const MOST_BYTES = 20_000_000;
/** At most so many rows are sent at once, and so many faults are listed. */
const BATCH = 500;
const LISTED = 20;

const CSV_WORDS: Record<CsvProblem, 'csv_empty' | 'csv_too_large' | 'csv_not_text'> = {
  empty: 'csv_empty',
  'too-large': 'csv_too_large',
  'not-text': 'csv_not_text',
};

/** Takes ballots from a table: shows first what would come of it, and then asks. */
export function ReadBallots({
  election,
  onClose,
  ...parts
}: Parts & { election: Election; onClose: () => void }) {
  const { host, reload } = parts;
  const [text, setText] = useState('');
  const [plan, setPlan] = useState<BallotPlan | null>(null);
  const [wrong, setWrong] = useState('');
  const [busy, setBusy] = useState(false);
  const words = ballotWords();
  const known = (title: string) => hasBallotTitles([[title, words.first]], words);
  const took = (read: ReadCsv) => {
    setWrong(read.ok ? '' : t(CSV_WORDS[read.problem]));
    setPlan(read.ok ? planBallots(read.table, election, words) : null);
  };
  const take = async () => {
    if (text.trim() === '') return setWrong(t('csv_empty'));
    const { readCsvText } = await import('@/lib/formats/csv');
    took(readCsvText(text, known));
  };
  const open = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > MOST_BYTES) return setWrong(t('csv_too_large'));
    const { readCsv } = await import('@/lib/formats/csv');
    took(readCsv(new Uint8Array(await file.arrayBuffer()), known));
  };
  const add = async () => {
    if (!plan || busy) return;
    setBusy(true);
    await begin(parts);
    const rows = plan.added.map(({ voter, choices }) => ({
      id: randomId(),
      cells: {
        part: 'ballot',
        election: election.id,
        round: String(election.round),
        voter: voter || null,
        ...Object.fromEntries(CHOICES.map((choice, at) => [choice, choices[at] ?? ''])),
      },
    }));
    let whole = true;
    for (let from = 0; whole && from < rows.length; from += BATCH)
      whole = await saveRows(parts, rows.slice(from, from + BATCH));
    await reload();
    setBusy(false);
    if (!whole) return;
    host.done(tn('electionBallotsAdded', rows.length));
    onClose();
  };
  return (
    <section class="card import" aria-labelledby="read-ballots">
      <PartHeading host={host} id="read-ballots" sub>
        {t('electionReadBallots')}
      </PartHeading>
      {!plan && (
        <>
          <p class="quiet">{t('electionReadWhat')}</p>
          <Field label={t('importFile')} of="ballots-file">
            <input
              id="ballots-file"
              type="file"
              accept=".csv,.tsv,.txt,text/csv,text/plain"
              onChange={(event) => void open(event.currentTarget.files?.[0])}
            />
          </Field>
          <Field label={t('importPaste')} of="ballots-paste">
            <textarea
              id="ballots-paste"
              class="in"
              rows={4}
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
            />
          </Field>
        </>
      )}
      {wrong && <ErrorSentence>{wrong}</ErrorSentence>}
      {plan && (
        <div class="preview" role="status">
          <p>
            <b>{tn('electionNewBallots', plan.added.length)}</b>
          </p>
          {plan.otherRound > 0 && <p>{tn('electionOtherRound', plan.otherRound)}</p>}
          {plan.beyond > 0 && <p>{tn('electionBeyond', plan.beyond)}</p>}
          {plan.bad.length > 0 && (
            <ul>
              {plan.bad.slice(0, LISTED).map(({ row, fault, text: found }) => (
                <li key={row}>
                  {t('electionBadRow', { row, why: t(`ballotRow_${fault}`), text: found })}
                </li>
              ))}
              {plan.bad.length > LISTED && (
                <li>{tn('electionBadMore', plan.bad.length - LISTED)}</li>
              )}
            </ul>
          )}
        </div>
      )}
      <div class="import-acts">
        <Button size="small" look="plain" onPress={onClose}>
          {t('cancel')}
        </Button>
        {!plan && (
          <Button size="small" onPress={() => void take()}>
            {t('importLook')}
          </Button>
        )}
        {plan && plan.added.length > 0 && (
          <Button size="small" look="primary" off={busy} onPress={() => void add()}>
            {tn('electionAddBallots', plan.added.length)}
          </Button>
        )}
      </div>
    </section>
  );
}
