import { useEffect, useRef, useState } from 'preact/hooks';
import { type BallotFault, ballotFault } from '@/lib/programme/election/ballot';
import {
  type Ballot,
  CHOICES,
  ELECTION_LIMITS,
  type Title,
} from '@/lib/programme/election/election';
import { t } from '@/lib/t';
import { Button } from '../ui/Button';
import { ErrorSentence } from '../ui/ErrorSentence';
import { Field } from '../ui/Field';

const LABELS = {
  first: 'electionFirst',
  second: 'electionSecond',
  third: 'electionThird',
} as const;

interface BallotFormProps {
  titles: Title[];
  /** Those of this round. */
  ballots: Ballot[];
  /** One was just put in on this screen: the next voter is spoken to. */
  again: boolean;
  onCast: (voter: string, choices: string[]) => Promise<boolean>;
  onClose: () => void;
}

/** One ballot. Once it is in, the form is empty again for the next voter. */
export function BallotForm({ titles, ballots, again, onCast, onClose }: BallotFormProps) {
  const [voter, setVoter] = useState('');
  const [choices, setChoices] = useState<string[]>(CHOICES.map(() => ''));
  const [fault, setFault] = useState<BallotFault | null>(null);
  const [busy, setBusy] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const cast = async () => {
    if (busy) return;
    const wrong = ballotFault({ voter, choices }, titles, ballots);
    setFault(wrong);
    if (wrong) return;
    setBusy(true);
    await onCast(voter, choices);
    setBusy(false);
  };
  return (
    <form
      class="card ballot"
      aria-label={t('electionBallot')}
      onSubmit={(event) => {
        event.preventDefault();
        void cast();
      }}
    >
      {again && <p class="quiet">{t('electionNextVoter')}</p>}
      <Field label={t('electionVoterName')} hint={t('electionVoterHint')} of="ballot-voter">
        <input
          ref={first}
          id="ballot-voter"
          class="in"
          autocomplete="off"
          maxLength={ELECTION_LIMITS.voter}
          aria-describedby="ballot-voter-hint"
          value={voter}
          onInput={(event) => setVoter(event.currentTarget.value)}
        />
      </Field>
      {CHOICES.map((choice, place) => (
        <Field key={choice} label={t(LABELS[choice])} of={`ballot-${choice}`}>
          <select
            id={`ballot-${choice}`}
            class="in"
            value={choices[place]}
            onChange={(event) => {
              const next = event.currentTarget.value;
              setChoices(choices.map((one, at) => (at === place ? next : one)));
            }}
          >
            <option value="">{t('electionChoose')}</option>
            {titles.map(({ id, text }) => (
              <option key={id} value={id}>
                {text}
              </option>
            ))}
          </select>
        </Field>
      ))}
      {fault && <ErrorSentence>{t(`ballot_${fault}`, { voter: voter.trim() })}</ErrorSentence>}
      <div class="import-acts">
        <Button size="small" look="plain" onPress={onClose}>
          {t('electionFormClose')}
        </Button>
        <Button size="small" look="primary" type="submit" off={busy}>
          {t('electionCast')}
        </Button>
      </div>
    </form>
  );
}
