import './meetings.css';
import { nextMeeting } from '@/lib/programme/agenda';
import { t } from '@/lib/t';
import type { Actions } from '../notebook/actions';
import { RoomTitle } from '../notebook/RoomTitle';
import { ErrorSentence } from '../ui/ErrorSentence';
import { MeetingList } from './MeetingList';
import { MeetingPage } from './MeetingPage';
import { Minutes } from './Minutes';
import { useDo } from './useDo';
import { useProgramme } from './useProgramme';
import { useZone } from './useZone';

interface RoomProps {
  /** `<meeting>`, `<meeting>/print`, `next`: the next one, `new`, or `null`: the list. */
  id: string | null;
  actions: Actions;
}

/** The room "Meetings": all of them, or one, or its minutes to be printed. */
export function MeetingsRoom({ id, actions }: RoomProps) {
  const { view: programme, failed } = useProgramme();
  const act = useDo(actions);
  useZone(programme);
  if (!programme) {
    return (
      <>
        <RoomTitle title={t('roomMeetings')} />
        {failed ? <ErrorSentence>{failed}</ErrorSentence> : <p class="opening">{t('loading')}</p>}
      </>
    );
  }
  const [first = '', part = ''] = id?.split('/') ?? [];
  const meeting =
    first === 'next'
      ? nextMeeting(programme.meetings, Date.now())
      : (programme.meetings.find((one) => one.id === first) ?? null);
  if (meeting && part === 'print') return <Minutes meeting={meeting} programme={programme} />;
  if (meeting) {
    const parts = { meeting, programme, actions, act };
    return <MeetingPage key={meeting.id} {...parts} />;
  }
  return (
    <>
      <RoomTitle title={t('roomMeetings')} facts={t('meetingsFacts')}>
        <a class="btn small" href="#/goals">
          {t('roomGoals')}
        </a>
      </RoomTitle>
      <MeetingList programme={programme} act={act} adding={first === 'new' || first === 'next'} />
    </>
  );
}
