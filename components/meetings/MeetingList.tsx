import { useState } from 'preact/hooks';
import { ask } from '@/lib/ask';
import { inTime, nextMeeting } from '@/lib/programme/agenda';
import type { Programme } from '@/lib/programme/programme';
import type { Meeting } from '@/lib/records/meeting';
import { t, tn } from '@/lib/t';
import { Button } from '../ui/Button';
import { Empty } from '../ui/Empty';
import { Icon } from '../ui/Icon';
import { Calendar, Plus } from '../ui/icons';
import { MeetingForm } from './MeetingForm';
import { RemindMe } from './RemindMe';
import { SinceLast } from './SinceLast';
import type { Do } from './useDo';
import { meetingTitle, otherClock } from './whenWords';

function Row({
  meeting,
  programme,
  next,
}: {
  meeting: Meeting;
  programme: Programme;
  next: boolean;
}) {
  const open = programme.actions.filter((one) => one.meeting === meeting.id && !one.done).length;
  const facts = [
    t(`meeting_${meeting.state}`),
    otherClock(programme, meeting.at),
    meeting.means,
    meeting.state === 'done' && open > 0 ? tn('actionsOpen', open) : '',
  ].filter(Boolean);
  return (
    <li>
      <a
        class={next ? 'card meeting-row next' : 'card meeting-row'}
        href={`#/meetings/${meeting.id}`}
      >
        <Icon of={Calendar} />
        <span>
          <b>{meetingTitle(meeting)}</b>
          <small>{facts.join(' · ')}</small>
        </span>
      </a>
    </li>
  );
}

interface ListProps {
  programme: Programme;
  act: Do;
  /** The form for a new one is open from the start. */
  adding: boolean;
}

/** All meetings: the next one, those to come, and those that were. */
export function MeetingList({ programme, act, adding }: ListProps) {
  const [making, setMaking] = useState(adding);
  const next = nextMeeting(programme.meetings, Date.now());
  const coming = inTime(programme.meetings.filter(({ state }) => state !== 'done'));
  const were = inTime(programme.meetings.filter(({ state }) => state === 'done')).reverse();
  const form = making && (
    <MeetingForm
      meeting={null}
      programme={programme}
      onClose={() => setMaking(false)}
      onSave={async (plan) => {
        const made = await act(ask('meeting.save', { id: null, ...plan }), t('meetingMade'));
        if (made) location.hash = `#/meetings/${made.meeting.id}`;
        return made !== null;
      }}
    />
  );
  const button = (
    <Button look={next ? 'usual' : 'primary'} icon={Plus} onPress={() => setMaking(true)}>
      {t('newMeeting')}
    </Button>
  );
  return (
    <div class="meetings">
      {form}
      {!making && programme.meetings.length > 0 && <div class="acts-line">{button}</div>}
      {!making && programme.meetings.length === 0 && (
        <Empty title={t('noMeetings')} words={t('noMeetingsWhat')}>
          {button}
        </Empty>
      )}
      {coming.length > 0 && (
        <section aria-labelledby="coming-title">
          <h2 id="coming-title">{t('meetingsComing')}</h2>
          <ul class="rows">
            {coming.map((one) => (
              <Row key={one.id} meeting={one} programme={programme} next={one.id === next?.id} />
            ))}
          </ul>
        </section>
      )}
      {programme.meetings.length > 0 && <RemindMe act={act} />}
      <SinceLast programme={programme} />
      {were.length > 0 && (
        <section aria-labelledby="were-title">
          <h2 id="were-title">{t('meetingsWere')}</h2>
          <ul class="rows">
            {were.map((one) => (
              <Row key={one.id} meeting={one} programme={programme} next={false} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
