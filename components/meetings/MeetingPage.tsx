import { useState } from 'preact/hooks';
import { ask } from '@/lib/ask';
import { agendaOf } from '@/lib/programme/agenda';
import { minutesMarkdown } from '@/lib/programme/minutes';
import type { Programme } from '@/lib/programme/programme';
import type { Meeting } from '@/lib/records/meeting';
import { t } from '@/lib/t';
import type { Actions as RoomActions } from '../notebook/actions';
import { RoomTitle } from '../notebook/RoomTitle';
import { Button } from '../ui/Button';
import { download } from '../ui/download';
import { Tip } from '../ui/ErrorSentence';
import { replyText } from '../ui/failureText';
import { Icon } from '../ui/Icon';
import { Calendar, Check, ChevronRight, Download, Pencil, Printer } from '../ui/icons';
import { Actions } from './Actions';
import { Agenda } from './Agenda';
import { Ahead } from './Ahead';
import { MeetingForm } from './MeetingForm';
import { MeetingNotes } from './MeetingNotes';
import { minutesWords } from './minutesWords';
import type { Do } from './useDo';
import { meetingTitle, otherClock } from './whenWords';

interface PageProps {
  meeting: Meeting;
  programme: Programme;
  actions: RoomActions;
  act: Do;
}

async function toCalendar(meeting: Meeting): Promise<void> {
  if (meeting.at === null) return;
  const { writeCalendar } = await import('@/lib/formats/calendar');
  const { id, at, minutes } = meeting;
  const event = { id, title: t('calendarMeeting'), at, minutes, link: '' };
  download(writeCalendar([event], Date.now()), 'matchbook-meeting.ics', 'text/calendar');
}

/** One meeting: when it is, its agenda, questions ahead, notes, actions, minutes. */
export function MeetingPage({ meeting, programme, actions, act }: PageProps) {
  const [changing, setChanging] = useState(false);
  const [beside, setBeside] = useState(false);
  const items = agendaOf(programme, meeting, Date.now());
  const over = meeting.state === 'done';
  const ofThis = programme.actions.filter((one) => one.meeting === meeting.id);
  const walk = async () => {
    const started = await act(ask('walk.start', { meeting: meeting.id }));
    setBeside(started !== null && !started.paged);
  };
  const saveMinutes = () =>
    download(
      minutesMarkdown(meeting, items, ofThis, minutesWords(programme, meeting)),
      'matchbook-minutes.md',
      'text/markdown',
    );
  const facts = [t(`meeting_${meeting.state}`), otherClock(programme, meeting.at), meeting.means];
  return (
    <div class="meetings">
      <RoomTitle title={meetingTitle(meeting)} facts={facts.filter(Boolean).join(' · ')}>
        <a class="btn small" href="#/meetings">
          {t('allMeetings')}
        </a>
        <Button size="small" icon={Pencil} onPress={() => setChanging(true)}>
          {t('changeMeeting')}
        </Button>
        {meeting.at !== null && (
          <Button size="small" icon={Calendar} onPress={() => void toCalendar(meeting)}>
            {t('addToCalendar')}
          </Button>
        )}
      </RoomTitle>
      {changing && (
        <MeetingForm
          meeting={meeting}
          programme={programme}
          onClose={() => setChanging(false)}
          onSave={async (plan) =>
            (await act(ask('meeting.save', { id: meeting.id, ...plan }), t('meetingChanged'))) !==
            null
          }
        />
      )}
      {!over && (
        <div class="acts-line">
          <Button look="primary" icon={ChevronRight} onPress={() => void walk()}>
            {t('startWalk')}
          </Button>
          <Button
            icon={Check}
            onPress={() => void act(ask('meeting.end', { id: meeting.id }), t('meetingEnded'))}
          >
            {t('endMeeting')}
          </Button>
        </div>
      )}
      {beside && <Tip>{t('walkNoPage')}</Tip>}
      <Agenda meeting={meeting} items={items} programme={programme} act={act} />
      <Ahead meeting={meeting} programme={programme} act={act} />
      <section class="card">
        <MeetingNotes
          key={meeting.id}
          meeting={meeting}
          tell={(reply) => actions.failed(reply.ok ? '' : replyText(reply))}
        />
      </section>
      <Actions meeting={meeting} programme={programme} act={act} />
      <div class="acts-line">
        <Button size="small" icon={Download} onPress={saveMinutes}>
          {t('saveMinutes')}
        </Button>
        <a class="btn small" href={`#/meetings/${meeting.id}/print`}>
          <Icon of={Printer} small />
          {t('printMinutes')}
        </a>
      </div>
    </div>
  );
}
