import { useId, useState } from 'preact/hooks';
import { ask } from '@/lib/ask';
import { isDay } from '@/lib/programme/dates';
import type { Programme } from '@/lib/programme/programme';
import type { Action } from '@/lib/records/action';
import type { Meeting } from '@/lib/records/meeting';
import { t } from '@/lib/t';
import { Button } from '../ui/Button';
import { ErrorSentence } from '../ui/ErrorSentence';
import { formatPageDay } from '../ui/formatTime';
import { LineField } from '../ui/LineField';
import { memberName } from '../ui/Mark';
import { Segmented } from '../ui/Segmented';
import { asMember, otherOf, personName } from './personOf';
import type { Do } from './useDo';

interface ActionsProps {
  meeting: Meeting;
  programme: Programme;
  act: Do;
}

function AddAction({ meeting, programme, act }: ActionsProps) {
  const id = useId();
  const other = otherOf(programme);
  const [what, setWhat] = useState('');
  const [owner, setOwner] = useState(programme.me);
  const [by, setBy] = useState('');
  const [problem, setProblem] = useState('');
  const add = async () => {
    if (what.trim() === '') return setProblem(t('actionNothing'));
    if (by !== '' && !isDay(by)) return setProblem(t('meetingBadDay'));
    setProblem('');
    const change = { id: null, what, owner: owner || null, by: by || null, meeting: meeting.id };
    if ((await act(ask('action.save', change), t('actionMade'))) === null) return;
    setWhat('');
    setBy('');
  };
  return (
    <form
      class="add-action"
      aria-label={t('newAction')}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <LineField
        label={t('newAction')}
        id={`${id}-what`}
        maxLength={1_000}
        value={what}
        onInput={setWhat}
      />
      <div class="two">
        <Segmented
          label={t('actionWho')}
          value={owner}
          choices={[
            { value: programme.me, words: t('you') },
            ...(other ? [{ value: other.id, words: memberName(asMember(other)) }] : []),
          ]}
          onChoose={setOwner}
        />
        <LineField label={t('actionBy')} id={`${id}-by`} type="date" value={by} onInput={setBy} />
      </div>
      {problem && <ErrorSentence>{problem}</ErrorSentence>}
      <div>
        <Button size="small" type="submit">
          {t('addAction')}
        </Button>
      </div>
    </form>
  );
}

function Line({ action, programme, act }: { action: Action; programme: Programme; act: Do }) {
  const facts = [personName(programme, action.owner), action.by && formatPageDay(action.by)];
  return (
    <li>
      <label>
        <input
          type="checkbox"
          checked={action.done}
          onChange={(event) =>
            void act(ask('action.save', { id: action.id, done: event.currentTarget.checked }))
          }
        />
        <span class={action.done ? 'done' : ''}>
          {[action.what, ...action.otherWhats].join(' / ')}
          <small>{facts.filter(Boolean).join(' · ')}</small>
        </span>
      </label>
    </li>
  );
}

/** What was agreed to be done: of this meeting, and what is still open from earlier ones. */
export function Actions({ meeting, programme, act }: ActionsProps) {
  const id = useId();
  const shown = programme.actions.filter(
    (one) => one.meeting === meeting.id || (!one.done && meeting.state !== 'done'),
  );
  return (
    <section class="card" aria-labelledby={id}>
      <h2 id={id}>{t('actions')}</h2>
      {shown.length === 0 && <p class="quiet">{t('noActions')}</p>}
      <ul class="ticks">
        {shown.map((action) => (
          <Line key={action.id} action={action} programme={programme} act={act} />
        ))}
      </ul>
      <AddAction meeting={meeting} programme={programme} act={act} />
    </section>
  );
}
